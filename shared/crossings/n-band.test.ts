import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPolicy } from '../release/policy.ts';
import { must } from '../kernel/result.ts';
import { nBand } from './n-band.ts';

const { bands } = must(findPolicy('threshold-0'), 'policy');

test.each([
  [10, 10, 19],
  [19, 10, 19],
  [20, 20, 29],
  [29, 20, 29],
  [30, 30, 49],
  [49, 30, 49],
  [50, 50, 99],
  [100, 100, 249],
  [250, 250, 499],
  [500, 500, 999],
  [999, 500, 999],
  [1000, 1000, null],
  [1_000_000, 1000, null],
])('%i contributors are %i–%s', (n, from, to) => {
  expect(nBand(n, bands)).toEqual({ from, to });
});

test.each([0, 1, 9, -3])('%i, under the first edge, shows the first band', (n) => {
  expect(nBand(n, bands)).toEqual({ from: 10, to: 19 });
});

test('the example of its comment holds', () => {
  expect(nBand(37, [10, 20, 30, 50])).toEqual({ from: 30, to: 49 });
});

test('a band holds its n, and neighbours leave no gap', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 3000 }), (n) => {
      const { from, to } = nBand(n, bands);
      expect(from <= n && (to === null || n <= to)).toBe(true);
      if (to !== null) expect(nBand(to + 1, bands).from).toBe(to + 1);
    }),
  );
});
