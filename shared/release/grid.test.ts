import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binCount, binEdges, binOf, SCORE_GRID, type Grid } from './grid.ts';

const REVENUE: Grid = { edges: [1, 10, 100], open: true };

test.each([
  [0, 0],
  [9.99, 0],
  [10, 1],
  [95, 9],
  [100, 9],
])('a score of %d lies in bin %i', (score, bin) => {
  expect(binOf(SCORE_GRID, score)).toBe(bin);
});

test.each([
  [-5, 0],
  [0.5, 0],
  [1, 1],
  [10, 2],
  [99, 2],
  [100, 3],
  [1e9, 3],
])('in a grid with open ends %d lies in bin %i', (value, bin) => {
  expect(binOf(REVENUE, value)).toBe(bin);
});

test('open grids have a bin beyond each end, closed ones do not', () => {
  expect([binCount(SCORE_GRID), binCount(REVENUE)]).toEqual([10, 4]);
  expect([0, 1, 2, 3].map((bin) => binEdges(REVENUE, bin))).toEqual([
    [-Infinity, 1],
    [1, 10],
    [10, 100],
    [100, Infinity],
  ]);
  expect(binEdges(SCORE_GRID, 9)).toEqual([90, 100]);
  expect(() => binEdges(SCORE_GRID, 10)).toThrow('no bin');
});

test('a value lies between the edges of its bin', () => {
  const grids = fc
    .tuple(fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 12 }), fc.boolean())
    .map(([edges, open]): Grid => ({ edges: edges.toSorted((a, b) => a - b), open }));
  fc.assert(
    fc.property(grids, fc.double({ min: 0, max: 1, noNaN: true }), (grid, at) => {
      const [first, last] = [grid.edges[0] ?? 0, grid.edges.at(-1) ?? 0];
      const value = grid.open ? 3000 * at - 1500 : first + at * (last - first);
      const [from, to] = binEdges(grid, binOf(grid, value));
      expect(from <= value && value <= to).toBe(true);
    }),
  );
});
