import { COHORT_DIMENSIONS, type CohortDimension } from '../kernel/codes.ts';
import type { CohortKey } from '../kernel/ids.ts';

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
