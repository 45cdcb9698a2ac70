import { expect, test } from 'vitest';
import { interleaved, median, quantile, rotated } from './rounds.ts';

test('a quantile is the smallest value that its share of all do not exceed', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect([quantile(hundred, 0.5), quantile(hundred, 0.99), quantile(hundred, 1)]).toEqual([50, 99, 100]);
  expect(median([3, 1, 2])).toBe(2);
  expect(quantile([7], 0.01)).toBe(7);
});

test('every round begins with another candidate', () => {
  expect([0, 1, 2, 3].map((round) => rotated(3, round))).toEqual([[0, 1, 2], [1, 2, 0], [2, 0, 1], [0, 1, 2]]); // prettier-ignore
});

test('candidates are executed once per round and once to warm up, which is not counted', async () => {
  const order: string[] = [];
  const costs = await interleaved(2, { a: () => order.push('a'), b: () => order.push('b') });
  expect(order.join('')).toBe('abbaab');
  expect([costs.a.length, costs.b.length]).toEqual([2, 2]);
});
