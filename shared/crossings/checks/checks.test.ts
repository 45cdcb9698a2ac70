import { expect, test } from 'vitest';
import { membershipOf, SMALL_LATTICE, type PlainMember } from '#test/builders/membership.ts';
import type { Period } from '../../kernel/ids.ts';
import { compareCohorts, type Comparison } from '../membership/comparison.ts';
import { followContributors } from '../membership/trajectories.ts';
import { asOfWindow } from './asof-window.ts';
import { changeGate } from './change-gate.ts';
import { constantPanel } from './constant-panel.ts';
import { eligibility } from './eligibility.ts';
import type { Finding, StructuralRules } from './finding.ts';
import { pairwiseDifference } from './pairwise-difference.ts';
import { rankAudit } from './rank-audit.ts';
import { siblingRemainder } from './sibling-remainder.ts';
import { sybilLimit } from './sybil-limit.ts';

const STANDARD: StructuralRules = { minimum: [10, 10, 15, 20], sibling: 5, gate: 5, newcomers: 0.5 };
const STRICT: StructuralRules = { minimum: [15, 15, 15, 30], sibling: 10, gate: 8, newcomers: 0.5 };
const passes = (finding: Finding): boolean => finding.status === 'pass';

/** Cohorts of the small lattice: everybody, first and second code of the first dimension. Base cells 0–3 are in the first. */
const [ALL, FIRST, SECOND, THIRD] = [0, 9, 18, 27] as const;

let lastId = 0;
const some = (count: number, cell: number): PlainMember[] =>
  Array.from({ length: count }, () => ({ id: ++lastId, version: 1, cell }));
const changed = (members: readonly PlainMember[], count: number): PlainMember[] =>
  members.map((one, i) => (i < count ? { ...one, version: one.version + 1 } : one));
const comparing = (...snapshots: PlainMember[][]): Comparison =>
  compareCohorts(SMALL_LATTICE, followContributors(snapshots.map(membershipOf)));
const at = (cohort: number, snapshot = 0) => ({ cohort, snapshot });

test.each([
  [9, 1, STANDARD, false],
  [10, 1, STANDARD, true],
  [10, 0, STANDARD, true],
  [14, 2, STANDARD, false],
  [15, 2, STANDARD, true],
  [19, 3, STANDARD, false],
  [20, 3, STANDARD, true],
  [14, 2, STRICT, false],
  [15, 2, STRICT, true],
  [29, 3, STRICT, false],
  [30, 3, STRICT, true],
])('%i contributors cut by %i dimensions', (contributors, depth, rules, enough) => {
  const finding = eligibility(contributors, depth, rules);
  expect(passes(finding)).toBe(enough);
  expect(finding.evidence.contributors).toBe(contributors);
});

test.each([
  [0, true],
  [1, false],
  [4, false],
  [5, true],
  [9, true],
])('a pair of one edition that differs by %i', (rest, fine) => {
  const comparison = comparing([...some(30, 0), ...some(rest, 5)]);
  const finding = pairwiseDifference(comparison, at(ALL), at(FIRST), STANDARD);
  expect(passes(finding)).toBe(fine);
  expect(finding.evidence.onlyFirst).toBe(rest);
});

test('nine are too few of a difference under the strict profile', () => {
  const comparison = comparing([...some(30, 0), ...some(9, 5)]);
  expect(passes(pairwiseDifference(comparison, at(ALL), at(FIRST), STRICT))).toBe(false);
});

test('a pair of two editions: who joined, left and changed between them counts', () => {
  const core = some(30, 0);
  const pair = (now: PlainMember[]) => pairwiseDifference(comparing(core, now), at(ALL, 1), at(FIRST, 0), STANDARD);
  expect(passes(pair([...core, ...some(4, 0)]))).toBe(false);
  expect(passes(pair([...core, ...some(5, 0)]))).toBe(true);
  expect(passes(pair(changed(core, 4)))).toBe(false);
  expect(passes(pair(changed(core, 5)))).toBe(true);
  expect(passes(pair(core.slice(4)))).toBe(false);
  expect(passes(pair(core.slice(5)))).toBe(true);
  // Five differ, but three of them are all there is of the wide one beyond the narrow one.
  expect(passes(pair([...core.slice(2), ...some(3, 0)]))).toBe(false);
});

test.each([
  [[30, 7, 3], [0], true],
  [[37, 3, 0], [0], false],
  [[30, 5, 0], [0], true],
  [[30, 10, 0], [0, 1], true],
  [[20, 12, 4], [0, 1], false],
] as const)('of %o with %o shown the remainder', (sizes, shown, fine) => {
  const comparison = comparing(sizes.flatMap((count, code) => some(count, 4 * code)));
  const children = [FIRST, SECOND, THIRD].map((cohort, i) => ({
    cohort,
    snapshot: (shown as readonly number[]).includes(i) ? 0 : -1,
  }));
  expect(passes(siblingRemainder(comparison, at(ALL), children, STANDARD))).toBe(fine);
});

/** All shown, the parent as of now, the second child as of the edition before. */
const staleChild = (before: PlainMember[], now: PlainMember[]) =>
  siblingRemainder(
    comparing(before, now),
    at(ALL, 1),
    [FIRST, SECOND, THIRD].map((cohort) => ({ cohort, snapshot: cohort === SECOND ? 0 : 1 })),
    STANDARD,
  );

test('a child of an earlier edition leaves those that differ since', () => {
  const [first, second] = [some(25, 0), some(15, 4)];
  expect(passes(staleChild([...first, ...second], [...first, ...second]))).toBe(true);
  expect(passes(staleChild([...first, ...second], [...first, ...second, ...some(1, 4)]))).toBe(false);
  expect(passes(staleChild([...first, ...second], [...first, ...changed(second, 4)]))).toBe(false);
  expect(passes(staleChild([...first, ...second], [...first, ...second.slice(2), ...some(3, 4)]))).toBe(true);
});

test('a child of an earlier edition may also be left out: what the parent holds of it is no few either', () => {
  const [first, second] = [some(25, 0), some(15, 4)];
  const finding = staleChild([...first, ...second], [...first, ...second.slice(12)]);
  expect(finding).toMatchObject({ status: 'refuse', evidence: { hidden: 0, stale: [{ inParent: 3, differing: 12 }] } });
  expect(passes(staleChild([...first, ...second], first))).toBe(true);
});

const gate = (before: PlainMember[], now: PlainMember[], rules = STANDARD, refreshed: readonly number[] = []) =>
  changeGate(comparing(before, now), at(FIRST), 1, refreshed.map((cohort) => at(cohort)), rules); // prettier-ignore

test('five changes open the gate, four do not; joined, left and changed count alike', () => {
  const core = some(30, 0);
  expect(passes(gate(core, [...core, ...some(4, 0)]))).toBe(false);
  expect(passes(gate(core, [...core, ...some(5, 0)]))).toBe(true);
  expect(passes(gate(core, core.slice(5)))).toBe(true);
  expect(passes(gate(core, changed(core, 5)))).toBe(true);
  expect(gate(core, [...changed(core, 2).slice(0, 29), ...some(2, 0)])).toMatchObject({
    status: 'pass',
    evidence: { onlyFirst: 2, onlySecond: 1, changed: 2 },
  });
  expect(passes(gate(core, core))).toBe(false);
  expect(passes(gate(core, changed(core, 7), STRICT))).toBe(false);
  expect(passes(gate(core, changed(core, 8), STRICT))).toBe(true);
});

test('moving within a cohort is no change of it: nothing it shows is redrawn', () => {
  const core = some(30, 0);
  const moved = core.map((one) => ({ ...one, cell: 1 }));
  expect(gate(core, moved).evidence).toMatchObject({ onlyFirst: 0, onlySecond: 0, changed: 0 });
});

test('changes that a refreshed wider cohort has beyond its own are nobody or five', () => {
  const [inside, outside] = [some(30, 0), some(30, 4)];
  const nested = (outsideChanges: number) =>
    gate([...inside, ...outside], [...changed(inside, 6), ...changed(outside, outsideChanges)], STANDARD, [ALL]);
  expect([0, 1, 4, 5].map((changes) => passes(nested(changes)))).toEqual([true, false, false, true]);
  // Not refreshed: the pairwise rule looks at that.
  expect(passes(gate([...inside, ...outside], [...changed(inside, 6), ...changed(outside, 1)], STANDARD, []))).toBe(
    true,
  );
});

test('who moves out of a cohort within a wider one changes the narrow one alone', () => {
  const [inside, outside] = [some(30, 0), some(30, 4)];
  const now = [...changed(inside, 5).map((one, i) => (i === 29 ? { ...one, cell: 4 } : one)), ...outside];
  expect(gate([...inside, ...outside], now, STANDARD, [ALL])).toMatchObject({
    status: 'refuse',
    evidence: { nested: [{ outside: 0, unlike: 1 }] },
  });
});

test('at most half of a cohort may be new in one edition', () => {
  const core = some(10, 0);
  const limit = (newcomers: number) =>
    sybilLimit(comparing(core, [...core, ...some(newcomers, 0)]), FIRST, 1, 0, STANDARD);
  expect([9, 10, 11].map((newcomers) => passes(limit(newcomers)))).toEqual([true, true, false]);
  expect(limit(11).evidence).toEqual({ cohort: FIRST, contributors: 21, newcomers: 11 });
});

test('nine sybils round one target: newcomers are also those who were elsewhere', () => {
  const target = some(1, 0);
  const sybils = some(9, 4);
  const now = [...target, ...sybils.map((one) => ({ ...one, cell: 0 }))];
  expect(passes(sybilLimit(comparing([...target, ...sybils], now), FIRST, 1, 0, STANDARD))).toBe(false);
});

test.each([
  ['2026-Q1', '2026-Q4', 4, true],
  ['2026-Q1', '2027-Q1', 4, false],
  ['2026-Q4', '2026-Q4', 1, true],
  ['2026-Q3', '2026-Q4', 1, false],
])('bytes as of %s in edition %s with a window of %i', (asOf, edition, window, within) => {
  expect(passes(asOfWindow(asOf as Period, edition as Period, window))).toBe(within);
});

test('a constant panel needs to be registered, attacked in vain, and to leave no few joiners', () => {
  const panel = { contributors: 60, panel: 50, registered: true, attacked: true };
  expect(passes(constantPanel(panel, STANDARD))).toBe(true);
  expect(passes(constantPanel({ ...panel, registered: false }, STANDARD))).toBe(false);
  expect(passes(constantPanel({ ...panel, attacked: false }, STANDARD))).toBe(false);
  expect(constantPanel({ ...panel, panel: 58 }, STANDARD)).toMatchObject({
    status: 'refuse',
    evidence: { joiners: 2 },
  });
  expect(passes(constantPanel({ ...panel, panel: 60 }, STANDARD))).toBe(true);
});

test('a custom cohort that isolates a few with what is published is refused', () => {
  const groups = [9, 8, 3].map((size, i) => ({ columns: [i], size }));
  const ledger = { rows: [[0, 1, 2]], columnCount: 3 };
  expect(rankAudit(ledger, [0, 1], groups, STANDARD)).toMatchObject({
    status: 'refuse',
    evidence: { determined: [[2]], before: 0 },
  });
  expect(passes(rankAudit(ledger, [0, 2], groups, STANDARD))).toBe(true);
  // Two reports that pass for themselves isolate a few together.
  expect(passes(rankAudit({ rows: [[0, 2]], columnCount: 3 }, [0], groups, STANDARD))).toBe(false);
});

test('a cell of five is no few, three cells of two neither; three of one are', () => {
  const groups = (sizes: readonly number[]) => sizes.map((size, i) => ({ columns: [i], size }));
  const audit = (sizes: readonly number[]) =>
    passes(rankAudit({ rows: [[0, 1, 2, 3]], columnCount: 4 }, [3], groups(sizes), STANDARD));
  expect([audit([2, 2, 1, 90]), audit([2, 2, 2, 90]), audit([1, 1, 1, 90]), audit([1, 1, 2, 90])]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('no summary has a number in it', () => {
  const core = some(30, 0);
  const findings = [
    eligibility(9, 1, STANDARD),
    eligibility(12, 1, STANDARD),
    gate(core, changed(core, 3)),
    gate(core, changed(core, 6)),
    staleChild([...core, ...some(15, 4)], core),
    pairwiseDifference(comparing(core), at(ALL), at(FIRST), STANDARD),
    asOfWindow('2026-Q1' as Period, '2027-Q1' as Period, 4),
    constantPanel({ contributors: 60, panel: 58, registered: true, attacked: true }, STANDARD),
  ];
  expect(findings.filter(({ summary }) => /\d/.test(summary))).toEqual([]);
});
