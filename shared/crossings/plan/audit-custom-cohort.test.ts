import { expect, test } from 'vitest';
import { STANDARD_RULES } from '#test/builders/edition-plan.ts';
import { membershipOf, SMALL_LATTICE, type PlainMember } from '#test/builders/membership.ts';
import type { Behind } from '../membership/comparison.ts';
import { ledgerMatrix } from '../membership/ledger-matrix.ts';
import { followContributors } from '../membership/trajectories.ts';
import { auditCustomCohort } from './audit-custom-cohort.ts';

let lastId = 0;
const crowd = (count: number, cell: number): PlainMember[] =>
  Array.from({ length: count }, () => ({ id: ++lastId, version: 1, cell }));

/** What the audit says of a union of cells, given published cohorts. */
function audit(snapshots: readonly PlainMember[][], published: readonly Behind[], cells: readonly number[]) {
  const trajectories = followContributors(snapshots.map(membershipOf));
  const now = snapshots.length - 1;
  const findings = auditCustomCohort(ledgerMatrix(SMALL_LATTICE, trajectories, published, now), new Set(cells), now, STANDARD_RULES); // prettier-ignore
  return findings.map(({ status }) => status);
}

const FOUR = [crowd(30, 0), crowd(25, 1), crowd(22, 2), crowd(3, 3)].flat();
/** Everybody, and the first code of the first dimension, which here are the same. */
const [ALL, FIRST] = [0, 9] as const;

test('a union that leaves nobody or enough is fine', () => {
  expect(audit([FOUR], [{ cohort: ALL, snapshot: 0 }], [0, 1])).toEqual(['pass', 'pass', 'pass']);
});

test('too few organisations are refused', () => {
  expect(audit([FOUR], [], [3])).toEqual(['refuse', 'pass', 'refuse']);
  expect(audit([FOUR], [], [2, 3])[0]).toBe('pass');
  expect(audit([[...FOUR, ...crowd(12, 4)]], [], [4])[0]).toBe('refuse');
});

test('all but three are refused by the pair and by the rank', () => {
  expect(audit([FOUR], [{ cohort: FIRST, snapshot: 0 }], [0, 1, 2])).toEqual(['pass', 'refuse', 'refuse']);
});

test('what no pair shows, the rank audit finds: all − A − B + (A and B)', () => {
  // Cells 0 and 1 share their first two codes, cells 0 and 2 their first and third.
  const published = [{ cohort: ALL, snapshot: 0 }, { cohort: 12, snapshot: 0 }, { cohort: 10, snapshot: 0 }]; // prettier-ignore
  expect(audit([FOUR], published, [0])).toEqual(['pass', 'pass', 'refuse']);
  expect(audit([FOUR], published.slice(0, 2), [0])).toEqual(['pass', 'pass', 'pass']);
});

test('a figure of an earlier edition counts as of then: who joined since is singled out by the newer one', () => {
  const later = [...FOUR, ...crowd(2, 0)];
  expect(audit([FOUR, later], [{ cohort: ALL, snapshot: 0 }], [0, 1, 2, 3])[1]).toBe('refuse');
  expect(audit([FOUR, [...later, ...crowd(4, 1)]], [{ cohort: ALL, snapshot: 0 }], [0, 1, 2, 3])[1]).toBe('pass');
});
