import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COHORT_DIMENSIONS } from '../kernel/codes.ts';
import { cohortDepth, cohortKey, type Cohort } from '../release/cohort.ts';
import { latticeIndex, REGISTRY } from '../release/cohort-registry.ts';
import { siblingRule } from './sibling-rule.ts';

/** Contributors per finest cell: industry, size, region (by position) and how many. */
type Leaf = readonly [number, number, number, number];

/** Counts of every cohort, and which of them have enough. */
function lattice(leaves: readonly Leaf[], minimum: readonly number[] = [10, 10, 10, 20]) {
  const n = new Uint32Array(REGISTRY.length);
  for (const [industry, size, region, count] of leaves)
    for (const i of [0, industry + 1])
      for (const s of [0, size + 1]) for (const r of [0, region + 1]) n[latticeIndex(i, s, r)]! += count;
  return { n, publishable: REGISTRY.map(({ cohort }, i) => n[i]! >= (minimum[cohortDepth(cohort)] ?? Infinity)) };
}

const position = new Map(REGISTRY.map(({ key }, i) => [key, i]));

/** Children of every cohort by dimension, from the names of cohorts only. */
const SPLITS = REGISTRY.flatMap(({ cohort }, parent) =>
  COHORT_DIMENSIONS.filter(({ name }) => cohort[name] === undefined).map(({ name, codes }) => ({
    parent,
    children: codes.map((code) => position.get(cohortKey({ ...cohort, [name]: code } as Cohort)) ?? -1),
  })),
);

const remainders = (n: Uint32Array, published: readonly boolean[]): number[] =>
  SPLITS.filter(({ parent }) => published[parent]).map(({ children }) =>
    children.reduce((sum, child) => sum + (published[child] ? 0 : n[child]!), 0),
  );

const leaf: fc.Arbitrary<Leaf> = fc.tuple(
  fc.nat({ max: 3 }),
  fc.nat({ max: 3 }),
  fc.nat({ max: 2 }),
  fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 7, max: 60 })),
);
const leaves = fc.array(leaf, { maxLength: 40 });

test('no published cohort keeps a remainder of 1 to 4', () => {
  fc.assert(
    fc.property(leaves, (some) => {
      const { n, publishable } = lattice(some);
      const { published } = siblingRule({ n, publishable, minimum: 5 });
      expect(remainders(n, published).filter((rest) => rest > 0 && rest < 5)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('the same holds for other minima', () => {
  fc.assert(
    fc.property(leaves, fc.integer({ min: 2, max: 10 }), (some, minimum) => {
      const { n, publishable } = lattice(some);
      const { published } = siblingRule({ n, publishable, minimum });
      expect(remainders(n, published).filter((rest) => rest > 0 && rest < minimum)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('it never publishes what was not publishable, and says what it withheld', () => {
  fc.assert(
    fc.property(leaves, (some) => {
      const { n, publishable } = lattice(some);
      const { published, withheld } = siblingRule({ n, publishable, minimum: 5 });
      const gone = publishable.flatMap((could, i) => (could && !published[i] ? [i] : []));
      expect(published.some((is, i) => is && !publishable[i])).toBe(false);
      expect(withheld.toSorted((a, b) => a - b)).toEqual(gone);
    }),
    { numRuns: 60 },
  );
});

test('the check bites: without the rule small remainders are left', () => {
  const { n, publishable } = lattice([
    [0, 0, 0, 37],
    [1, 0, 0, 3],
  ]);
  expect(remainders(n, publishable)).toContain(3);
});

const after = (some: readonly Leaf[]) => {
  const { n, publishable } = lattice(some);
  const { published } = siblingRule({ n, publishable, minimum: 5 });
  return (cohort: Cohort): boolean => published[position.get(cohortKey(cohort)) ?? -1] ?? false;
};

test('40 = 30 + 7 + 3 publishes the 30: ten remain', () => {
  const isShown = after([
    [0, 0, 0, 30],
    [1, 0, 0, 7],
    [2, 0, 0, 3],
  ]);
  expect([isShown({}), isShown({ industry: 'A' })]).toEqual([true, true]);
});

test('40 = 37 + 3 withholds the 37', () => {
  const isShown = after([
    [0, 0, 0, 37],
    [1, 0, 0, 3],
  ]);
  expect([isShown({}), isShown({ industry: 'A' })]).toEqual([true, false]);
});

test('the smallest published sibling goes, not the largest', () => {
  const isShown = after([
    [0, 0, 0, 40],
    [1, 0, 0, 12],
    [2, 0, 0, 3],
  ]);
  expect(['A', 'B', 'C'].map((industry) => isShown({ industry }))).toEqual([true, false, false]);
});

test('among equals the earlier in the registry goes', () => {
  const isShown = after([
    [0, 0, 0, 12],
    [1, 0, 0, 12],
    [2, 0, 0, 3],
  ]);
  expect(['A', 'B', 'C'].map((industry) => isShown({ industry }))).toEqual([false, true, false]);
});

test('what is withheld can call for more: it runs to a fixed point', () => {
  // Withholding size 1-9 in industry A leaves a remainder in size 1-9 over industries, and so on.
  const isShown = after([
    [0, 0, 0, 12],
    [0, 1, 0, 3],
    [1, 0, 0, 30],
    [1, 1, 0, 30],
  ]);
  expect(isShown({ industry: 'A', size: '1-9' })).toBe(false);
});

test('a remainder of nobody is fine', () => {
  const isShown = after([
    [0, 0, 0, 20],
    [1, 0, 0, 15],
  ]);
  expect([isShown({ industry: 'A' }), isShown({ industry: 'B' }), isShown({ industry: 'C' })]).toEqual([
    true,
    true,
    false,
  ]);
});
