import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ShareRow } from './cell.ts';
import { SCORE_GRID, type Grid } from './grid.ts';
import { rankAmongQuantiles, rankInBins } from './percentile-rank.ts';

const THREE: Grid = { edges: [0, 10, 20, 30], open: false };
type Told = { share: number } | { below: number } | { above: number };
const rows = (...told: readonly Told[]): ShareRow[] => told.map((row, i) => ({ code: `${i}`, low: 0, high: 100, ...row })); // prettier-ignore
const share = (percent: number): Told => ({ share: percent });

test('the example of its comment holds', () => {
  expect(rankInBins(rows(share(20), share(50), share(30)), THREE, 14)).toEqual({ from: 40, to: 40 });
});

test('the lowest value lies above nobody, the highest above all', () => {
  const histogram = rows(share(20), share(50), share(30));
  expect(rankInBins(histogram, THREE, 0)).toEqual({ from: 0, to: 0 });
  expect(rankInBins(histogram, THREE, 30)).toEqual({ from: 100, to: 100 });
});

test('a capped bin leaves an extent, and what the other bins say narrows it', () => {
  expect(rankInBins(rows({ below: 5 }, share(50), share(46)), THREE, 10)).toEqual({ from: 4, to: 4 });
  expect(rankInBins(rows({ below: 5 }, { above: 95 }, { below: 5 }), THREE, 20)).toEqual({ from: 95, to: 100 });
});

test('in an open bin nothing is known but the bin', () => {
  const open: Grid = { edges: [10, 20], open: true };
  expect(rankInBins(rows(share(20), share(50), share(30)), open, 3)).toEqual({ from: 0, to: 20 });
  expect(rankInBins(rows(share(20), share(50), share(30)), open, 99)).toEqual({ from: 70, to: 100 });
});

test('the true rank of an uncapped histogram lies in the extent after capping', () => {
  const weights = fc.array(fc.nat({ max: 40 }), { minLength: 10, maxLength: 10 }).filter((w) => w.some((x) => x > 0));
  fc.assert(
    fc.property(weights, fc.integer({ min: 0, max: 100 }), (some, score) => {
      const all = some.reduce((sum, weight) => sum + weight, 0);
      const shares = some.map((weight) => (100 * weight) / all);
      const capped = rows(...shares.map((s): Told => (s < 5 ? { below: 5 } : s > 95 ? { above: 95 } : share(s))));
      const truth = shares.reduce((sum, s, bin) => sum + s * Math.min(1, Math.max(0, score / 10 - bin)), 0);
      const { from, to } = rankInBins(capped, SCORE_GRID, score);
      expect(from - 1e-9 <= truth && truth <= to + 1e-9).toBe(true);
    }),
  );
});

test.each([
  [{ p50: 60 }, 72, 50, 100],
  [{ p50: 60 }, 40, 0, 50],
  [{ p25: 40, p50: 60, p75: 70 }, 65, 50, 75],
  [{ p25: 40, p50: 60, p75: 70 }, 70, 75, 100],
  [{ p10: 5, p25: 40, p50: 60, p75: 70, p90: 91 }, 3, 0, 10],
  [{ p25: { below: 1 }, p50: 6, p75: { above: 100 } }, 0.5, 0, 50],
  [{ p25: { below: 1 }, p50: 6, p75: { above: 100 } }, 1, 25, 50],
  [{ p25: { below: 1 }, p50: 6, p75: { above: 100 } }, 7, 50, 75],
  [{ p25: { below: 1 }, p50: 6, p75: { above: 100 } }, 500, 50, 100],
])('among %o the value %d lies above %i–%i %%', (quantiles, value, from, to) => {
  expect(rankAmongQuantiles(quantiles, value)).toEqual({ from, to });
});
