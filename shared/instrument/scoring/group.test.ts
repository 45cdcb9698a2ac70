import { expect, test } from 'vitest';
import {
  criterion,
  group,
  kpi,
  level,
  multi,
  scale,
  scoring,
  smallInstrument,
  yesNo,
} from '#test/builders/instrument.ts';
import type { Answers } from '../answers.ts';
import type { Group, Part } from '../definition.ts';
import { score } from './score.ts';

const indicators = [
  scale('A1'),
  scale('A2'),
  yesNo('B1'),
  multi('M1', ['w', 'x', 'y', 'z']),
  kpi('K1', { edges: [10, 20, 30] }),
  kpi('K2', { direction: 'lower-is-better', edges: [10, 20, 30] }),
];
const criteria = [criterion('strong', level('A1', 3))];

/** The value of the first of these groups. */
function value(groups: readonly [Group, ...Group[]], answers: Answers): number | null | undefined {
  const framework = { ...scoring(groups, 0), criteria };
  return score(smallInstrument({ indicators, frameworks: [framework] }), answers).frameworks[0]?.groups[0]?.value;
}
const only = (part: Part, answers: Answers) => value([group('total', 'sum', part)], answers);

const A1: Part = { indicator: 'A1' };
const A2: Part = { indicator: 'A2' };
const B1: Part = { indicator: 'B1' };

test.each<readonly [string, Part, Answers, number | null]>([
  ['a level', A1, { A1: 3 }, 0.75],
  ['a yes', B1, { B1: 1 }, 1],
  ['a no', B1, { B1: 0 }, 0],
  ['a selection', { indicator: 'M1' }, { M1: ['w', 'z', 'x'] }, 0.75],
  ['an empty selection', { indicator: 'M1' }, { M1: [] }, 0],
  ['a number in the best bin', { indicator: 'K1' }, { K1: 30 }, 1],
  ['a number in the worst bin', { indicator: 'K1' }, { K1: 9.9 }, 0],
  ['a number of which less is better', { indicator: 'K2' }, { K2: 10 }, 2 / 3],
  ['a number nobody gave', { indicator: 'K1' }, {}, null],
  ['a number not known', { indicator: 'K1' }, { K1: 'dont-know' }, null],
  ['a level with numbers of its own', { indicator: 'A1', values: [0, 0.25, 0.5, 1, 4] }, { A1: 4 }, 4],
  ['a selection with numbers of its own', { indicator: 'M1', values: [0, 5, 5, 5, 9] }, { M1: ['w'] }, 5],
  ['“don’t know” as the lowest level', { indicator: 'A1', values: [-1, 0, 0, 0, 0] }, { A1: 'dont-know' }, -1],
  ['a criterion that is met', { criterion: 'strong' }, { A1: 3 }, 1],
  ['a criterion that is not', { criterion: 'strong' }, { A1: 2 }, 0],
  ['nothing answered', A1, {}, 0],
])('%s has its value', (_, part, answers, expected) => {
  expect(only(part, answers)).toBe(expected);
});

const answers: Answers = { A1: 1, A2: 3, B1: 1 };
const nested = (combine: Group['combine'], inner: Group, ...parts: Part[]): [Group, ...Group[]] => [
  group('total', combine, { group: inner.code }, ...parts),
  inner,
];

test.each<readonly [string, [Group, ...Group[]], number]>([
  ['sum', [group('total', 'sum', A1, A2, B1)], 0.25 + 0.75 + 1],
  ['mean', [group('total', 'mean', A1, A2, B1)], 2 / 3],
  ['minimum', [group('total', 'min', A2, A1, B1)], 0.25],
  ['weighted sum', [group('total', 'sum', { ...A1, weight: 2 }, { ...A2, weight: 4 })], 0.5 + 3],
  ['weighted mean', [group('total', 'mean', { ...A1, weight: 3 }, A2)], (3 * 0.25 + 0.75) / 4],
  ['mean of sums', nested('mean', group('inner', 'sum', A1, B1), A2), (1.25 + 0.75) / 2],
  ['minimum of means', nested('min', group('inner', 'mean', A1, B1), A2), 0.625],
])('the %s of parts is as by hand', (_, groups, expected) => {
  expect(value(groups, answers)).toBeCloseTo(expected, 12);
});

test('what is not applicable leaves the mean to the others', () => {
  expect(value([group('total', 'mean', A1, A2)], { A1: 'not-applicable', A2: 2 })).toBe(0.5);
});

test('weights of what is not applicable do not count', () => {
  const groups: [Group] = [group('total', 'mean', { ...A1, weight: 9 }, A2)];
  expect(value(groups, { A1: 'not-applicable', A2: 4 })).toBe(1);
});

test('a group in which nothing applies has no value', () => {
  const groups = nested('sum', group('inner', 'min', A2), A1);
  expect(value(groups, { A1: 'not-applicable', A2: 'not-applicable' })).toBeNull();
});

test('groups that contain each other are refused instead of running for ever', () => {
  const circle = [group('a', 'sum', { group: 'b' }), group('b', 'sum', { group: 'a' })] as const;
  expect(() => value([...circle], {})).toThrow('part of itself');
});
