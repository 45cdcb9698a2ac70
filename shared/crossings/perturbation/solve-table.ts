import { maximumEntropy, type Block } from './max-entropy.ts';
import { leastVariance, supportOf } from './support.ts';
import { lastRow, tableId, UINT32_RANGE, type PerturbationParameters, type PerturbationTable, type ThresholdRow } from './table.ts'; // prettier-ignore

/** The noise of one count: probabilities beside their values; a and b are the multipliers of mean and variance. */
export interface NoiseDistribution {
  readonly support: readonly number[];
  readonly probabilities: readonly number[];
  readonly a: number;
  readonly b: number;
}

/**
 * The perturbation table of greatest entropy (DISCLOSURE §3; Marley & Leaver 2011; Giessing 2016; CRAN `ptable`).
 * Run by a script whose thresholds the product stores: bytes must not hang on a machine's `Math.exp`.
 */
export function solvePerturbationTable(parameters: PerturbationParameters): PerturbationTable {
  const rows = Array.from({ length: lastRow(parameters) + 1 }, (_, count) => thresholdRow(solveRow(count, parameters)));
  return { id: tableId(parameters), ...parameters, rows };
}

/**
 * Maximises −Σ p ln p subject to Σ p = 1, Σ v p = 0, Σ v² p ≤ V and, where v = 0 is allowed and `mono`, p not falling for
 * v ≤ 0. p = exp(a v + b v²)/Z with b ≤ 0 rises and then falls, so what violates that is a run that ends at v = 0: the run
 * shares one probability, and is made longer until nothing falls.
 */
export function solveRow(count: number, parameters: PerturbationParameters): NoiseDistribution {
  const support = supportOf(count, parameters);
  if (support.length === 1) return { support, probabilities: [1], a: 0, b: 0 };
  if (leastVariance(support) >= parameters.V)
    throw new RangeError(`count ${count} needs a variance above ${leastVariance(support)}`);
  const zero = support.indexOf(0);
  const longest = parameters.mono && zero >= 0 ? zero + 1 : 1;
  for (let run = 1; run < longest; run++) {
    const solved = solvePooled(support, zero, run, parameters.V);
    if (!falls(solved.probabilities, zero)) return solved;
  }
  return solvePooled(support, zero, longest, parameters.V);
}

/** Solves with the `run` values that end at v = 0 pooled. */
function solvePooled(support: readonly number[], zero: number, run: number, variance: number): NoiseDistribution {
  const first = zero - run + 1;
  const groups = support.flatMap((_, i) =>
    zero >= 0 && i > first && i <= zero ? [] : [support.slice(i, i === first && zero >= 0 ? zero + 1 : i + 1)],
  );
  const { probabilities, a, b } = maximumEntropy(groups.map(blockOf), variance);
  return { support, probabilities: groups.flatMap((group, i) => group.map(() => probabilities[i] as number)), a, b };
}

const blockOf = (values: readonly number[]): Block => ({
  size: values.length,
  mean: values.reduce((sum, v) => sum + v, 0) / values.length,
  meanSquare: values.reduce((sum, v) => sum + v * v, 0) / values.length,
});

const falls = (probabilities: readonly number[], zero: number): boolean =>
  probabilities.slice(0, zero).some((p, i) => p > (probabilities[i + 1] as number));

/** Cumulated probabilities in 2^-32, each rounded; the last is 2^32 exactly. */
export function thresholdRow({ support, probabilities }: NoiseDistribution): ThresholdRow {
  let cumulated = 0;
  const thresholds = probabilities.map((p) => Math.round((cumulated += p) * UINT32_RANGE));
  return { noise: support, thresholds: [...thresholds.slice(0, -1), UINT32_RANGE] };
}
