import { describe, expect, test } from 'vitest';
import { lowestAnswers } from '#test/builders/answers.ts';
import type { Answer, Answers } from '#shared/instrument/answers.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import { score } from '#shared/instrument/scoring/score.ts';
import { must } from '#shared/kernel/result.ts';

const SOCIAL = must(findInstrument('social-business@1.0'), 'social-business@1.0');
/** The lowest answer to every question; numbers are left out. */
const LOWEST = lowestAnswers({ ...SOCIAL, indicators: SOCIAL.indicators.filter(({ kind }) => kind !== 'number') });

const resultOf = (framework: string, answers: Answers) =>
  must(
    score(SOCIAL, { ...LOWEST, ...answers }).frameworks.find((one) => one.framework === framework),
    framework,
  );

/** One rung: what an organisation must have besides what the rungs below ask for, and nothing more. Worked out by hand. */
type Rung = readonly [stage: string, needs: Answers];

/** From the prose of the five articles and the words of the questions, not from the definition's rules. */
const LADDERS: Readonly<Record<string, readonly Rung[]>> = {
  groundswell: [
    ['dormant', {}],
    ['scattered', { C1: ['networks'] }],
    ['coordinated', { C1: ['networks', 'media', 'blogs'], S2: 2, S3: 2, G1: 3, G2: 3, G3: 2, R1: 2, P1: 3 }],
    ['optimizing', { M1: 3, M2: 3, M3: 3, E7: 3 }],
    ['empowered', { P1: 4, P2: 3, G7: 3 }],
  ],
  'program-levels': [
    ['playground', {}],
    ['emerging', { G6: 2, C1: ['networks', 'media'], C2: 2, S1: 1, S5: ['traffic'], G8: 2 }],
    ['advanced', { L1: 3, M1: 3, E3: 2, F4: 2, F3: 2, P3: 3, G2: 3 }],
    ['integrated', { P4: 3, M4: 4, C4: 4, E3: 4, L1: 4 }],
  ],
  journey: [
    ['listen-or-broadcast', {}],
    ['engage', { L1: 2, E2: ['customers', 'partners', 'employees'], E1: 2, C4: 2 }],
    ['involve', { F1: ['pr', 'product', 'operations', 'service'], L1: 3, L3: 3, E5: 3, E3: 2 }],
    [
      'deliver',
      {
        F1: ['pr', 'operations', 'service', 'hr'],
        ...{ G5: 3, G6: 3, F2: 3, E1: 3, E6: 3 },
        ...{ R1: 4, R2: 3, R3: 3, S2: 3, T1: 2, G1: 3, P1: 3, M3: 3 },
      },
    ],
  ],
  transformation: [
    ['not-started', {}],
    ['policy-process', { G2: 3, G3: 2, R1: 2, L2: 2, M1: 2, G7: 2, R4: 2, E6: 2, C2: 2, C5: 2 }],
    [
      'capabilities',
      {
        ...{ T1: 2, T4: 2, R1: 3, P1: 2, E6: 3, C3: 2, X1: 2, S4: 2 },
        F1: ['pr', 'service', 'sales'],
        C1: ['networks', 'media', 'blogs'],
      },
    ],
    [
      'ecosystem',
      {
        ...{ X2: 4, T1: 3, P5: 3, G3: 3, G8: 4, P1: 4, X1: 3, C6: 3, E1: 3, C2: 3, M1: 4 },
        G4: ['strategist', 'analyst'],
        E2: ['customers', 'partners', 'employees', 'media', 'prospects'],
      },
    ],
    [
      'innovation-integration',
      {
        ...{ T2: 4, T4: 4, P2: 4, M3: 4, S4: 3, T1: 4, X3: 4, T3: 3, F2: 4, X4: 4, E1: 4 },
        F1: ['advertising', 'pr', 'service', 'research', 'sales', 'product'],
      },
    ],
  ],
};

/** Just enough for a rung. */
const upTo = (rungs: readonly Rung[], rung: number): Answers =>
  rungs.slice(0, rung + 1).reduce<Answers>((all, [, needs]) => ({ ...all, ...needs }), {});

const oneLess = (answer: Answer): Answer =>
  Array.isArray(answer) ? answer.slice(0, -1) : typeof answer === 'number' ? answer - 1 : answer;

describe.each(Object.entries(LADDERS))('%s', (framework, rungs) => {
  test.each(rungs.map(([stage], rung) => [stage, rung] as const))('just enough for %s is %s', (stage, rung) => {
    expect(resultOf(framework, upTo(rungs, rung)).stage).toBe(stage);
  });

  test.each(rungs.slice(1).map(([stage], i) => [stage, i + 1] as const))(
    'one answer one step lower is no longer %s, whichever it is',
    (stage, rung) => {
      const enough = upTo(rungs, rung);
      const still = Object.entries(enough)
        .filter(([code, answer]) => resultOf(framework, { ...enough, [code]: oneLess(answer) }).stage === stage)
        .map(([code]) => code);
      expect(still).toEqual([]);
    },
  );

  test.each(rungs.slice(0, -1).map(([stage], rung) => [stage, rung] as const))(
    'above %s the distance is the number of criteria that are not met',
    (_, rung) => {
      const { next, criteria } = resultOf(framework, upTo(rungs, rung));
      expect(next?.stage).toBe(rungs[rung + 1]?.[0]);
      expect(next?.criteria).toBe(criteria.filter(({ stage, met }) => stage === next?.stage && !met).length);
      expect(next?.criteria).toBeGreaterThan(0);
    },
  );
});

test('three reported numbers can stand for a framework of measures, two cannot', () => {
  const enough = { ...upTo(must(LADDERS['transformation'], 'rungs'), 1), M1: 1 };
  expect(resultOf('transformation', { ...enough, K1: 10, K3: 10, K5: 10 }).stage).toBe('policy-process');
  expect(resultOf('transformation', { ...enough, K1: 10, K3: 10 }).stage).toBe('not-started');
});

test('four applications without coordination stay scattered, as in the article', () => {
  expect(resultOf('groundswell', { C1: ['networks', 'media', 'blogs', 'reviews'], M1: 4, P2: 4 }).stage).toBe(
    'scattered',
  );
});

test('a single site without regions can be emerging: what cannot apply is waived', () => {
  const rungs = must(LADDERS['program-levels'], 'rungs');
  expect(resultOf('program-levels', { ...upTo(rungs, 1), G8: 'not-applicable' }).stage).toBe('emerging');
  expect(resultOf('program-levels', { ...upTo(rungs, 1), G8: 'dont-know' }).stage).toBe('playground');
});

test('of the seven pillars as many are covered as are met', () => {
  const pillars = (answers: Answers) =>
    resultOf('journey', answers).groups.find(({ code }) => code === 'pillars')?.value;
  expect(pillars({})).toBe(0);
  expect(pillars({ R1: 4, R3: 3, P1: 3 })).toBe(3);
  expect(pillars({ R1: 4, R2: 3, R3: 3, S2: 3, T1: 2, G1: 3, P1: 3, M3: 3 })).toBe(7);
});

/** Answers that meet one item of the readiness checklist each; the four alignments rest on S1 as well. */
const ITEMS: readonly Answers[] = [
  { G6: 3 },
  { G5: 3 },
  { P5: 3 },
  { G4: ['strategist', 'analyst'] },
  { L2: 2 },
  { E4: 3 },
  { E7: 3 },
  { L3: 3 },
  { R3: 3 },
  { R2: 2 },
  { R4: 3 },
  { R5: 2 },
  { S2: 3 },
  { G2: 3 },
  { P1: 3 },
  { P4: 4 },
  { S1: 3, G3: 3 },
  { S1: 3, S3: 3, S5: ['sales', 'service'] },
  { S1: 3, R1: 3 },
  { S1: 3, E2: ['customers', 'partners', 'media'] },
];
const itemsMet = (count: number): Answers => Object.assign({}, ...ITEMS.slice(0, count)) as Answers;

test.each([
  [0, 'not-ready'],
  [9, 'not-ready'],
  [10, 'partly-ready'],
  [16, 'partly-ready'],
  [17, 'ready'],
  [20, 'ready'],
])('%i of the twenty items of the readiness checklist are "%s"', (count, stage) => {
  const { total, ...result } = resultOf('readiness', itemsMet(count));
  expect(result.stage).toBe(stage);
  expect(total).toBeCloseTo(count / 20, 10);
  expect(result.criteria.filter(({ met }) => met)).toHaveLength(count);
});

test('objectives that do not come from company goals keep an organisation from being ready', () => {
  const result = resultOf('readiness', { ...itemsMet(20), S1: 2 });
  expect([result.stage, result.total]).toEqual(['partly-ready', 0.8]);
});
