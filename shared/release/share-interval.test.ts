import fc from 'fast-check';
import { expect, test } from 'vitest';
import { must } from '../kernel/result.ts';
import { findPolicy } from './policy.ts';
import { shareInterval, type ShareInput } from './share-interval.ts';
import { nBand } from '../crossings/n-band.ts';
import { integerShares } from '../crossings/shares.ts';

const policy = must(findPolicy('threshold-0'), 'policy');

test('the example of its comment holds', () => {
  expect(shareInterval({ share: 0.3, n: 10, categories: 5, variance: 0, step: 0.05 })).toEqual({ low: 10, high: 61 });
});

test('without rounding, smoothing and perturbation it is the textbook Wilson interval', () => {
  // Wilson 1927 for 50 of 100 at 95 %: .4038 to .5962. Smoothing (p n + 1)/(n + 2) leaves one half alone.
  expect(shareInterval({ share: 0.5, n: 100, categories: 2, variance: 0, step: 0 })).toEqual({ low: 40, high: 60 });
});

// Worked by hand in another language (Python): low and high before rounding outwards.
test.each([
  [0.3, 10, 5, 0, 0.05, 10.7219, 60.4649],
  [0.3, 10, 5, 2, 0.05, 7.6215, 69.0044],
  [0.3, 20, 5, 2, 0.05, 12.5922, 56.0432],
  [0.5, 30, 2, 2, 0.01, 32.1932, 67.8068],
  [0.42, 100, 3, 2, 0.01, 32.5451, 52.081],
  [0.025, 10, 3, 2, 0.05, 0.0529, 55.3867],
  [0.975, 50, 2, 3, 0.01, 80.8019, 99.724],
  [0.12, 1000, 5, 2, 0.01, 10.0504, 14.2677],
])('p %d, n %i, %i categories, variance %i, step %d is %d to %d', (share, n, categories, variance, step, low, high) => {
  const { low: shownLow, high: shownHigh } = shareInterval({ share, n, categories, variance, step });
  expect([shownLow, shownHigh]).toEqual([Math.floor(low), Math.ceil(high)]);
});

const anyInput: fc.Arbitrary<ShareInput> = fc.record({
  share: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  n: fc.constantFrom(...policy.bands),
  categories: fc.integer({ min: 2, max: 12 }),
  variance: fc.constantFrom(0, 2, 3),
  step: fc.constantFrom(0.01, 0.05),
});

test('it lies in 0..100, in whole percent, round the share', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const { low, high } = shareInterval(input);
      expect([low, high].every(Number.isInteger)).toBe(true);
      expect(0 <= low && low <= 100 * input.share + 1e-9 && 100 * input.share - 1e-9 <= high && high <= 100).toBe(true);
    }),
  );
});

const width = (input: ShareInput): number => {
  const { low, high } = shareInterval(input);
  return high - low;
};

test('perturbation widens it', () => {
  fc.assert(fc.property(anyInput, (input) => width({ ...input, variance: 3 }) >= width({ ...input, variance: 0 })));
});

test('more contributors narrow it, for any share that is told', () => {
  const told = fc.integer({ min: 5, max: 95 }).map((percent) => percent / 100);
  fc.assert(
    fc.property(told, fc.integer({ min: 2, max: 12 }), (share, categories) => {
      const widths = policy.bands.map((n) => width({ share, n, categories, variance: 0, step: 0.01 }));
      expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    }),
  );
});

/** Probabilities of 0..n successes. */
function binomial(n: number, p: number): number[] {
  const row = [(1 - p) ** n];
  for (let k = 0; k < n; k++) row.push(((row[k] ?? 0) * (n - k) * p) / ((k + 1) * (1 - p)));
  return row;
}

/** The interval shown for every possible number of successes: from what is displayed, capped and rounded. */
function intervals(n: number): { low: number; high: number }[] {
  const { from } = nBand(n, policy.bands);
  const step = from < policy.rounding.fineFrom ? policy.rounding.coarse : policy.rounding.fine;
  return Array.from({ length: n + 1 }, (_, k) => {
    const shown = integerShares([k, n - k], step)?.[0] ?? 0;
    const percent = shown < 5 ? 2.5 : shown > 95 ? 97.5 : shown;
    return shareInterval({ share: percent / 100, n: from, categories: 2, variance: 0, step: step / 100 });
  });
}

/** How often an interval holds the true share, over shares of 2 to 98 %: exact, no simulation. */
const coverage = (n: number, shown: readonly { low: number; high: number }[]): number =>
  SHARES.reduce((sum, p) => {
    const probabilities = binomial(n, p);
    return (
      sum +
      shown.reduce(
        (held, { low, high }, k) =>
          low <= 100 * p + 1e-9 && 100 * p - 1e-9 <= high ? held + (probabilities[k] ?? 0) : held,
        0,
      )
    );
  }, 0) / SHARES.length;

const SHARES = Array.from({ length: 49 }, (_, i) => 0.02 * (i + 1));

test('for 10 to 100 contributors it holds the true share in at least 94 % of samples, rounding and caps included', () => {
  const numbers = Array.from({ length: 91 }, (_, i) => 10 + i);
  expect(numbers.filter((n) => coverage(n, intervals(n)) < 0.94)).toEqual([]);
});

test('the check bites: an interval for four times as many contributors does not cover', () => {
  const narrow = Array.from({ length: 11 }, (_, k) =>
    shareInterval({ share: k / 10, n: 40, categories: 2, variance: 0, step: 0.05 }),
  );
  expect(coverage(10, narrow)).toBeLessThan(0.9);
});
