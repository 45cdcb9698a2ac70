import type { Period } from '../../kernel/ids.ts';
import type { WithheldReason } from '../../release/cell.ts';
import type { Finding, StructuralRules } from '../checks/finding.ts';
import type { CohortLattice } from '../membership/lattice.ts';
import type { Membership } from '../membership/membership.ts';

/** Who was counted in an edition. */
export interface EditionSnapshot {
  readonly period: Period;
  readonly membership: Membership;
}

/** All that decides what an edition shows: no answers, no counts of answers. */
export interface PlanInput {
  readonly lattice: CohortLattice;
  /**
   * Oldest first, the one to publish last. The ones before are those some cohort's bytes were made from, and the previous
   * edition's in any case.
   */
  readonly snapshots: readonly EditionSnapshot[];
  /** Per cohort: the snapshot behind its last published bytes, also when they are no longer shown; −1 where there are none. */
  readonly behind: readonly number[];
  /** Per cohort: whether the registry has it; all where left out. */
  readonly registered?: readonly boolean[];
  /** Editions bytes are shown for, that of their date included. */
  readonly window: number;
  readonly rules: StructuralRules;
}

/**
 * What becomes of a cohort: first bytes, new bytes, the bytes there are, or none. `snapshot` is the one behind the bytes.
 * Findings carry exact evidence: they are the pool's audit record.
 */
export type CohortPlan = { readonly cohort: number; readonly findings: readonly Finding[] } & (
  | { readonly action: 'publish' | 'refresh' | 'carry'; readonly snapshot: number }
  | { readonly action: 'withhold'; readonly reason: WithheldReason }
);

/** One plan per cohort, by position. */
export interface EditionPlan {
  readonly cohorts: readonly CohortPlan[];
  /** For the next edition's `behind`, by the positions of this edition's snapshots. */
  readonly behind: readonly number[];
}
