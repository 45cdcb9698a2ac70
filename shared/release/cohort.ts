import * as z from 'zod/mini';
import { COHORT_DIMENSIONS, INDUSTRIES, REGIONS, SIZES, type CohortDimension } from '../kernel/codes.ts';
import type { CohortKey } from '../kernel/ids.ts';
import { must } from '../kernel/result.ts';

/** A cohort: a code per dimension it is cut by. `{}` is everybody. */
export type Cohort = Readonly<Partial<Record<CohortDimension, string>>>;

export const ALL = 'all' as CohortKey;

/** `industry.C~size.250-999`; dimensions in the registry's order, `all` for everybody. */
export function cohortKey(cohort: Cohort): CohortKey {
  const parts = COHORT_DIMENSIONS.flatMap(({ name }) =>
    cohort[name] === undefined ? [] : [`${name}.${cohort[name]}`],
  );
  return (parts.join('~') || ALL) as CohortKey;
}

/** The inverse of `cohortKey`: undefined for a text that is not exactly a key of the registry. */
export function parseCohortKey(text: string): Cohort | undefined {
  if (text === ALL) return {};
  const cohort: Partial<Record<CohortDimension, string>> = {};
  for (const part of text.split('~')) {
    const dimension = COHORT_DIMENSIONS.find(({ name }) => part.startsWith(`${name}.`));
    const code = dimension && part.slice(dimension.name.length + 1);
    if (!dimension || !code || !(dimension.codes as readonly string[]).includes(code)) return undefined;
    cohort[dimension.name] = code;
  }
  return cohortKey(cohort) === text ? cohort : undefined;
}

export const cohortKeySchema = z.pipe(
  z.string().check(
    z.maxLength(64),
    z.refine((text) => parseCohortKey(text) !== undefined, 'is no cohort of the registry'),
    z.meta({ description: 'Cohort, for example industry.C~size.250-999' }),
  ),
  z.transform((text) => text as CohortKey),
);

/** How many dimensions cut the cohort: 0 for everybody, 3 for the finest. */
export const cohortDepth = (cohort: Cohort): number => Object.keys(cohort).length;

/** The cohorts one step wider, the ones that keep industry first. */
export function widerCohorts(cohort: Cohort): Cohort[] {
  return [...COHORT_DIMENSIONS]
    .reverse()
    .filter(({ name }) => cohort[name] !== undefined)
    .map(({ name }) => {
      const { [name]: _dropped, ...wider } = cohort;
      return wider;
    });
}

/** Every wider cohort, nearest first: fewest dimensions given up, and region before size before industry. */
export function widerInOrder(cohort: Cohort): Cohort[] {
  const seen = new Set<CohortKey>();
  const queue = [cohort];
  const found: Cohort[] = [];
  for (const current of queue) {
    for (const wider of widerCohorts(current)) {
      if (seen.has(cohortKey(wider))) continue;
      seen.add(cohortKey(wider));
      queue.push(wider);
      found.push(wider);
    }
  }
  return found;
}

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
