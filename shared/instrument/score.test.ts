import { expect, test } from 'vitest';
import { highestAnswers, lowestAnswers } from '#test/builders/answers.ts';
import { ladder, scale, scoring, smallInstrument } from '#test/builders/instrument.ts';
import type { Answers } from './answers.ts';
import { findInstrument } from './registry.ts';
import { score } from './score.ts';
import { must } from '../kernel/result.ts';

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
    frameworks: [
      ladder([
        { op: 'level', indicator: 'A1', atLeast: 2 },
        { op: 'level', indicator: 'A2', atLeast: 2 },
      ]),
    ],
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
    frameworks: [scoring({ indicator: 'A1' }, 0, 0.5, 1)],
  });
  const bands = [0, 1, 2, 3, 4].map((A1) => score(instrument, { A1 }).frameworks[0]);
  expect(bands.map((band) => band?.stage)).toEqual(['b0', 'b0', 'b1', 'b1', 'b2']);
  expect(bands.map((band) => band?.total)).toEqual([0, 0.25, 0.5, 0.75, 1]);
});
