import type { WithheldReason } from '../../release/cell.ts';

/** What the structural rules ask for (DISCLOSURE §6); part of a policy. Numbers of contributors. */
export interface StructuralRules {
  /** What a cohort needs, by the number of dimensions that cut it. */
  readonly minimum: readonly number[];
  /** What the difference of two published figures needs, unless it is empty. */
  readonly sibling: number;
  /** Changes a refresh needs. */
  readonly gate: number;
  /** Largest part of a cohort that may be new in one edition, 0..1. */
  readonly newcomers: number;
}

/**
 * What a check found. The summary is coarse and may be told to an admin; the evidence is exact and stays in the pool's audit
 * record.
 */
export interface Finding<Evidence = object> {
  readonly rule: RuleName;
  readonly status: 'pass' | 'refuse';
  readonly summary: string;
  readonly evidence: Evidence;
}

export const RULE_NAMES = [
  'eligibility',
  'sibling-remainder',
  'pairwise-difference',
  'change-gate',
  'asof-window',
  'sybil-limit',
  'rank-audit',
  'constant-panel',
] as const;
export type RuleName = (typeof RULE_NAMES)[number];

/** What a reader is told when a rule keeps a cohort from its first publication. */
export const reasonOf = (rule: RuleName): WithheldReason => (rule === 'eligibility' ? 'too-few' : 'would-reveal');

/** Whether so few contributors would be told apart: some, but less than the minimum. */
export const isolates = (contributors: number, minimum: number): boolean => contributors > 0 && contributors < minimum;
