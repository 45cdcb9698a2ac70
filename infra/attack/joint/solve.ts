import type { Unknowns } from '../figure.ts';
import { STAGES } from '../population.ts';

/** What is read off a figure: the groups behind it, its counts by stage, and the variance of what they are off by. */
export interface LinearFigure {
  readonly groups: readonly number[];
  readonly counts: readonly number[];
  readonly variance: number;
}

/** Stages but the last, which is what the others leave of a group. */
const FREE = STAGES - 1;
/** What is left of a variance when everything is known. */
const NOTHING = 1e-7;

/** A normal distribution over the counts of all groups by stage: `group × FREE + stage`. */
interface Normal {
  readonly mean: Float64Array;
  readonly covariance: readonly Float64Array[];
}

/**
 * The joint linear solver: a normal approximation of all groups' counts, conditioned on every figure at once (Kalman's update,
 * also for counts without any noise), then turned back into whole people: each composition of a group is weighed by
 * its multinomial prior times what the figures say (posterior over prior density). Returns a member's stage probabilities.
 */
export function solveJointly(groups: readonly Unknowns[], figures: readonly LinearFigure[]): Float64Array[] {
  const { mean, covariance } = priorOver(groups);
  for (const { groups: behind, counts, variance } of figures)
    for (let stage = 0; stage < FREE; stage++)
      observe({ mean, covariance }, behind.map((g) => g * FREE + stage), counts[stage] as number, variance); // prettier-ignore
  return groups.map((group, g) => memberPosterior(group, marginal({ mean, covariance }, g)));
}

function priorOver(groups: readonly Unknowns[]): Normal {
  const width = groups.length * FREE;
  const mean = new Float64Array(width);
  const covariance = Array.from({ length: width }, () => new Float64Array(width));
  groups.forEach(({ size, prior }, g) => {
    for (let a = 0; a < FREE; a++) {
      mean[g * FREE + a] = size * (prior[a] as number);
      for (let b = 0; b < FREE; b++)
        (covariance[g * FREE + a] as Float64Array)[g * FREE + b] =
          size * (prior[a] as number) * ((a === b ? 1 : 0) - (prior[b] as number));
    }
  });
  return { mean, covariance };
}

/** The sum over these positions is `value`, up to noise: nothing to learn where that is known already. */
function observe({ mean, covariance }: Normal, at: readonly number[], value: number, noise: number): void {
  const width = mean.length;
  const gain = new Float64Array(width);
  for (const i of at) {
    const row = covariance[i] as Float64Array;
    for (let j = 0; j < width; j++) gain[j] = (gain[j] as number) + (row[j] as number);
  }
  const known = at.reduce((sum, i) => sum + (gain[i] as number), 0);
  if (known < NOTHING) return;
  const variance = known + noise;
  const off = (value - at.reduce((sum, i) => sum + (mean[i] as number), 0)) / variance;
  for (let i = 0; i < width; i++) {
    const own = gain[i] as number;
    if (own === 0) continue;
    mean[i] = (mean[i] as number) + own * off;
    const row = covariance[i] as Float64Array;
    const factor = own / variance;
    for (let j = 0; j < width; j++) row[j] = (row[j] as number) - factor * (gain[j] as number);
  }
}

/** Mean and 2×2 covariance of one group. */
interface Marginal {
  readonly mean: readonly [number, number];
  readonly covariance: readonly [number, number, number];
}

function marginal({ mean, covariance }: Normal, g: number): Marginal {
  const at = (a: number, b: number): number => (covariance[g * FREE + a] as Float64Array)[g * FREE + b] as number;
  return {
    mean: [mean[g * FREE] as number, mean[g * FREE + 1] as number],
    covariance: [at(0, 0) + SOFT, (at(0, 1) + at(1, 0)) / 2, at(1, 1) + SOFT],
  };
}

/** Keeps densities finite where a count is known exactly; far below one person. */
const SOFT = 1e-3;
/** Groups up to this size are weighed composition by composition. */
const COUNTED_TO = 12;

function memberPosterior({ size, prior }: Unknowns, posterior: Marginal): Float64Array {
  if (size > COUNTED_TO) return clipped(posterior.mean, size);
  const before: Marginal = {
    mean: [size * (prior[0] as number), size * (prior[1] as number)],
    covariance: [
      size * (prior[0] as number) * (1 - (prior[0] as number)) + SOFT,
      -size * (prior[0] as number) * (prior[1] as number),
      size * (prior[1] as number) * (1 - (prior[1] as number)) + SOFT,
    ],
  };
  const compositions = compositionsOf(size);
  const logs = compositions.map((c) => logMultinomial(c, prior) + logDensity(c, posterior) - logDensity(c, before));
  const top = Math.max(...logs);
  const out = new Float64Array(STAGES);
  let sum = 0;
  compositions.forEach((c, i) => {
    const weight = Math.exp((logs[i] as number) - top);
    sum += weight;
    c.forEach((count, s) => (out[s] = (out[s] as number) + (weight * count) / size));
  });
  return out.map((p) => p / sum);
}

function clipped([a, b]: readonly [number, number], size: number): Float64Array {
  const parts = [a, b, size - a - b].map((x) => Math.max(0, x));
  const sum = parts.reduce((total, part) => total + part, 0) || 1;
  return Float64Array.from(parts, (part) => part / sum);
}

const compositionsOf = (size: number): number[][] =>
  Array.from({ length: size + 1 }, (_, a) =>
    Array.from({ length: size - a + 1 }, (_, b) => [a, b, size - a - b]),
  ).flat();

const logFactorial = (n: number): number => (n < 2 ? 0 : Math.log(n) + logFactorial(n - 1));
const logMultinomial = (counts: readonly number[], prior: ArrayLike<number>): number =>
  counts.reduce(
    (sum, count, s) => sum + count * Math.log(prior[s] as number) - logFactorial(count),
    logFactorial(counts.reduce((sum, count) => sum + count, 0)),
  );

function logDensity([a = 0, b = 0]: readonly number[], { mean, covariance: [aa, ab, bb] }: Marginal): number {
  const determinant = Math.max(aa * bb - ab * ab, 1e-12);
  const [x, y] = [a - mean[0], b - mean[1]];
  return -0.5 * ((bb * x * x - 2 * ab * x * y + aa * y * y) / determinant + Math.log(determinant));
}
