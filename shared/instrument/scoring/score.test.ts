import { expect, test } from 'vitest';
import { highestAnswers, lowestAnswers } from '#test/builders/answers.ts';
import { group, kpi, ladder, level, multi, scale, scoring, smallInstrument } from '#test/builders/instrument.ts';
import type { Answers } from '../answers.ts';
import { findInstrument } from '../registry.ts';
import { score } from './score.ts';
import { must } from '../../kernel/result.ts';

const SOCIAL = must(findInstrument('social-business@0.9'), 'social-business@0.9');
const stageOf = (answers: Answers): string | undefined => score(SOCIAL, answers).frameworks[0]?.stage;

/** Exactly what each stage asks for and nothing more, worked out by hand from FRAMEWORKS F1. */
const SCATTERED: Answers = { ...lowestAnswers(SOCIAL), C1: ['blogs'] };
const COORDINATED: Answers = {
  ...SCATTERED,
  C1: ['blogs', 'media', 'reviews'],
  S1: 2,
  S2: 2,
  G1: 2,
  G2: 2,
  G3: 2,
  G4: 2,
  P1: 2,
};
const OPTIMIZING: Answers = { ...COORDINATED, M1: 3, M2: 3, M3: 3, I1: 3 };
const EMPOWERED: Answers = { ...OPTIMIZING, P1: 4, P2: 3, I2: 3 };

test.each([
  ['nothing at all', {}, 'dormant'],
  ['the lowest answer everywhere', lowestAnswers(SOCIAL), 'dormant'],
  ['one application', SCATTERED, 'scattered'],
  ['exactly what coordinated asks for', COORDINATED, 'coordinated'],
  ['exactly what optimizing asks for', OPTIMIZING, 'optimizing'],
  ['exactly what empowered asks for', EMPOWERED, 'empowered'],
  ['the highest answer everywhere', highestAnswers(SOCIAL), 'empowered'],
])('%s stands on its stage', (_, answers, stage) => {
  expect(stageOf(answers)).toBe(stage);
});

test.each<readonly [string, Answers, Answers, string]>([
  ['scattered', SCATTERED, { C1: [] }, 'dormant'],
  ['coordinated', COORDINATED, { C1: ['blogs', 'media'] }, 'scattered'],
  ...['S1', 'S2', 'G1', 'G2', 'G3', 'G4', 'P1'].map(
    (code) => ['coordinated', COORDINATED, { [code]: 1 }, 'scattered'] as const,
  ),
  ...['M1', 'M2', 'M3', 'I1'].map((code) => ['optimizing', OPTIMIZING, { [code]: 2 }, 'coordinated'] as const),
  ['empowered', EMPOWERED, { P1: 3 }, 'optimizing'],
  ...['P2', 'I2'].map((code) => ['empowered', EMPOWERED, { [code]: 2 }, 'optimizing'] as const),
])('one criterion short of %s (%o → %o) is the stage below', (_, answers, short, below) => {
  expect(stageOf({ ...answers, ...short })).toBe(below);
});

test('a gap low down holds everything above it back', () => {
  expect(stageOf({ ...highestAnswers(SOCIAL), S2: 1 })).toBe('scattered');
});

test("“don't know” counts as the lowest level", () => {
  expect(stageOf({ ...COORDINATED, S1: 'dont-know' })).toBe('scattered');
  expect(stageOf({ ...SCATTERED, C1: 'dont-know' })).toBe('dormant');
  expect(score(SOCIAL, { ...COORDINATED, S1: 'dont-know' })).toEqual(score(SOCIAL, { ...COORDINATED, S1: 0 }));
});

test('an answer left out counts as the lowest level', () => {
  const { S1: _left, ...rest } = COORDINATED;
  expect(score(SOCIAL, rest)).toEqual(score(SOCIAL, { ...COORDINATED, S1: 0 }));
});

test('“not applicable” waives a criterion and leaves the dimension’s mean', () => {
  const instrument = smallInstrument({
    frameworks: [ladder([level('A1', 2), level('A2', 2)])],
  });
  const card = score(instrument, { A1: 'not-applicable', A2: 2, B1: 'not-applicable', M1: 'not-applicable' });
  expect(card.frameworks[0]?.stage).toBe('s1');
  expect(card.dimensions).toEqual([
    { code: 'alpha', score: 50 },
    { code: 'beta', score: null },
  ]);
});

test('the criteria met and not met are told per stage', () => {
  const criteria = score(SOCIAL, { ...COORDINATED, G3: 1 }).frameworks[0]?.criteria ?? [];
  expect(criteria.filter(({ stage, met }) => stage === 'coordinated' && !met).map(({ code }) => code)).toEqual([
    'policy',
  ]);
  expect(criteria.filter(({ met }) => met)).toHaveLength(1 + 7);
});

test('dimension scores are means of level ÷ top level in percent, by hand', () => {
  const card = score(SOCIAL, {
    ...lowestAnswers(SOCIAL),
    C1: ['blogs', 'media'],
    C2: 2,
    S1: 1,
    G1: 4,
    G2: 1,
    P1: 3,
    P2: 4,
  });
  expect(Object.fromEntries(card.dimensions.map(({ code, score: value }) => [code, value]))).toEqual({
    channels: 37.5,
    strategy: 12.5,
    governance: 31.3,
    people: 87.5,
    measurement: 0,
    integration: 0,
  });
});

test('a score framework names the highest band the total reaches', () => {
  const instrument = smallInstrument({
    indicators: [scale('A1')],
    frameworks: [scoring([group('total', 'sum', { indicator: 'A1' })], 0, 0.5, 1)],
  });
  const bands = [0, 1, 2, 3, 4].map((A1) => score(instrument, { A1 }).frameworks[0]);
  expect(bands.map((band) => band?.stage)).toEqual(['b0', 'b0', 'b1', 'b1', 'b2']);
  expect(bands.map((band) => band?.total)).toEqual([0, 0.25, 0.5, 0.75, 1]);
});

const WITH_KPI = smallInstrument({
  indicators: [scale('A1'), kpi('K1', { direction: 'lower-is-better', edges: [10, 20] })],
  frameworks: [ladder([{ op: 'reported', of: ['K1'], atLeast: 1 }], [level('K1', 2)])],
});

test('a number counts by its bin from the worst end, and reporting it at all counts too', () => {
  const stages = [undefined, 21, 20, 10, 9.9].map(
    (K1) => score(WITH_KPI, K1 === undefined ? {} : { K1 }).frameworks[0]?.stage,
  );
  expect(stages).toEqual(['s0', 's1', 's1', 's1', 's2']);
});

test('the numbers that were given are on the scorecard in their own unit, and stay out of dimension scores', () => {
  const card = score(WITH_KPI, { A1: 4, K1: 9.9 });
  expect(card.kpis).toEqual([{ code: 'K1', value: 9.9 }]);
  expect(card.dimensions[0]).toEqual({ code: 'alpha', score: 100 });
  expect(score(WITH_KPI, { K1: 'dont-know' }).kpis).toEqual([]);
});

test('the way to the next stage is told in criteria, the way to the next band in points', () => {
  const instrument = smallInstrument({
    indicators: [scale('A1'), scale('A2')],
    frameworks: [
      ladder([level('A1', 2), level('A2', 2)], [level('A1', 4)]),
      scoring([group('total', 'mean', { indicator: 'A1' }, { indicator: 'A2' })], 0, 0.5),
    ],
  });
  const [steps, points] = score(instrument, { A1: 1, A2: 2 }).frameworks;
  expect(steps?.next).toEqual({ stage: 's1', criteria: 1, points: 0 });
  expect(points?.next).toEqual({ stage: 'b1', criteria: 0, points: 0.125 });
  expect(score(instrument, { A1: 4, A2: 4 }).frameworks.map(({ next }) => next)).toEqual([null, null]);
});

test('a total that only rounding keeps from a band is in it', () => {
  const parts = [0.7, 0.1].map((top, i) => ({ indicator: `A${i + 1}`, values: [0, top] }));
  const instrument = smallInstrument({
    indicators: [scale('A1', 2), scale('A2', 2)],
    frameworks: [scoring([group('total', 'sum', ...parts)], 0, 0.8)],
  });
  expect(0.7 + 0.1).toBeLessThan(0.8);
  expect(score(instrument, { A1: 1, A2: 1 }).frameworks[0]?.stage).toBe('b1');
});

test('what is no answer to its question counts as left out', () => {
  const instrument = smallInstrument({
    indicators: [scale('A1', 5, 'refused'), { ...scale('A2'), dontKnow: 'refused' }, multi('M1', ['x'], 'beta')],
  });
  const nothing = score(instrument, {});
  const unfit: Answers[] = [{ A1: -1 }, { A1: 5 }, { A1: 2.5 }, { A1: ['x'] }, { M1: 1 }, { M1: ['y'] }];
  for (const answers of unfit) expect(score(instrument, answers)).toEqual(nothing);
  expect(score(instrument, { A1: 'not-applicable', A2: 'dont-know' })).toEqual(nothing);
});

test('a mean that only rounding keeps from a round number is that number', () => {
  const indicators = [scale('A1', 6), scale('A2', 6), scale('A3', 6)];
  const card = score(smallInstrument({ indicators }), { A1: 3, A2: 3, A3: 3 });
  expect((100 * (3 / 5 + 3 / 5 + 3 / 5)) / 3).toBeLessThan(60);
  expect(card.dimensions[0]).toEqual({ code: 'alpha', score: 60 });
});
