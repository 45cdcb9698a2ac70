import { COHORT_DIMENSIONS, INDUSTRIES, REGIONS, SIZES, type CohortDimension } from '../kernel/codes.ts';
import type { CohortKey } from '../kernel/ids.ts';
import { must } from '../kernel/result.ts';
import { cohortKey, type Cohort } from './cohort.ts';

/** Positions in the registry: one more than the codes per dimension, position 0 means "not cut". */
export const LATTICE = [INDUSTRIES.length + 1, SIZES.length + 1, REGIONS.length + 1] as const;
export const COHORT_COUNT = LATTICE[0] * LATTICE[1] * LATTICE[2];

export const latticeIndex = (industry: number, size: number, region: number): number =>
  (industry * LATTICE[1] + size) * LATTICE[2] + region;

const codeAt = (dimension: 0 | 1 | 2, position: number): string | undefined =>
  position === 0 ? undefined : must(COHORT_DIMENSIONS[dimension].codes[position - 1], 'code');

function cohortAt(index: number): Cohort {
  const region = codeAt(2, index % LATTICE[2]);
  const size = codeAt(1, Math.floor(index / LATTICE[2]) % LATTICE[1]);
  const industry = codeAt(0, Math.floor(index / (LATTICE[2] * LATTICE[1])));
  return { ...(industry && { industry }), ...(size && { size }), ...(region && { region }) };
}

/** All 23 × 7 × 7 cohorts in the order of `latticeIndex`. */
export const REGISTRY: readonly { readonly key: CohortKey; readonly cohort: Cohort }[] = Array.from(
  { length: COHORT_COUNT },
  (_, index) => ({ key: cohortKey(cohortAt(index)), cohort: cohortAt(index) }),
);

/** Dimensions that cut cohorts together; none of them is everybody. */
export type Cut = readonly CohortDimension[];

/** Every combination of the dimensions: the whole lattice. */
export const EVERY_CUT: readonly Cut[] = Array.from({ length: 2 ** COHORT_DIMENSIONS.length }, (_, mask) =>
  COHORT_DIMENSIONS.filter((_, i) => (mask >> i) & 1).map(({ name }) => name),
);

/** Whether an instrument's registry has this cohort: it publishes cohorts of some combinations only. */
export const isRegistered = (cuts: readonly Cut[], cohort: Cohort): boolean => {
  const names = Object.keys(cohort);
  return cuts.some((cut) => cut.length === names.length && cut.every((name) => names.includes(name)));
};
