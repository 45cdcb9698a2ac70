import type { Effort } from './attack.ts';

/** Organisations in a population, and how many populations of that size are attacked. */
export interface Batch {
  readonly size: number;
  readonly seeds: readonly number[];
}

const SIZES = [500, 1500, 5000] as const;

/** Organisations in the populations a run attacks: the largest only in the full one. */
export const sizesIn = (quick: boolean): readonly number[] => (quick ? SIZES.slice(0, 2) : SIZES);

/** Populations of each size of DISCLOSURE §7, so many as given for the quick and for the full run. */
export const batches = (
  { quick, seed }: Effort,
  counts: readonly (readonly [quick: number, full: number])[],
): Batch[] =>
  SIZES.map((size, i) => {
    const [few, many] = counts[i] ?? [1, 1];
    return { size, seeds: Array.from({ length: quick ? few : many }, (_, k) => seed * 1000 + 10 * k + i) };
  });
