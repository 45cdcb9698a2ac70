import { describe, expect, it } from 'vitest';
import { criterion, group, ladder, level, scale, smallInstrument, text } from '#test/builders/instrument.ts';
import type { Framework, ScoreFramework } from '#shared/instrument/definition.ts';
import { score } from '#shared/instrument/scoring/score.ts';
import { must } from '#shared/kernel/result.ts';
import { groupsOf, sectionsOf, stepsOf } from './framework-view.ts';

const LADDER = ladder([level('A1', 1)], [level('A1', 2), level('A2', 2)], [level('A1', 4)]);
const POINTS: ScoreFramework = {
  kind: 'score',
  code: 'points',
  title: text('Points'),
  about: text('Points'),
  monotone: true,
  criteria: ['a', 'b', 'c'].map((code, i) => criterion(code, level('A1', i + 1))),
  groups: [
    { ...group('one', 'mean', { criterion: 'a' }), title: text('One') },
    { ...group('two', 'mean', { criterion: 'a' }, { criterion: 'b' }), title: text('Two') },
    group('all', 'mean', { criterion: 'a' }, { criterion: 'b' }, { criterion: 'c' }),
  ],
  root: 'all',
  bands: [
    { code: 'low', title: text('Low'), about: text('Low'), from: 0 },
    { code: 'high', title: text('High'), about: text('High'), from: 0.9 },
  ],
};
const INSTRUMENT = smallInstrument({ indicators: [scale('A1'), scale('A2')], frameworks: [LADDER, POINTS] });
const resultOf = (framework: Framework, answers: Record<string, number>) =>
  must(
    score(INSTRUMENT, answers).frameworks.find((one) => one.framework === framework.code),
    'result',
  );
const ANSWERS = { A1: 2, A2: 0 };

describe('a ladder', () => {
  const result = resultOf(LADDER, ANSWERS);
  it('shows what is reached, where one stands, and what comes next', () =>
    expect(stepsOf(LADDER, result).map(({ state }) => state)).toEqual(['reached', 'current', 'next', 'later']));
  it('groups criteria by stage and leaves the floor out', () =>
    expect(
      sectionsOf(LADDER, result).map(({ key, state, met, criteria }) => [key, state, met, criteria.length]),
    ).toEqual([
      ['s1', 'done', 1, 1],
      ['s2', 'next', 1, 2],
      ['s3', 'later', 0, 1],
    ]));
});

describe('a score framework', () => {
  const result = resultOf(POINTS, ANSWERS);
  it('shows its bands as steps', () =>
    expect(stepsOf(POINTS, result).map(({ code, state }) => [code, state])).toEqual([
      ['low', 'current'],
      ['high', 'next'],
    ]));
  it('lists each criterion once, under the first group that counts it', () =>
    expect(
      sectionsOf(POINTS, result).map(({ key, criteria }) => [key, criteria.map((one) => one.criterion.code)]),
    ).toEqual([
      ['one', ['a']],
      ['two', ['b']],
      ['others', ['c']],
    ]));
  it('knows which group is the total, and puts it first', () =>
    expect(groupsOf(POINTS, result).map(({ code, value, root }) => [code, value, root])).toEqual([
      ['all', 2 / 3, true],
      ['one', 1, false],
      ['two', 1, false],
    ]));
});
