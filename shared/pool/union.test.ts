import { expect, test } from 'vitest';
import { layoutWith, packAll, seededRows } from '#test/builders/contribution.ts';
import { REGISTRY_LATTICE } from '../crossings/membership/registry-lattice.ts';
import { cellsOfCohort } from '../crossings/custom-cohort.ts';
import { REGISTRY } from '../release/cohort-registry.ts';
import { fold } from './fold.ts';
import { NIBBLES } from './layout.ts';
import { rollUp } from './roll-up.ts';
import { unionTally } from './union.ts';

const LAYOUT = layoutWith(3, 5, 11);
const FINEST = fold(LAYOUT, [packAll(LAYOUT, seededRows(LAYOUT, 400, 7, [4, 3, 2]))]);
const WIDTH = LAYOUT.columns.length * NIBBLES;

test.each(['all', 'industry.A', 'size.10-49', 'industry.B~region.002'])(
  'the union of the cells of %s is that cohort, keys and all',
  (key) => {
    const at = REGISTRY.findIndex((one) => one.key === key);
    const [union, cohorts] = [unionTally(FINEST, cellsOfCohort(REGISTRY_LATTICE, at)), rollUp(FINEST)];
    for (const part of ['counts', 'keyHigh', 'keyLow'] as const)
      expect(union[part]).toEqual(cohorts[part].slice(at * WIDTH, (at + 1) * WIDTH));
  },
);

test('the union of nothing is nobody', () => {
  expect(unionTally(FINEST, []).counts.every((count) => count === 0)).toBe(true);
});
