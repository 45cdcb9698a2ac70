import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv, withoutGuards } from './csv.ts';

test('lines end as RFC 4180 says, and what could be mistaken for syntax is quoted', () => {
  expect(
    toCsv([
      ['a', 'b c'],
      ['1.5', 'x;y'],
      ['say "yes"', ''],
    ]),
  ).toBe('a,"b c"\r\n1.5,"x;y"\r\n"say ""yes""",\r\n');
});

test.each([
  ['=1+1', `"'=1+1"`],
  ['+SUM(A1)', `"'+SUM(A1)"`],
  ['-2+3', `"'-2+3"`],
  ['@now', `"'@now"`],
  ['\t=1', `"'\t=1"`],
  [' =1', `"' =1"`],
  ['＝1', `"'＝1"`],
  ["'=1", `"''=1"`],
  ['-5', '-5'],
  ['+1,5', '"+1,5"'],
  ["it's", `"it's"`],
  ["'quoted'", `"'quoted'"`],
])('%j is written %s: no spreadsheet takes it for a formula', (cell, written) => {
  expect(toCsv([[cell]])).toBe(`${written}\r\n`);
});

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^[ '=+@\t\r\n",;-]{0,6}[0-9a-z]{0,3}$/),
  fc.constantFrom("'=x", "''=x", "'-5", '-5', "' =x"),
);
const sheet = fc
  .integer({ min: 2, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));

test('what is written is read back as it was', () => {
  fc.assert(
    fc.property(sheet, (cells) => {
      expect(withoutGuards(parse(toCsv(cells), { trim: true }))).toEqual(cells);
    }),
    { numRuns: 500 },
  );
});

test('nothing that is written begins like a formula, unless it is a number', () => {
  fc.assert(
    fc.property(cell, (one) => {
      const [[written = ''] = []] = parse(toCsv([[one, '.']]));
      expect(/^\s*[=+\-@＝＋－＠]/.test(written) && Number.isNaN(Number(written.replace(',', '.')))).toBe(false);
    }),
  );
});
