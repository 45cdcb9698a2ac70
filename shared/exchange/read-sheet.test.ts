import { expect, test } from 'vitest';
import { kpi, multi, scale, smallInstrument, yesNo } from '#test/builders/instrument.ts';
import { guessMapping } from './guess-mapping.ts';
import { readSheet } from './read-sheet.ts';

const INSTRUMENT = smallInstrument({ indicators: [scale('A1'), yesNo('B1'), multi('M1', ['x', 'y', 'z']), kpi('K1')] });

/** Reads lines of cells separated by `|`, the first the header. */
function read(...lines: string[]) {
  const [header = [], ...rows] = lines.map((line) => line.split('|'));
  return readSheet(INSTRUMENT, [header, ...rows], guessMapping(INSTRUMENT, header));
}

test('a row is what its columns say', () => {
  expect(
    read(
      'subject|registryNumber|assessor|industry|size|region|A1|B1|M1|K1|note.A1',
      's1|SYN-1|self|C|320|DE|2|ja|z;x|12,5| as seen ',
    ),
  ).toEqual([
    {
      row: 2,
      subject: 's1',
      registryNumber: 'SYN-1',
      assessor: 'self',
      profile: { industry: 'C', size: '250-999', region: '150' },
      answers: { A1: 2, B1: 1, M1: ['x', 'z'], K1: 12.5 },
      notes: { A1: ' as seen ' },
      mapped: ['size 320 → 250-999', 'region DE → 150, Europe'],
      faults: [],
    },
  ]);
});

test('what is empty is not answered; blank rows are no rows but count', () => {
  const rows = read('A1|B1|M1', '1||', ' | | ', '|yes|none', '');
  expect(rows.map(({ row, answers }) => [row, answers])).toEqual([
    [2, { A1: 1 }],
    [4, { B1: 1, M1: [] }],
  ]);
});

test('a row shorter than the header ends early', () => {
  expect(read('A1|B1', '1')[0]?.answers).toEqual({ A1: 1 });
});

test('columns of options make one answer, in the definition’s order', () => {
  expect(read('M1.z|M1.x|M1.y', 'yes|1|no', 'no|0|', '||')).toMatchObject([
    { answers: { M1: ['x', 'z'] }, faults: [] },
    { answers: { M1: [] }, faults: [] },
  ]);
});

test('the words of the option in its own column select it', () => {
  expect(read('M1.z|M1.x', 'z|')[0]?.answers).toEqual({ M1: ['z'] });
});

test('columns that are left out are not looked at', () => {
  const rows = readSheet(INSTRUMENT, [['A1', 'B1'], ['99', '1']], [null, 'B1']); // prettier-ignore
  expect(rows).toMatchObject([{ answers: { B1: 1 }, faults: [] }]);
});

test('every fault names its row, its column and what would be right', () => {
  const [, row] = read(
    'A1|subject|B1|M1|M1.x|size|note.K1',
    '1|s1||||',
    `9|a b|perhaps|x|yes|tiny|${'n'.repeat(1001)}`,
  );
  expect(row?.faults).toEqual([
    { row: 3, column: 0, field: 'A1', detail: 'must be a level from 0 to 4 or its words' },
    { row: 3, column: 1, field: 'subject', detail: 'must have 1 to 64 letters, digits, dots, hyphens or underscores' },
    { row: 3, column: 2, field: 'B1', detail: 'must be yes (1) or no (0)' },
    { row: 3, column: 6, field: 'note.K1', detail: 'may have 1000 characters at most' },
    { row: 3, column: null, field: 'M1', detail: 'is answered in its own column and in those of its options' },
    {
      row: 3,
      column: 5,
      field: 'size',
      detail: 'must be a number of persons employed or one of 1-9, 10-49, 50-249, 250-999, 1000-9999, 10000plus',
    },
  ]);
});

test('the scheme of a column goes before the one named for the sheet', () => {
  const sheet = [['industry', 'industryScheme'], ['K', ''], ['K', 'isic5']]; // prettier-ignore
  const rows = readSheet(INSTRUMENT, sheet, ['industry', 'industryScheme'], { scheme: 'nace2' });
  expect(rows.map(({ profile }) => profile.industry)).toEqual(['L', 'K']);
});

test('rows do not share what they hold', () => {
  const [one, two] = read('M1', 'x', 'x');
  expect(one?.answers['M1']).not.toBe(two?.answers['M1']);
});
