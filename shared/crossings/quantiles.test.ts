import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SCORE_GRID, type Grid } from '../release/grid.ts';
import { quantileAt, quantiles, type QuantileMinima } from './quantiles.ts';

const MINIMA: QuantileMinima = { median: 20, quartiles: 30, tails: 100, fineFrom: 30 };
const FOUR: Grid = { edges: [0, 10, 20, 30, 40], open: false };
const OPEN: Grid = { edges: [1, 10, 100], open: true };

test('the example of its comment holds', () => {
  expect([0.25, 0.5, 0.75].map((share) => quantileAt([0, 2, 2, 0], FOUR, share, 10))).toEqual([15, 20, 25]);
});

test.each([
  [[10, 0, 0, 0], 0.5, 5],
  [[1, 1, 1, 1], 0.1, 4],
  [[1, 1, 1, 1], 0.9, 36],
  [[3, 0, 0, 1], 0.75, 10],
  [[3, 0, 0, 1], 0.8, 32],
  [[0, 0, 0, 7], 0.5, 35],
])('of %o the quantile at %d is %d', (counts, share, value) => {
  expect(quantileAt(counts, FOUR, share, 10)).toBe(value);
});

test('in an open bin a quantile only says that it lies beyond the edge', () => {
  expect(quantileAt([9, 1, 0, 0], OPEN, 0.5, 10)).toEqual({ below: 1 });
  expect(quantileAt([0, 1, 0, 9], OPEN, 0.5, 10)).toEqual({ above: 100 });
  expect(quantileAt([0, 4, 4, 0], OPEN, 0.75, 10)).toBe(55);
});

test.each([
  [10, undefined],
  [20, ['p50']],
  [30, ['p25', 'p75', 'p50']],
  [50, ['p25', 'p75', 'p50']],
  [100, ['p10', 'p90', 'p25', 'p75', 'p50']],
])('a band from %i shows %o', (from, names) => {
  const shown = quantiles([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], SCORE_GRID, from, MINIMA);
  expect(shown && Object.keys(shown)).toEqual(names);
});

test('bands under 30 are rounded to half a bin, others to a tenth', () => {
  const counts = [0, 0, 0, 0, 7, 6, 0, 0, 0, 0];
  expect(quantiles(counts, SCORE_GRID, 20, MINIMA)?.p50).toBe(50);
  expect(quantiles(counts, SCORE_GRID, 30, MINIMA)?.p50).toBe(49);
});

test('noise below zero counts as nobody, and of nobody there is no quantile', () => {
  expect(quantiles([0, -1, 0, 0], FOUR, 100, MINIMA)).toBeUndefined();
  expect(quantiles([-5, 4, 0, 0], FOUR, 100, MINIMA)).toEqual(quantiles([0, 4, 0, 0], FOUR, 100, MINIMA));
});

const anyCounts = fc
  .array(fc.nat({ max: 60 }), { minLength: 10, maxLength: 10 })
  .filter((counts) => counts.some((count) => count > 0));

test('quantiles rise with their share and lie on the grid', () => {
  fc.assert(
    fc.property(anyCounts, fc.constantFrom(2, 10), (counts, parts) => {
      const found = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 1].map((share) => quantileAt(counts, SCORE_GRID, share, parts));
      expect(found).toEqual(found.toSorted((a, b) => Number(a) - Number(b)));
      for (const value of found) {
        expect(Number(value) % (10 / parts)).toBe(0);
        expect(Number(value) >= 0 && Number(value) <= 100).toBe(true);
      }
    }),
  );
});

test('unrounded, the share of the counted below the quantile is the share asked for, by an oracle', () => {
  const below = (counts: readonly number[], value: number): number =>
    counts.reduce((sum, count, bin) => sum + count * Math.min(1, Math.max(0, value / 10 - bin)), 0);
  fc.assert(
    fc.property(anyCounts, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (counts, share) => {
      const value = Number(quantileAt(counts, SCORE_GRID, share, 1e9));
      const all = counts.reduce((sum, count) => sum + count, 0);
      expect(below(counts, value) / all).toBeCloseTo(share, 6);
    }),
  );
});
