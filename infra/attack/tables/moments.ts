import { must } from '#shared/kernel/result.ts';
import { invertSymmetric } from '../joint/invert.ts';
import { valueIn, type Direction } from './factors.ts';
import type { Possible } from './library.ts';
import type { JointPrior } from './respondents.ts';

/** A normal distribution: mean and covariance, row by row. */
export interface Normal {
  readonly mean: Float64Array;
  readonly covariance: readonly Float64Array[];
}

/** A direction as far as the factors tell it: factors' weights, and the variance they leave open, per organisation. */
interface Regression {
  readonly weights: Float64Array;
  readonly left: number;
}

/** Means and covariances of some directions, the factors, over the library. */
export interface Moments {
  readonly width: number;
  /** Values of the library in the factors, `[possible][factor]`. */
  readonly values: readonly Float64Array[];
  /** The factors of an organisation of a base cell, before anything is served. */
  ofCell(cell: number): Normal;
  /** Any other direction, from the factors (least squares). */
  regress(direction: Direction): Regression;
  /** Mean of a direction, by point of the maturity grid. */
  meanAt(direction: Direction): Float64Array;
}

export function momentsOf(
  factors: readonly Direction[],
  library: readonly Possible[],
  weights: Float64Array,
  prior: JointPrior,
): Moments {
  const values = library.map((one) => Float64Array.from(factors, (factor) => valueIn(factor, one)));
  const overall = normalOf(values, weights);
  const inverse = inverseOf(overall.covariance);
  const points = 1 + Math.max(...library.map(({ point }) => point));
  const cells = new Map<number, Normal>();
  const byPoint = Array.from({ length: points }, (_, point) => {
    const own = values.filter((_, j) => library[j]?.point === point);
    return normalOf(own, new Float64Array(own.length).fill(1 / own.length));
  });
  const byColumn = new Map<number, Category[]>();
  const categoriesAt = (column: number): Category[] => {
    const made = byColumn.get(column) ?? categoriesIn(column, library, weights, values, overall.mean, points);
    byColumn.set(column, made);
    return made;
  };
  const forCategories = (direction: Direction, visit: (weight: number, own: Category) => void): void => {
    for (const [column, own] of direction.weights)
      categoriesAt(column).forEach((category, c) => visit(own[c] ?? 0, category));
  };
  const varianceOf = (direction: Direction): number => {
    let [mean, square] = [0, 0];
    if (direction.weights.size === 1)
      forCategories(direction, (weight, { share }) => {
        mean += weight * share;
        square += weight ** 2 * share;
      });
    else
      library.forEach((one, j) => {
        const value = valueIn(direction, one);
        mean += (weights[j] as number) * value;
        square += (weights[j] as number) * value ** 2;
      });
    return square - mean ** 2;
  };
  return {
    width: factors.length,
    values,
    ofCell(cell) {
      const made = cells.get(cell) ?? mixtureOf(byPoint, must(prior.maturity[cell], 'cell'));
      cells.set(cell, made);
      return made;
    },
    regress(direction) {
      const shared = new Float64Array(factors.length);
      forCategories(direction, (weight, own) => own.shared.forEach((x, k) => (shared[k] = (shared[k] as number) + weight * x))); // prettier-ignore
      const told = times(inverse, shared);
      return { weights: told, left: Math.max(0, varianceOf(direction) - dot(told, shared)) };
    },
    meanAt(direction) {
      const means = new Float64Array(points);
      forCategories(direction, (weight, own) => own.shares.forEach((x, point) => (means[point] = (means[point] as number) + weight * x))); // prettier-ignore
      return means;
    },
  };
}

/** One category of a column: its share at every maturity and of all, and its covariance with the factors. */
interface Category {
  readonly shares: Float64Array;
  readonly share: number;
  readonly shared: Float64Array;
}

/** Mean and covariance of a mixture: covariances within, and between means. */
function mixtureOf(parts: readonly Normal[], shares: Float64Array): Normal {
  const width = must(parts[0], 'part').mean.length;
  const mean = new Float64Array(width);
  parts.forEach((part, p) => part.mean.forEach((x, k) => (mean[k] = (mean[k] as number) + (shares[p] as number) * x)));
  const covariance = Array.from(mean, () => new Float64Array(width));
  parts.forEach((part, p) => {
    const off = part.mean.map((x, k) => x - (mean[k] as number));
    part.covariance.forEach((row, k) => {
      const to = covariance[k] as Float64Array;
      row.forEach(
        (x, l) => (to[l] = (to[l] as number) + (shares[p] as number) * (x + (off[k] as number) * (off[l] as number))),
      );
    });
  });
  return { mean, covariance };
}

function normalOf(values: readonly Float64Array[], weights: Float64Array): Normal {
  const width = must(values[0], 'library').length;
  const mean = new Float64Array(width);
  const covariance = Array.from({ length: width }, () => new Float64Array(width));
  values.forEach((own, j) => own.forEach((x, k) => (mean[k] = (mean[k] as number) + (weights[j] as number) * x)));
  const off = new Float64Array(width);
  values.forEach((own, j) => {
    const weight = weights[j] as number;
    if (weight < 1e-9) return;
    for (let k = 0; k < width; k++) off[k] = (own[k] as number) - (mean[k] as number);
    for (let k = 0; k < width; k++) {
      const row = covariance[k] as Float64Array;
      for (let l = 0; l < width; l++) row[l] = (row[l] as number) + weight * (off[k] as number) * (off[l] as number);
    }
  });
  return { mean, covariance };
}

/** Keeps a covariance invertible where a category hardly occurs. */
const SOFT = 1e-4;

export const inverseOf = (matrix: readonly Float64Array[]): Float64Array[] =>
  invertSymmetric(matrix.map((row, k) => row.map((x, l) => x + (k === l ? SOFT : 0))));

export const times = (matrix: readonly Float64Array[], vector: ArrayLike<number>): Float64Array =>
  Float64Array.from(matrix, (row) => dot(row, vector));

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number);
  return sum;
}

/** A B, both square. */
export const product = (a: readonly Float64Array[], b: readonly Float64Array[]): Float64Array[] =>
  a.map((row) => {
    const out = new Float64Array(row.length);
    b.forEach((other, k) => other.forEach((x, l) => (out[l] = (out[l] as number) + (row[k] as number) * x)));
    return out;
  });

function categoriesIn(
  column: number,
  library: readonly Possible[],
  weights: Float64Array,
  values: readonly Float64Array[],
  mean: Float64Array,
  points: number,
): Category[] {
  const most = Math.max(...library.map(({ categories }) => categories[column] as number));
  const found = Array.from({ length: most + 1 }, () => ({
    shares: new Float64Array(points),
    share: 0,
    shared: new Float64Array(mean.length),
  }));
  const draws = library.length / points;
  library.forEach(({ point, categories }, j) => {
    const own = must(found[categories[column] as number], 'category');
    const weight = weights[j] as number;
    own.shares[point] = (own.shares[point] as number) + 1 / draws;
    own.share += weight;
    const f = values[j] as Float64Array;
    for (let k = 0; k < mean.length; k++)
      own.shared[k] = (own.shared[k] as number) + weight * ((f[k] as number) - (mean[k] as number));
  });
  return found;
}
