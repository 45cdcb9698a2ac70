import { expect, test } from 'vitest';
import { must } from '../kernel/result.ts';
import { findPolicy } from '../release/policy.ts';
import { shareInterval } from '../release/share-interval.ts';
import { shareTable } from './share-table.ts';

const POLICY = must(findPolicy('threshold-0'), 'policy');
const told = (counts: readonly number[], from: number) => {
  const codes = counts.map((_, i) => `c${i}`);
  const table = shareTable('stage:steps', codes, counts, { from, to: null }, POLICY);
  return table.status === 'shown' ? table.rows.map(({ low: _low, high: _high, ...row }) => row) : table;
};

test('5 and 95 percent are told, what lies beyond only that it does', () => {
  expect(told([5, 95], 100)).toEqual([
    { code: 'c0', share: 5 },
    { code: 'c1', share: 95 },
  ]);
  expect(told([4, 96], 100)).toEqual([
    { code: 'c0', below: 5 },
    { code: 'c1', above: 95 },
  ]);
  expect(told([0, 10], 10)).toEqual([
    { code: 'c0', below: 5 },
    { code: 'c1', above: 95 },
  ]);
});

test('bands under 30 are rounded to 5 points, others to 1', () => {
  expect(told([11, 18], 20)).toEqual([
    { code: 'c0', share: 40 },
    { code: 'c1', share: 60 },
  ]);
  expect(told([11, 19], 30)).toEqual([
    { code: 'c0', share: 37 },
    { code: 'c1', share: 63 },
  ]);
});

test('nothing counted is withheld', () => {
  expect(told([0, 0], 10)).toEqual({ id: 'stage:steps', status: 'withheld', reason: 'too-few' });
});

test('the interval of a capped share tells no more than the cap: 1, 2 and 4 percent have the same', () => {
  const rows = [1, 2, 4].map((count) => {
    const table = shareTable('stage:steps', ['a', 'b'], [count, 100 - count], { from: 100, to: 249 }, POLICY);
    return table.status === 'shown' && table.rows;
  });
  expect(rows[1]).toEqual(rows[0]);
  expect(rows[2]).toEqual(rows[0]);
  const middle = shareInterval({ share: 0.025, n: 100, categories: 2, variance: 0, step: 0.01 });
  expect(rows[0]).toMatchObject([middle, {}]);
});
