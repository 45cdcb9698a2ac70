import { expect, test } from 'vitest';
import { multi, scale, smallInstrument, text } from '#test/builders/instrument.ts';
import type { Answers } from './answers.ts';
import type { Combine, ScoreNode } from './definition.ts';
import { scoreNode } from './score-tree.ts';

const instrument = smallInstrument({
  indicators: [scale('A1'), scale('A2'), scale('B1', 2), multi('M1', ['w', 'x', 'y', 'z'])],
});
const group = (combine: Combine, ...of: ScoreNode[]): ScoreNode => ({
  code: 'group',
  title: text('Group'),
  combine,
  of,
});
const value = (node: ScoreNode, answers: Answers) => scoreNode(instrument, node, answers);
const A1: ScoreNode = { indicator: 'A1' };
const A2: ScoreNode = { indicator: 'A2' };
const B1: ScoreNode = { indicator: 'B1' };

test.each([
  ['a level', A1, { A1: 3 }, 0.75],
  ['a yes', B1, { B1: 1 }, 1],
  ['a selection', { indicator: 'M1' }, { M1: ['w', 'z', 'x'] }, 0.75],
  ['an empty selection', { indicator: 'M1' }, { M1: [] }, 0],
  ['a level with numbers of its own', { indicator: 'A1', values: [0, 0.25, 0.5, 1, 4] }, { A1: 4 }, 4],
  ['a selection with numbers of its own', { indicator: 'M1', values: [0, 5, 5, 5, 9] }, { M1: ['w'] }, 5],
  ["“don't know” with numbers of its own", { indicator: 'A1', values: [-1, 0, 0, 0, 0] }, { A1: 'dont-know' }, -1],
  ['nothing answered', A1, {}, 0],
] as const)('%s has its value', (_, node, answers, expected) => {
  expect(value(node as unknown as ScoreNode, answers as unknown as Answers)).toBe(expected);
});

const answers: Answers = { A1: 1, A2: 3, B1: 1 };

test.each([
  ['sum', group('sum', A1, A2, B1), 0.25 + 0.75 + 1],
  ['mean', group('mean', A1, A2, B1), 2 / 3],
  ['minimum', group('min', A2, A1, B1), 0.25],
  ['weighted sum', group('sum', { ...A1, weight: 2 }, { ...A2, weight: 4 }), 0.5 + 3],
  ['weighted mean', group('mean', { ...A1, weight: 3 }, A2), (3 * 0.25 + 0.75) / 4],
  ['mean of sums', group('mean', group('sum', A1, B1), A2), (1.25 + 0.75) / 2],
  ['minimum of means', group('min', group('mean', A1, B1), A2), 0.625],
])('the %s of parts is as by hand', (_, node, expected) => {
  expect(value(node, answers)).toBeCloseTo(expected, 12);
});

test('what is not applicable leaves the mean to the others', () => {
  expect(value(group('mean', A1, A2), { A1: 'not-applicable', A2: 2 })).toBe(0.5);
});

test('weights of what is not applicable do not count', () => {
  expect(value(group('mean', { ...A1, weight: 9 }, A2), { A1: 'not-applicable', A2: 4 })).toBe(1);
});

test('a group in which nothing applies has no value', () => {
  expect(value(group('sum', A1, group('min', A2)), { A1: 'not-applicable', A2: 'not-applicable' })).toBeUndefined();
});
