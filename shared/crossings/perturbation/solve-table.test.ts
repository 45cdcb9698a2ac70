import fc from 'fast-check';
import { expect, test } from 'vitest';
import { must } from '../../kernel/result.ts';
import { solvePerturbationTable, solveRow, type NoiseDistribution } from './solve-table.ts';
import { leastVariance, supportOf } from './support.ts';
import { lastRow, UINT32_RANGE, type PerturbationParameters } from './table.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const moment = ({ support, probabilities }: NoiseDistribution, power: number): number =>
  sum(support.map((v, i) => v ** power * must(probabilities[i], 'probability')));

/** Parameters for which every row has a solution, with a count that has a row of its own. */
const anyRow = fc
  .record({
    D: fc.integer({ min: 1, max: 15 }),
    js: fc.integer({ min: 0, max: 6 }),
    excess: fc.oneof(fc.double({ min: 0.25, max: 3, noNaN: true }), fc.double({ min: 3, max: 60, noNaN: true })),
    mono: fc.boolean(),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .filter(({ D, js }) => js < D)
  .map(({ D, js, excess, mono, at }) => {
    const counts = Array.from({ length: D + js + 1 }, (_, i) => i + 1);
    const least = Math.max(...counts.map((count) => leastVariance(supportOf(count, { D, V: 0, js, mono }))));
    const parameters: PerturbationParameters = { D, V: least + excess, js, mono };
    return { parameters, count: 1 + Math.floor(at * (lastRow(parameters) - 1)) };
  });

test('every row keeps its constraints to 1e-9: total 1, mean 0, variance at most V, no fall towards 0', () => {
  fc.assert(
    fc.property(anyRow, ({ parameters, count }) => {
      const row = solveRow(count, parameters);
      expect(Math.abs(sum(row.probabilities) - 1)).toBeLessThan(1e-9);
      expect(Math.abs(moment(row, 1))).toBeLessThan(1e-9);
      expect(moment(row, 2)).toBeLessThan(parameters.V + 1e-9);
      expect(Math.min(...row.probabilities)).toBeGreaterThan(0);
      if (parameters.mono) expect(Math.max(...chain(row).map(({ fall }) => fall), 0)).toBeLessThan(1e-9);
    }),
    { numRuns: 400 },
  );
});

/** Neighbours up to v = 0, where 0 is allowed: how far the probability falls. */
function chain({ support, probabilities }: NoiseDistribution): { at: number; fall: number }[] {
  const zero = support.indexOf(0);
  return Array.from({ length: Math.max(zero, 0) }, (_, at) => ({
    at,
    fall: must(probabilities[at], 'p') - must(probabilities[at + 1], 'p'),
  }));
}

/**
 * Karush–Kuhn–Tucker: ln p − (c + a v + b v²) is 0 for v > 0 and μ(before) − μ(after) on the way to 0, with b ≤ 0 and every
 * μ ≥ 0, each only where its constraint binds. For a concave objective that is a proof of optimality.
 */
function optimalityFaults(row: NoiseDistribution, { V, mono }: PerturbationParameters): string[] {
  const residual = row.support.map((v, i) => Math.log(must(row.probabilities[i], 'p')) - row.a * v - row.b * v * v);
  const constant = must(residual.at(-1), 'residual');
  const off = residual.map((value) => value - constant);
  const multipliers = mono ? chain(row).map(({ at, fall }) => ({ fall, mu: -sum(off.slice(0, at + 1)) })) : [];
  const free = off.slice(mono && row.support.includes(0) ? row.support.indexOf(0) + 1 : 0);
  const zeroAndBelow = mono && row.support.includes(0) ? sum(off.slice(0, row.support.indexOf(0) + 1)) : 0;
  return [
    ...(row.b > 0 ? ['b > 0'] : []),
    ...(Math.abs(row.b * (moment(row, 2) - V)) > 1e-9 ? ['variance is slack and priced'] : []),
    ...(free.some((value) => Math.abs(value) > 1e-9) ? ['not exponential'] : []),
    ...(Math.abs(zeroAndBelow) > 1e-9 ? ['multipliers do not add up'] : []),
    ...(multipliers.some(({ mu }) => mu < -1e-9) ? ['negative multiplier'] : []),
    ...(multipliers.some(({ mu, fall }) => Math.abs(mu * fall) > 1e-9) ? ['slack and priced'] : []),
  ];
}

test('every row is optimal: the Karush–Kuhn–Tucker conditions hold to 1e-9', () => {
  fc.assert(
    fc.property(anyRow, ({ parameters, count }) => {
      expect(optimalityFaults(solveRow(count, parameters), parameters)).toEqual([]);
    }),
    { numRuns: 600 },
  );
});

test('the check bites: a row of other moments is not optimal, nor one without its pooling', () => {
  const parameters = { D: 5, V: 2, js: 0, mono: true };
  expect(optimalityFaults(solveRow(4, { ...parameters, V: 1.9 }), parameters)).toContain(
    'variance is slack and priced',
  );
  const falling = solveRow(1, { ...parameters, mono: false });
  expect(Math.max(...chain(falling).map(({ fall }) => fall))).toBeGreaterThan(0.1);
});

test('D2V1 is what the vignette of CRAN’s ptable prints', () => {
  // https://CRAN.R-project.org/package=ptable, vignette "introduction": str(create_cnt_ptable(D = 2, V = 1)).
  const parameters = { D: 2, V: 1, js: 0, mono: true };
  const printed = (count: number) => solveRow(count, parameters).probabilities.map((p) => Number(p.toPrecision(3)));
  expect(printed(1)).toEqual([0.366, 0.366, 0.168, 0.0995]);
  expect(moment(solveRow(1, parameters), 2)).toBeCloseTo(0.932, 3);
  expect(printed(2)).toEqual([0.0638, 0.245, 0.383, 0.245, 0.0638]);
});

test('a run may reach across a gap: 1 and 2 of four are left out, and the rest still does not fall', () => {
  const row = solveRow(4, { D: 8, V: 30, js: 2, mono: true });
  expect(row.support).toEqual([-4, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(chain(row).every(({ fall }) => fall <= 0)).toBe(true);
});

test('a table has rows 0..R; row 0 is no noise, the last threshold of every row is 2^32', () => {
  for (const [js, rows] of [[0, 6] as const, [2, 9] as const]) {
    const table = solvePerturbationTable({ D: 5, V: 3, js, mono: true });
    expect(table.rows).toHaveLength(rows);
    expect(table.rows[0]).toEqual({ noise: [0], thresholds: [UINT32_RANGE] });
    for (const { noise, thresholds } of table.rows) {
      expect(thresholds).toEqual(thresholds.toSorted((a, b) => a - b));
      expect(thresholds.at(-1)).toBe(UINT32_RANGE);
      expect(thresholds).toHaveLength(noise.length);
    }
  }
});

test('row R and all beyond are symmetric: no count of theirs is near 0', () => {
  const row = solveRow(5, { D: 5, V: 2, js: 0, mono: true });
  row.probabilities.forEach((p, i) => expect(p).toBeCloseTo(must(row.probabilities.at(-1 - i), 'p'), 12));
});

test('a variance that no noise reaches is said to be too small', () => {
  expect(() => solveRow(1, { D: 5, V: 2, js: 2, mono: true })).toThrow('needs a variance above 2');
});

test('a variance that nothing needs is not reached: b stays 0', () => {
  const row = solveRow(5, { D: 5, V: 1000, js: 0, mono: true });
  expect(row.b).toBe(0);
  expect(moment(row, 2)).toBeCloseTo(10, 9);
});
