import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCompleteAnswers, lowestAnswers } from '#test/builders/answers.ts';
import { multi, scale, smallInstrument } from '#test/builders/instrument.ts';
import type { ImportRow } from '#shared/contracts/import-schemas.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import { must } from '#shared/kernel/result.ts';
import { parseRows } from './parse-rows.ts';

const INSTRUMENT = smallInstrument({ indicators: [scale('A1', 5, 'refused'), scale('A2'), multi('M1', ['x', 'y'])] });
const PROFILE = { industry: 'C', size: '1-9', region: '150' };
const ANSWERS = { A1: 1, A2: 'not-applicable', M1: ['x'] };
const row = (subject: string, change: object = {}): string =>
  JSON.stringify({ subject, profile: PROFILE, answers: ANSWERS, ...change });
const jsonl = (...lines: string[]) => parseRows('jsonl', Buffer.from(lines.join('\n')), INSTRUMENT);

/** Line, pointers and details of what was refused. */
const faults = (refused: readonly ImportRow[]) =>
  refused.map(({ line, errors = [] }) => [line, ...errors.map(({ pointer, detail }) => `${pointer} ${detail}`)]);
const subjects = (parsed: ReturnType<typeof parseRows>) => parsed.rows.map(({ line, subject }) => [line, subject]);

test('a JSONL row is what it says, with its line', () => {
  const { rows, refused } = jsonl(row('s1', { registryNumber: 'SYN-1', assessor: 'third-party' }));
  expect(refused).toEqual([]);
  expect(rows).toEqual([
    { line: 1, subject: 's1', registryNumber: 'SYN-1', assessor: 'third-party', profile: PROFILE, answers: ANSWERS },
  ]);
});

test('a byte order mark, CRLF and blank lines are taken as they come, and lines keep their number', () => {
  expect(subjects(jsonl(`\ufeff${row('s1')}\r`, '\r', '', row('s2'), ''))).toEqual([
    [1, 's1'],
    [4, 's2'],
  ]);
});

const BAD: readonly (readonly [string, string, string])[] = [
  ['half a row', '{"subject":', ' is not valid JSON'],
  ['nothing', 'null', ' must be an object'],
  ['a list', '[]', ' must be an object'],
  [
    'an unknown indicator',
    row('b', { answers: { ...ANSWERS, Z9: 1 } }),
    '/answers/Z9 is not an indicator of this instrument',
  ],
  ['a missing answer', row('b', { answers: { A1: 1, M1: [] } }), '/answers/A2 is missing'],
  ['a level above the scale', row('b', { answers: { ...ANSWERS, A1: 5 } }), '/answers/A1 must be a level from 0 to 4'],
  [
    'a refused “not applicable”',
    row('b', { answers: { ...ANSWERS, A1: 'not-applicable' } }),
    '/answers/A1 does not take "not-applicable"',
  ],
  ['an unknown option', row('b', { answers: { ...ANSWERS, M1: ['q'] } }), '/answers/M1 may only select from x, y'],
  [
    'an unknown industry',
    row('b', { profile: { ...PROFILE, size: '1-10' } }),
    '/profile/size must be one of 1-9, 10-49, 50-249, 250-999, 1000-9999, 10000plus',
  ],
  ['a missing profile', row('b', { profile: undefined }), '/profile must be an object'],
  ['a field too many', row('b', { email: 'a@synthetic.example' }), '/email is not a known field'],
  ['the reserved subject', row('self'), '/subject is reserved'],
  ['a name for the prototype', '{"subject":"b","__proto__":{}}', '/__proto__ is not an accepted name'],
  [
    'a hole in depth',
    `{"a":${'['.repeat(20)}${']'.repeat(20)}}`,
    `/a${'/0'.repeat(11)} is nested more than 12 levels deep`,
  ],
];

test.each(BAD)('%s is refused with its line and place; the rows around it go in', (_, bad, fault) => {
  const parsed = jsonl(row('s1'), bad, row('s3'));
  expect(faults(parsed.refused)).toEqual([[2, fault]]);
  expect(subjects(parsed)).toEqual([
    [1, 's1'],
    [3, 's3'],
  ]);
});

test('a row is refused with every fault it has', () => {
  expect(faults(jsonl(row('self', { answers: { A1: 9, Z9: 1 } })).refused)).toEqual([
    [
      1,
      '/answers/A1 must be a level from 0 to 4',
      '/answers/Z9 is not an indicator of this instrument',
      '/answers/A2 is missing',
      '/answers/M1 is missing',
      '/subject is reserved',
    ],
  ]);
});

test('a subject twice names the earlier line', () => {
  const parsed = jsonl(row('s1'), row('s2'), row('s1'), row('s1'));
  expect(faults(parsed.refused)).toEqual([
    [3, '/subject stands on line 1 already'],
    [4, '/subject stands on line 1 already'],
  ]);
  expect(subjects(parsed)).toEqual([
    [1, 's1'],
    [2, 's2'],
  ]);
});

test('bytes that are no UTF-8 refuse the file', () => {
  const bytes = Buffer.concat([Buffer.from(`${row('s1')}\n`), Uint8Array.of(0xff, 0xfe)]);
  for (const format of ['jsonl', 'csv'] as const)
    expect(faults(parseRows(format, bytes, INSTRUMENT).refused)).toEqual([[1, ' the file is not valid UTF-8']]);
});

test('an empty file has no rows', () => {
  for (const format of ['jsonl', 'csv'] as const)
    expect(parseRows(format, Buffer.from(''), INSTRUMENT)).toEqual({ rows: [], refused: [] });
});

const HEADER = 'subject,registryNumber,industry,size,region,assessor,A1,A2,M1';
const csv = (...lines: string[]) => parseRows('csv', Buffer.from(lines.join('\n')), INSTRUMENT);

test('a CSV row is the same as its JSONL row', () => {
  const line = 's1,SYN-1,C,1-9,150,third-party,1,not-applicable,x;y';
  const { rows } = csv(HEADER, line);
  expect(rows).toEqual([
    {
      ...must(
        jsonl(row('s1', { registryNumber: 'SYN-1', assessor: 'third-party', answers: { ...ANSWERS, M1: ['x', 'y'] } }))
          .rows[0],
        'row',
      ),
      line: 2,
    },
  ]);
});

test.each([
  ['none', []],
  ['x', ['x']],
  ['x; y', ['x', 'y']],
  ['dont-know', 'dont-know'],
  ['not-applicable', 'not-applicable'],
])('the selection %o is %o', (cell, answer) => {
  expect(csv(HEADER, `s1,,C,1-9,150,,1,1,${cell}`).rows[0]?.answers['M1']).toEqual(answer);
});

test('a byte order mark, CRLF, quotes, blanks and blank lines are taken as they come', () => {
  const parsed = csv(`\ufeff${HEADER}\r`, '"s1",,"C",1-9 , 150,,1,1,"x;y"\r', '\r', 's2,,C,1-9,150,,0,0,none\r');
  expect(parsed.refused).toEqual([]);
  expect(subjects(parsed)).toEqual([
    [2, 's1'],
    [4, 's2'],
  ]);
});

test('columns may come in any order', () => {
  const parsed = csv('M1,A2,A1,region,size,industry,subject', 'none,1,2,150,1-9,C,s1');
  expect(parsed.rows[0]).toMatchObject({ subject: 's1', profile: PROFILE, answers: { A1: 2, A2: 1, M1: [] } });
});

test('a quote over several lines shifts the line of no other row', () => {
  const parsed = csv(HEADER, '"s1",,C,1-9,150,,1,1,"x;', 'y"', 's2,,C,1-9,150,,9,1,none', 's3,,C,1-9,150,,1,1,none');
  expect(faults(parsed.refused)).toEqual([[4, '/answers/A1 must be a level from 0 to 4']]);
  expect(subjects(parsed).at(-1)).toEqual([5, 's3']);
});

test.each([
  ['too few columns', 's2,,C'],
  ['too many columns', 's2,,C,1-9,150,,1,1,none,1'],
])('a CSV row with %s is refused alone', (_, bad) => {
  const parsed = csv(HEADER, 's1,,C,1-9,150,,1,1,none', bad, 's3,,C,1-9,150,,1,1,none');
  expect(faults(parsed.refused)).toEqual([[3, ' is not valid CSV: check quotes and the number of columns']]);
  expect(subjects(parsed)).toEqual([
    [2, 's1'],
    [4, 's3'],
  ]);
});

test('a quote that is never closed refuses the file: nobody knows where rows end', () => {
  const parsed = csv(HEADER, 's1,,C,1-9,150,,1,1,none', 's2,,C,1-9,150,,"1,1,none');
  expect(parsed.rows).toEqual([]);
  expect(faults(parsed.refused)).toEqual([[3, ' is not valid CSV: check quotes and the number of columns']]);
});

test.each([
  ['an unknown indicator', HEADER.replace('A2', 'Z9'), 's1,,C,1-9,150,,1,1,none', ['/answers/Z9', '/answers/A2']],
  [
    'a name for the prototype',
    HEADER.replace('A2', 'constructor'),
    's1,,C,1-9,150,,1,1,none',
    ['/answers/constructor'],
  ],
  ['a missing column', HEADER.replace('region,', ''), 's1,,C,1-9,,1,1,none', ['/profile/region']],
  ['an empty answer', HEADER, 's1,,C,1-9,150,,,1,none', ['/answers/A1']],
  ['an empty subject', HEADER, ',,C,1-9,150,,1,1,none', ['/subject']],
  ['a word for a level', HEADER, 's1,,C,1-9,150,,high,1,none', ['/answers/A1']],
  ['a broken level', HEADER, 's1,,C,1-9,150,,1.5,1,none', ['/answers/A1']],
  ['a wrong assessor', HEADER, 's1,,C,1-9,150,me,1,1,none', ['/assessor']],
])('%s in CSV is refused with its place', (_, header, line, pointers) => {
  const { rows, refused } = csv(header, line);
  expect(rows).toEqual([]);
  expect(refused.map((one) => [one.line, (one.errors ?? []).map(({ pointer }) => pointer)])).toEqual([[2, pointers]]);
});

test('no report repeats a value that was refused', () => {
  const secret = 'xyzzy-secret';
  const { refused } = jsonl(
    row('s1', { answers: { A1: secret, A2: [secret], M1: [secret] } }),
    row('s2', { profile: secret, registryNumber: secret, assessor: secret }),
    row('s3', { answers: { ...ANSWERS, M1: [secret] } }),
  );
  expect(refused).toHaveLength(3);
  expect(JSON.stringify(refused)).not.toContain(secret);
});

const SOCIAL = must(findInstrument('social-business@0.9'), 'instrument');

test('any complete answers pass, as JSONL and as CSV', () => {
  const codes = SOCIAL.indicators.map(({ code }) => code);
  fc.assert(
    fc.property(anyCompleteAnswers(SOCIAL), (answers) => {
      const cells = codes.map((code) => {
        const answer = answers[code];
        return Array.isArray(answer) ? answer.join(';') || 'none' : String(answer);
      });
      const [json, table] = [
        parseRows('jsonl', Buffer.from(row('s1', { answers })), SOCIAL),
        parseRows(
          'csv',
          Buffer.from(`subject,industry,size,region,${codes.join()}\ns1,C,1-9,150,${cells.join()}`),
          SOCIAL,
        ),
      ];
      expect(json.rows[0]?.answers).toEqual(answers);
      expect(table.rows[0]?.answers).toEqual(answers);
    }),
  );
});

test('twenty thousand rows keep their order and lines', () => {
  const answers = lowestAnswers(SOCIAL);
  const lines = Array.from({ length: 20_000 }, (_, i) => (i % 1000 === 999 ? '{' : row(`s${i}`, { answers })));
  const { rows, refused } = parseRows('jsonl', Buffer.from(lines.join('\n')), SOCIAL);
  expect([rows.length, refused.length, rows.at(-1)?.line, refused.at(-1)?.line]).toEqual([19_980, 20, 19_999, 20_000]);
}, 20_000);
