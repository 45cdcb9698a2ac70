import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCompleteAnswers, lowestAnswers } from '#test/builders/answers.ts';
import { kpi, multi, scale, smallInstrument, yesNo } from '#test/builders/instrument.ts';
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
    'a size that is none',
    row('b', { profile: { ...PROFILE, size: '1-10' } }),
    '/profile/size must be a number of persons employed or one of 1-9, 10-49, 50-249, 250-999, 1000-9999, 10000plus',
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
  expect(faults(parsed.refused)).toEqual([[4, '/answers/A1 must be a level from 0 to 4 or its words']]);
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

test.each([
  ['an unknown indicator', HEADER.replace('A2', 'Z9'), ['/columns/8']],
  ['a name for the prototype', HEADER.replace('A2', 'constructor'), ['/columns/8']],
  ['a column twice', `${HEADER},A1`, ['/columns/10']],
  ['a column without a name', `${HEADER},`, ['/columns/10']],
  ['notes', `${HEADER},note.A1`, ['/columns/10']],
  ['two of them', `${HEADER},email,phone`, ['/columns/10', '/columns/11']],
])('%s in the header refuses the file, once', (_, header, pointers) => {
  const rows = ['s1', 's2', 's3'].map((subject) => `${subject},,C,1-9,150,,1,1,none,1,1`);
  const parsed = csv(header, ...rows);
  expect(parsed.rows).toEqual([]);
  expect(parsed.refused.map((one) => [one.line, one.errors?.map(({ pointer }) => pointer)])).toEqual([[1, pointers]]);
});

test('a column that is called a comment is left out', () => {
  const parsed = csv(`# name,${HEADER},#`, 'Somebody,s1,,C,1-9,150,,1,1,none,');
  expect(parsed).toMatchObject({ rows: [{ subject: 's1' }], refused: [] });
});

test('columns are known by words too, and separated as spreadsheets do it', () => {
  const header = 'Subject;Branche;Mitarbeiter;Land;a1;"Question A2?";M1.x;M1.y';
  const [parsed] = csv(header, 's1;C;9;DE;level 2;weiß nicht;ja;nein').rows;
  expect(parsed).toMatchObject({ profile: PROFILE, answers: { A1: 2, A2: 'dont-know', M1: ['x'] } });
});

test('a record of nothing but separators is no row', () => {
  expect(subjects(csv(HEADER, ',,,,,,,,', 's1,,C,1-9,150,,1,1,none', ',,'))).toEqual([[3, 's1']]);
});

const SCHEMED = { industryScheme: 'NACE Rev. 2', industry: '62.01', size: 320, region: 'DE' };
const NOTES = [
  'NACE Rev. 2 J62.01 → K, Telecommunications, computer programming and information services',
  'size 320 → 250-999',
  'region DE → 150, Europe',
];

test('codes of other classifications are taken where the scheme is named, and it is said what was made of them', () => {
  const [json] = jsonl(row('s1', { profile: SCHEMED })).rows;
  const [table] = csv(`industryScheme,${HEADER}`, 'NACE Rev. 2,s1,,62.01,320,DE,,1,not-applicable,x').rows;
  const expected = { profile: { industry: 'K', size: '250-999', region: '150' }, notes: NOTES };
  expect([json, table]).toMatchObject([expected, expected]);
});

test('the heading of a column may name the scheme', () => {
  const [table] = csv(HEADER.replace('industry', 'NACE Rev. 2'), 's1,,62.01,1-9,150,,1,1,x').rows;
  expect(table).toMatchObject({ profile: { industry: 'K' }, notes: NOTES.slice(0, 1) });
});

test('a row in our own codes has no notes', () => {
  expect(jsonl(row('s1')).rows[0]).not.toHaveProperty('notes');
  expect(csv(HEADER, 's1,,C,1-9,150,,1,1,none').rows[0]).not.toHaveProperty('notes');
});

test.each([
  ['a code without a scheme', { industry: '62' }, ['/profile/industry']],
  ['a scheme without its revision', { industry: 'K', industryScheme: 'NACE' }, ['/profile/industryScheme']],
  ['a section that is split', { industry: 'J', industryScheme: 'isic4' }, ['/profile/industry']],
  ['a letter of another revision', { industry: 'K62', industryScheme: 'nace2' }, ['/profile/industry']],
  ['an empty code', { region: '' }, ['/profile/region']],
])('%s is refused in JSONL and CSV with its place', (_, change: Record<string, string>, pointers) => {
  const profile: Record<string, string> = { industryScheme: '', ...PROFILE, ...change };
  const parsed = [
    jsonl(row('s1', { profile: { ...PROFILE, ...change } })),
    csv(
      `industryScheme,${HEADER}`,
      `${profile['industryScheme']},s1,,${profile['industry']},1-9,${profile['region']},,1,1,none`,
    ),
  ];
  for (const { refused } of parsed)
    expect(refused.map(({ errors = [] }) => errors.map(({ pointer }) => pointer))).toEqual([pointers]);
});

test('a row may say which instrument it answers; another one is refused', () => {
  expect(
    faults(jsonl(row('s1', { instrument: 'synthetic@1.0' }), row('s2', { instrument: 'synthetic@0.9' })).refused),
  ).toEqual([[2, '/instrument must be synthetic@1.0']]);
});

test('yes/no and numbers are read; a number may be left out', () => {
  const kinds = smallInstrument({ indicators: [yesNo('B1'), kpi('K1')] });
  const file = 'subject,industry,size,region,B1,K1\ns1,C,1-9,150,ja,"12,5"\ns2,C,1-9,150,no,\ns3,C,1-9,150,1,101';
  const parsed = parseRows('csv', Buffer.from(file), kinds);
  expect(parsed.rows.map(({ answers }) => answers)).toEqual([{ B1: 1, K1: 12.5 }, { B1: 0 }]);
  expect(faults(parsed.refused)).toEqual([[4, '/answers/K1 must be a number from 0 to 100 with one decimal']]);
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
