import { expect, test } from 'vitest';
import { INDUSTRIES, REGIONS, SIZES } from '../../kernel/codes.ts';
import { cellIndex, CELL_COUNT } from '../../pool/tally.ts';
import { cohortDepth, cohortKey, widerInOrder } from '../../release/cohort.ts';
import { COHORT_COUNT, latticeIndex, REGISTRY } from '../../release/cohort-registry.ts';
import { flatCodes, makeLattice } from './lattice.ts';
import { REGISTRY_LATTICE } from './registry-lattice.ts';

test('the lattice of the registry has its cohorts, cells and depths, in its order', () => {
  expect([REGISTRY_LATTICE.cohortCount, REGISTRY_LATTICE.cellCount]).toEqual([COHORT_COUNT, CELL_COUNT]);
  expect([...REGISTRY_LATTICE.depth]).toEqual(REGISTRY.map(({ cohort }) => cohortDepth(cohort)));
});

test('a base cell lies in the eight cohorts that the names say', () => {
  for (const [i, s, r] of [
    [0, 0, 0],
    [21, 5, 5],
    [7, 3, 1],
  ] as const)
    // prettier-ignore
    expect(new Set(REGISTRY_LATTICE.cohortsOf[cellIndex(i, s, r)])).toEqual(
      new Set([0, i + 1].flatMap((a) => [0, s + 1].flatMap((b) => [0, r + 1].map((c) => latticeIndex(a, b, c))))),
    );
});

test('the ancestors of a cohort are the wider cohorts of its name', () => {
  const position = new Map(REGISTRY.map(({ key }, i) => [key, i]));
  REGISTRY.forEach(({ cohort }, i) =>
    expect(new Set(REGISTRY_LATTICE.ancestors[i])).toEqual(
      new Set(widerInOrder(cohort).map((wider) => position.get(cohortKey(wider)))),
    ),
  );
});

test('the children of a split hold every cell of the parent once', () => {
  const { splits, holds, cellCount } = REGISTRY_LATTICE;
  expect(splits).toHaveLength(3 + 2 * (INDUSTRIES.length + SIZES.length + REGIONS.length) + 300);
  for (const { parent, children } of splits)
    for (let cell = 0; cell < cellCount; cell += 13) {
      const held = children.reduce((sum, child) => sum + (holds[child * cellCount + cell] ?? 0), 0);
      expect(held).toBe(holds[parent * cellCount + cell]);
    }
});

test('codes may have levels: an industry splits into its subsectors, everybody into industries', () => {
  // Two industries; the first has two subsectors, the second none.
  const lattice = makeLattice([[-1, 0, 0, 1, 1], flatCodes(2)]);
  expect([lattice.cohortCount, lattice.cellCount]).toEqual([15, 6]);
  expect(lattice.splits.filter(({ parent }) => parent === 0).map(({ children }) => [...children])).toEqual([[3, 6], [1, 2]]); // prettier-ignore
  expect(lattice.splits.filter(({ parent }) => parent === 3).map(({ children }) => [...children])).toEqual([[9, 12], [4, 5]]); // prettier-ignore
  expect([...(lattice.ancestors[10] ?? [])].toSorted((a, b) => a - b)).toEqual([0, 1, 3, 4, 9]);
});
