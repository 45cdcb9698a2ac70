import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCompleteAnswers } from '#test/builders/answers.ts';
import { kpi, multi, scale, smallInstrument, yesNo } from '#test/builders/instrument.ts';
import type { Answers } from '../instrument/answers.ts';
import type { Indicator, Instrument } from '../instrument/definition.ts';
import { INSTRUMENTS } from '../instrument/registry.ts';
import { read } from '../instrument/scoring/readings.ts';
import { score } from '../instrument/scoring/score.ts';
import { packContribution } from './contribution.ts';
import { expand } from './expand.ts';
import { layoutOf } from './layout.ts';
import { unpackRow } from './row.ts';
import { cellIndex } from './tally.ts';

const KEY = { high: 3, low: 4 };
const pack = (instrument: Instrument, answers: Answers, assessor = 0): Uint8Array =>
  packContribution(instrument, { key: KEY, cell: cellIndex(2, 3, 4), assessor, readings: read(instrument, answers) });

const rowsOf = (instrument: Instrument, ...all: readonly Answers[]) => {
  const layout = layoutOf(instrument);
  const rows = expand(
    instrument,
    all.map((answers) => ({ contribution: pack(instrument, answers) })),
  );
  return all.map((_, i) => unpackRow(layout, rows.subarray(i * layout.stride, (i + 1) * layout.stride)));
};

/** What a row says, by table: the category, or the special behind the categories. */
const said = (instrument: Instrument, answers: Answers): Map<string, string | undefined> => {
  const nibbles = rowsOf(instrument, answers)[0]?.nibbles ?? new Uint8Array();
  return new Map(
    layoutOf(instrument).columns.map(({ table, codes }, i) => [
      table,
      [...codes, 'not-applicable', 'dont-know', 'absent'][nibbles[i] ?? 99],
    ]),
  );
};

test.each(INSTRUMENTS.map((one) => [`${one.id}@${one.version}`, one] as const))(
  'a row of %s says what the answers say: stages, bins of scores, levels, bins of numbers and selections',
  (_, instrument) => {
    fc.assert(
      fc.property(anyCompleteAnswers(instrument), (answers) => {
        const tables = said(instrument, answers);
        const card = score(instrument, answers);
        for (const { framework, stage } of card.frameworks) expect(tables.get(`stage:${framework}`)).toBe(stage);
        for (const { code, score: value } of card.dimensions) expect(tables.get(`score:${code}`)).toBe(binOf(value));
        for (const [table, value] of instrument.indicators.flatMap((one) => answerTables(one, answers)))
          expect([table, tables.get(table)]).toEqual([table, value]);
      }),
      { numRuns: 50 },
    );
  },
);

const binOf = (value: number | null): string =>
  value === null
    ? 'absent'
    : (['0', '10', '20', '30', '40', '50', '60', '70', '80', '90', '90'][Math.floor(value / 10)] ?? '');

function answerTables(indicator: Indicator, answers: Answers): [string, string][] {
  const answer = answers[indicator.code] ?? 'absent';
  switch (indicator.kind) {
    case 'scale':
      return [[`answer:${indicator.code}`, String(answer)]];
    case 'yes-no':
      return [[`answer:${indicator.code}`, answer === 0 ? 'no' : answer === 1 ? 'yes' : String(answer)]];
    case 'multi':
      return indicator.options.map(({ code }) => [
        `answer:${indicator.code}.${code}`,
        Array.isArray(answer) ? (answer.includes(code) ? 'yes' : 'no') : String(answer),
      ]);
    case 'number':
      return [
        [
          `kpi:${indicator.code}`,
          typeof answer === 'number' ? String(indicator.edges.filter((edge) => edge <= answer).length) : String(answer),
        ],
      ];
  }
}

const SMALL = smallInstrument({
  indicators: [
    scale('A1', 11),
    scale('A2', 11),
    yesNo('B1', 'beta'),
    multi('M1', ['x', 'y'], 'beta'),
    kpi('K1', { edges: [10, 20] }, 'beta'),
  ],
});

test.each([
  [0, '0'],
  [1, '10'],
  [9, '90'],
  [10, '90'],
  ['not-applicable', 'absent'],
  ['dont-know', '0'],
] as const)('a dimension with the answer %s on scales of 0 to 10 lies in bin %s', (answer, bin) => {
  expect(said(SMALL, { A1: answer, A2: answer, B1: 1, M1: [] }).get('score:alpha')).toBe(bin);
});

test.each([
  [9.99, '0'],
  [10, '1'],
  [20, '2'],
  [1e9, '2'],
] as const)('the number %d lies in bin %s, whichever direction is better', (K1, bin) => {
  const lower = smallInstrument({
    indicators: [scale('A1'), kpi('K1', { edges: [10, 20], direction: 'lower-is-better' }, 'beta')],
  });
  expect(said(SMALL, { A1: 1, A2: 1, B1: 0, M1: [], K1 }).get('kpi:K1')).toBe(bin);
  expect(said(lower, { A1: 1, K1 }).get('kpi:K1')).toBe(bin);
});

test('a result that rests on a required answer nobody gave is absent, not low', () => {
  const tables = said(SMALL, { A2: 10, B1: 1, M1: ['x'] });
  expect([tables.get('stage:steps'), tables.get('score:alpha'), tables.get('answer:A1')]).toEqual([
    'absent',
    'absent',
    'absent',
  ]);
  expect([tables.get('score:beta'), tables.get('answer:B1')]).toEqual(['70', 'yes']);
});

test('several contributions become rows in the same order, with their key, cell and assessor', () => {
  const rows = rowsOf(SMALL, { A1: 1 }, { A1: 2 }, { A1: 3 });
  const column = layoutOf(SMALL).columns.findIndex(({ table }) => table === 'answer:A1');
  expect(rows.map(({ nibbles }) => nibbles[column])).toEqual([1, 2, 3]);
  expect(rows.map(({ key, industry, size, region }) => [key, industry, size, region])).toEqual(
    rows.map(() => [KEY, 2, 3, 4]),
  );
  const layout = layoutOf(SMALL);
  const assessor = layout.columns.findIndex(({ table }) => table === 'assessor');
  expect(unpackRow(layout, expand(SMALL, [{ contribution: pack(SMALL, {}, 1) }])).nibbles[assessor]).toBe(1);
});

test('bytes that are no contribution are refused, none are fine', () => {
  expect(() => expand(SMALL, [{ contribution: pack(SMALL, {}).subarray(1) }])).toThrow('bytes');
  expect(expand(SMALL, [])).toHaveLength(0);
});
