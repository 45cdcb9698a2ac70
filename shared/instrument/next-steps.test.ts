import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCompleteAnswers, highestAnswers, lowestAnswers } from '#test/builders/answers.ts';
import { criterion, kpi, level, multi, scale, smallInstrument, text } from '#test/builders/instrument.ts';
import type { Framework, Rule } from './definition.ts';
import { meet, nextSteps } from './next-steps.ts';
import { INSTRUMENTS } from './registry.ts';
import { score } from './scoring/score.ts';

/** A ladder of a floor and stages with these criteria. */
const steps = (code: string, ...stages: readonly Readonly<Record<string, Rule>>[]): Framework => ({
  kind: 'ladder',
  code,
  title: text(code),
  about: text(code),
  monotone: true,
  stages: [{}, ...stages].map((rules, s) => ({
    code: `s${s}`,
    title: text(`s${s}`),
    about: text(`s${s}`),
    criteria: Object.entries(rules).map(([name, rule]) => criterion(name, rule)),
  })),
});

const SMALL = smallInstrument({
  indicators: [scale('A1'), scale('A2'), multi('M1', ['x', 'y', 'z'], 'beta'), kpi('K1', {}, 'beta')],
  frameworks: [
    steps('one', { plan: level('A1', 2), people: level('A2', 2) }, { more: level('A1', 4) }),
    steps('two', { strategy: level('A2', 1), channels: { op: 'selected', indicator: 'M1', atLeast: 2 } }),
    steps('three', { again: level('A2', 2) }),
  ],
});
const said = (answers: Parameters<typeof nextSteps>[1]) =>
  nextSteps(SMALL, answers).map(({ criterion: { code }, moves }) => `${code}: ${moves.join(' ')}`);

test('what moves most frameworks comes first, also where they ask for it in other words', () => {
  expect(said({ A1: 0, A2: 0, M1: [] })).toEqual([
    'people: one two three',
    'plan: one',
    'strategy: two',
    'channels: two',
  ]);
});

test('what is asked for by the next stage only is a next step', () => {
  expect(said({ A1: 2, A2: 2, M1: ['x', 'y'] })).toEqual(['more: one']);
});

test('at the top nothing is left to do', () => {
  expect(nextSteps(SMALL, highestAnswers(SMALL))).toEqual([]);
});

test('other answers get other advice', () => {
  expect(said({ A1: 4, A2: 0, M1: ['x', 'y', 'z'] })).not.toEqual(said({ A1: 0, A2: 4, M1: [] }));
});

test('a score framework’s unmet criteria are steps too', () => {
  const instrument = smallInstrument({
    indicators: [scale('A1'), scale('A2')],
    frameworks: [
      {
        kind: 'score',
        code: 'points',
        title: text('Points'),
        about: text('Points'),
        monotone: true,
        criteria: [criterion('written', level('A1', 2)), criterion('used', level('A2', 2))],
        groups: [
          { code: 'all', title: text('All'), combine: 'mean', of: [{ criterion: 'written' }, { criterion: 'used' }] },
        ],
        root: 'all',
        bands: [{ code: 'low', title: text('Low'), about: text('Low'), from: 0 }],
      },
    ],
  });
  expect(nextSteps(instrument, { A1: 2, A2: 0 }).map(({ criterion: { code } }) => code)).toEqual(['used']);
});

test.each<readonly [string, Rule]>([
  ['a level', level('A1', 3)],
  ['a selection', { op: 'selected', indicator: 'M1', atLeast: 2 }],
  ['a selection among some', { op: 'selected', indicator: 'M1', atLeast: 1, of: ['z'] }],
  ['all of several', { op: 'all', rules: [level('A1', 2), level('A2', 4)] }],
  ['any of several', { op: 'any', rules: [level('A1', 2), level('A2', 4)] }],
  ['some of several', { op: 'count', atLeast: 2, rules: [level('A1', 2), level('A2', 4)] }],
])('meeting %s changes the answers just so far that the rule holds', (_, rule) => {
  const instrument = { ...SMALL, frameworks: [steps('one', { it: rule })] };
  const stageOf = (answers: Parameters<typeof nextSteps>[1]) => score(instrument, answers).frameworks[0]?.stage;
  fc.assert(
    fc.property(anyCompleteAnswers(instrument), (answers) => {
      expect(stageOf(meet(instrument, answers, rule))).toBe('s1');
      if (stageOf(answers) === 's1') expect(meet(instrument, answers, rule)).toEqual(answers);
    }),
  );
});

test('a number cannot be promised: a criterion on one stays a step that moves nothing by itself', () => {
  const instrument = {
    ...SMALL,
    frameworks: [steps('one', { kpis: { op: 'reported', of: ['K1'], atLeast: 1 } satisfies Rule })],
  };
  expect(nextSteps(instrument, lowestAnswers({ ...SMALL, indicators: SMALL.indicators.slice(0, 3) }))).toMatchObject([
    { criterion: { code: 'kpis' }, moves: [] },
  ]);
});

test.each(INSTRUMENTS.map((one) => [`${one.id}@${one.version}`, one] as const))(
  'below the top of a ladder of %s there is always a next step',
  (_, instrument) => {
    fc.assert(
      fc.property(anyCompleteAnswers(instrument), (answers) => {
        const steps = nextSteps(instrument, answers);
        const below = score(instrument, answers).frameworks.some(({ next, criteria }) => next && criteria.length > 0);
        expect(steps.length > 0).toBe(below);
        expect(steps.map(({ moves }) => moves.length)).toEqual(
          steps.map(({ moves }) => moves.length).sort((a, b) => b - a),
        );
      }),
      { numRuns: 30 },
    );
  },
);
