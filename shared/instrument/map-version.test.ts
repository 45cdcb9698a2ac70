import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyInstrument } from '#test/builders/any-instrument.ts';
import { anyAnswers } from '#test/builders/answers.ts';
import { changed } from '#test/builders/changed.ts';
import { kpi, multi, scale, smallInstrument, yesNo } from '#test/builders/instrument.ts';
import { earlierInstrument, laterInstrument } from '#test/builders/versions.ts';
import { checkAnswers, type Answers } from './answers.ts';
import type { Indicator, Instrument, Mapping } from './definition.ts';
import { mapAnswers, mapReadings } from './map-version.ts';
import { LEFT_OUT, read } from './scoring/readings.ts';

const EARLIER = earlierInstrument();
const LATER = laterInstrument();

test.each<readonly [string, Answers, Answers]>([
  ['the same indicator keeps its answer', { A1: 3 }, { A1: 3 }],
  ['a renamed one keeps it under its new code', { A9: 3 }, { A2: 3 }],
  ['a rescored scale gets its new level', { B9: 2 }, { B1: 1 }],
  ['a level nothing corresponds to is left out', { B9: 1 }, {}],
  ['a rescored selection keeps the options there are', { M9: ['w', 'x'] }, { M1: ['x'] }],
  ['a selection of nothing stays one', { M9: [] }, { M1: [] }],
  ['a number on another grid keeps its value', { K9: 12.5 }, { K1: 12.5 }],
  ['a number is rounded where fewer decimals are asked', { K9: 12.52 }, { K1: 12.5 }],
  ['what was dropped is left out', { Z9: 4 }, {}],
  [
    'not to know stays not to know',
    { A1: 'dont-know', B9: 'not-applicable' },
    { A1: 'dont-know', B1: 'not-applicable' },
  ],
  ['an answer that never fitted does not begin to', { A1: 9, B9: ['x'] }, {}],
])('%s', (_, answers, expected) => {
  expect(mapAnswers(EARLIER, LATER, answers)).toEqual(expected);
});

test('what is new is left out', () => {
  const readings = mapReadings(EARLIER, LATER, read(EARLIER, { A1: 1, A9: 2, K9: 5 }));
  expect([...(readings ?? [])]).toEqual([1, 2, LEFT_OUT, LEFT_OUT, LEFT_OUT, LEFT_OUT]);
});

test('without a map from that version nothing can be said', () => {
  for (const other of [changed(EARLIER, { '/version': '0.8' }), changed(EARLIER, { '/id': 'another' })]) {
    expect(mapAnswers(other, LATER, {})).toBeUndefined();
    expect(mapReadings(other, LATER, read(other, {}))).toBeUndefined();
  }
});

test('a version maps onto itself', () => {
  const cases = anyInstrument.chain((instrument) => anyAnswers(instrument).map((answers) => ({ instrument, answers })));
  fc.assert(
    fc.property(cases, ({ instrument, answers }) => {
      expect(mapAnswers(instrument, instrument, answers)).toEqual(answers);
      expect(mapReadings(instrument, instrument, read(instrument, answers))).toEqual(read(instrument, answers));
    }),
  );
});

test('mapped answers are answers, and read as the mapped readings wherever those say anything', () => {
  fc.assert(
    fc.property(anyAnswers(EARLIER), (answers) => {
      const mapped = mapAnswers(EARLIER, LATER, answers) ?? {};
      expect(checkAnswers(LATER, mapped)).toEqual([]);
      const exact = read(LATER, mapped);
      mapReadings(EARLIER, LATER, read(EARLIER, answers))?.forEach((reading, i) => {
        if (reading !== LEFT_OUT) expect(reading).toBe(exact[i]);
      });
    }),
  );
});

/** Two versions of one question. */
function pair(was: Indicator, is: Indicator, mapping: Partial<Mapping> = {}): [Instrument, Instrument] {
  const how = { how: 'renamed', from: was.code, to: is.code, ...mapping } as Mapping;
  return [
    smallInstrument({ version: '0.9', indicators: [was] }),
    smallInstrument({ indicators: [is], maps: [{ from: '0.9', indicators: [how], comparable: [] }] }),
  ];
}
const both = ([from, to]: [Instrument, Instrument], answers: Answers) => ({
  answers: mapAnswers(from, to, answers),
  reading: mapReadings(from, to, read(from, answers))?.[0],
});

test.each<readonly [string, Indicator, Indicator, Answers, Answers, number]>([
  ['the same grid keeps the bin', kpi('K1'), kpi('K2', { decimals: 2 }), { K1: 60 }, { K2: 60 }, 2],
  ['another grid keeps the value only', kpi('K1'), kpi('K2', { edges: [25] }), { K1: 60 }, { K2: 60 }, LEFT_OUT],
  ['another unit keeps nothing', kpi('K1'), kpi('K2', { unit: { en: 'days', de: 'Tage' } }), { K1: 60 }, {}, LEFT_OUT],
  [
    'a mended wording of the unit is the same unit',
    kpi('K1'),
    kpi('K2', { unit: { en: 'percent', de: 'Prozent' } }),
    { K1: 60 },
    { K2: 60 },
    2,
  ],
  [
    'a value outside the new range is left out',
    kpi('K1'),
    kpi('K2', { range: { min: 0, max: 50 } }),
    { K1: 60 },
    {},
    2,
  ],
  [
    'a turned direction keeps the value only',
    kpi('K1'),
    kpi('K2', { direction: 'lower-is-better' }),
    { K1: 60 },
    { K2: 60 },
    LEFT_OUT,
  ],
  ['a shorter scale keeps the levels it has', scale('A1'), scale('A2', 3), { A1: 3 }, {}, LEFT_OUT],
  [
    'options are told by their codes, not their order',
    multi('M1', ['x', 'y']),
    multi('M2', ['z', 'y', 'x']),
    { M1: ['x'] },
    { M2: ['x'] },
    4,
  ],
  ['another kind keeps nothing', scale('A1', 2), yesNo('B1'), { A1: 1 }, {}, LEFT_OUT],
  ['what is refused now is left out', scale('A1'), scale('A2', 5, 'refused'), { A1: 'not-applicable' }, {}, LEFT_OUT],
  [
    'not to know is left out where it is refused now',
    scale('A1'),
    { ...scale('A2'), dontKnow: 'refused' },
    { A1: 'dont-know' },
    {},
    LEFT_OUT,
  ],
])('%s', (_, was, is, given, answers, reading) => {
  expect(both(pair(was, is), given)).toEqual({ answers, reading });
});

test('options selected and bins of a number can become levels', () => {
  const rescored = (levels: number[]) => ({ how: 'rescored' as const, levels });
  const counted = pair(multi('M1', ['x', 'y']), scale('A2', 3), rescored([0, 1, 2]));
  expect(both(counted, { M1: ['x', 'y'] })).toEqual({ answers: { A2: 2 }, reading: 2 });
  const binned = pair(kpi('K1', { edges: [50] }), yesNo('B1'), rescored([0, 1]));
  expect(both(binned, { K1: 50 })).toEqual({ answers: { B1: 1 }, reading: 1 });
});
