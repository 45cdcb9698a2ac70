import { expect, test } from 'vitest';
import { membershipOf, SMALL_LATTICE, type PlainMember } from '#test/builders/membership.ts';
import { STANDARD_RULES } from '#test/builders/edition-plan.ts';
import { cellsOfCohort, customCohortFaults, type CellUnion } from './custom-cohort.ts';

/** So many contributors in each base cell, in order. */
const crowd = (...counts: readonly number[]): PlainMember[] =>
  counts.flatMap((count, cell) => Array.from({ length: count }, (_, i) => ({ id: cell * 1000 + i, version: 1, cell })));

/** Cohorts of the small lattice that are shown: everybody (0) and those named. */
const shownAt = (...shown: readonly number[]): number[] =>
  Array.from({ length: SMALL_LATTICE.cohortCount }, (_, cohort) => (shown.includes(cohort) ? 0 : -1));

const union = (...cells: readonly number[]): CellUnion => ({ cells: new Set(cells), snapshot: 0 });

const refusedBy = (
  members: readonly PlainMember[],
  asked: CellUnion,
  shown: readonly number[] = shownAt(0),
  granted: readonly CellUnion[] = [],
): string[] =>
  customCohortFaults({
    lattice: SMALL_LATTICE,
    memberships: [membershipOf(members)],
    shownAt: shown,
    granted,
    asked,
    rules: STANDARD_RULES,
  }).map(({ rule }) => rule);

const WIDE = crowd(12, 14, 11, 13, 15, 12, 11, 14, 12, 13, 11, 12);

test('a union of large cells is granted', () => {
  expect(refusedBy(WIDE, union(0, 3, 7))).toEqual([]);
});

test('a union of too few organisations is refused', () => {
  expect(refusedBy(crowd(4, 5), union(0, 1))).toContain('eligibility');
});

test('everybody but a few is refused: the few would be what is left', () => {
  const members = crowd(20, 20, 20, 3);
  expect(refusedBy(members, union(0, 1, 2))).toContain('pairwise-difference');
});

test('a union that differs from one granted before by a few is refused, the same once more is not', () => {
  const members = crowd(20, 20, 3, 40);
  expect(refusedBy(members, union(0, 1), shownAt(0), [union(0, 1, 2)])).toContain('pairwise-difference');
  expect(refusedBy(members, union(0, 1), shownAt(0), [union(0, 1)])).toEqual([]);
});

test('unions none of which holds another still isolate a few together: the rank audit sees it', () => {
  // (0,1,2) + (3) granted before and (0,1) + (2,3) now: sums and differences leave cell 2, which holds three.
  const members = crowd(20, 20, 3, 40, 20);
  const granted = [union(0, 2), union(0, 4)];
  expect(refusedBy(members, union(2, 4), shownAt(), granted)).toContain('rank-audit');
  expect(refusedBy(crowd(20, 20, 30, 40, 20), union(2, 4), shownAt(), granted)).toEqual([]);
});

test('the cells of everybody are all cells', () => {
  expect(cellsOfCohort(SMALL_LATTICE, 0).size).toBe(SMALL_LATTICE.cellCount);
});
