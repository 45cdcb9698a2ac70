import { must } from '#shared/kernel/result.ts';
import { invertSymmetric } from '../joint/invert.ts';
import { dot, inverseOf, product, times, type Normal } from './moments.ts';

/** What a cohort's tables say together: the sum of its contributors' factors less its mean beforehand, and its covariance. */
export interface Observed {
  /** Base cells, by position, that are in the cohort. */
  readonly cells: readonly number[];
  /** Factors they say anything about, by position: where a deep cohort has fewer tables, the system of equations is smaller. */
  readonly factors: readonly number[];
  readonly sum: Float64Array;
  readonly covariance: readonly Float64Array[];
}

/** Organisations of one base cell: how many, and the factors of each beforehand. */
export interface Cell {
  readonly size: number;
  readonly before: Normal;
}

/**
 * The factors of one organisation of every base cell, given what all cohorts say at once: conditional normal distribution. A sum
 * over a cohort covers each of its cells' organisations, so the covariance of two cohorts is that of the cells they share.
 */
export function condition(cells: readonly Cell[], cohorts: readonly Observed[]): Normal[] {
  const width = must(cells[0], 'cell').before.mean.length;
  const around = cells.map((): Place[] => []);
  placesOf(cohorts).forEach((place) => place.cells.forEach((cell) => must(around[cell], 'cell').push(place)));
  const inverse = invertSymmetric(covarianceOf(cells, cohorts, around));
  const sums = Float64Array.from(cohorts.flatMap(({ sum }) => Array.from(sum)));
  const pull = times(inverse, sums);
  return cells.map(({ before }, b) => {
    const own = must(around[b], 'cell');
    const shift = new Float64Array(width);
    for (const { from, factors } of own)
      factors.forEach((k, i) => (shift[k] = (shift[k] as number) + (pull[from + i] as number)));
    const known = blockSum(inverse, own, width);
    const gain = product(product(before.covariance, known), before.covariance);
    return {
      mean: times(before.covariance, shift).map((x, k) => x + (before.mean[k] as number)),
      covariance: before.covariance.map((row, k) => row.map((x, l) => x - (gain[k]?.[l] ?? 0))),
    };
  });
}

/** Where a cohort's factors stand among all that is observed. */
interface Place extends Pick<Observed, 'cells' | 'factors'> {
  readonly from: number;
}

function placesOf(cohorts: readonly Observed[]): Place[] {
  let next = 0;
  return cohorts.map(({ cells, factors }) => {
    const from = next;
    next += factors.length;
    return { cells, factors, from };
  });
}

function covarianceOf(
  cells: readonly Cell[],
  cohorts: readonly Observed[],
  around: readonly (readonly Place[])[],
): Float64Array[] {
  const places = placesOf(cohorts);
  const size = places.reduce((sum, { factors }) => sum + factors.length, 0);
  const all = Array.from({ length: size }, () => new Float64Array(size));
  cohorts.forEach(({ covariance }, c) => {
    const { from } = must(places[c], 'cohort');
    covariance.forEach((row, i) => must(all[from + i], 'row').set(row, from));
  });
  cells.forEach(({ size: members, before }, b) => {
    for (const c of around[b] ?? [])
      c.factors.forEach((k, i) => {
        const [row, own] = [all[c.from + i] as Float64Array, before.covariance[k] as Float64Array];
        for (const { from, factors } of around[b] ?? [])
          for (let j = 0; j < factors.length; j++)
            row[from + j] = (row[from + j] as number) + members * (own[factors[j] as number] as number);
      });
  });
  return all;
}

/** The sum of the blocks of a matrix at these places. */
function blockSum(matrix: readonly Float64Array[], at: readonly Place[], width: number): Float64Array[] {
  const out = Array.from({ length: width }, () => new Float64Array(width));
  for (const c of at)
    c.factors.forEach((k, i) => {
      const [to, row] = [out[k] as Float64Array, matrix[c.from + i] as Float64Array];
      for (const { from, factors } of at)
        for (let j = 0; j < factors.length; j++) {
          const l = factors[j] as number;
          to[l] = (to[l] as number) + (row[from + j] as number);
        }
    });
  return out;
}

/**
 * What was learnt, as weights of values of the factors: after over before, up to a constant (their quotient is the likelihood
 * of everything served, as far as it is normal).
 */
export function reweigh(
  values: readonly Float64Array[],
  weights: Float64Array,
  before: Normal,
  after: Normal,
): Float64Array {
  const [old, now] = [inverseOf(before.covariance), inverseOf(after.covariance)];
  const precision = now.map((row, k) => row.map((x, l) => x - (old[k]?.[l] ?? 0)));
  const pull = times(now, after.mean).map((x, k) => x - dot(old[k] ?? [], before.mean));
  const logs = values.map((value, j) => {
    const weight = weights[j] as number;
    return weight < NEGLIGIBLE ? -Infinity : Math.log(weight) + dot(pull, value) - squared(precision, value) / 2;
  });
  const top = Math.max(...logs);
  const out = Float64Array.from(logs, (log) => Math.exp(log - top));
  const total = out.reduce((sum, x) => sum + x, 0);
  return out.map((x) => x / total);
}

/** xᵀ A x. */
function squared(matrix: readonly Float64Array[], x: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < x.length; k++) sum += (x[k] as number) * dot(matrix[k] as Float64Array, x);
  return sum;
}

const NEGLIGIBLE = 1e-9;
