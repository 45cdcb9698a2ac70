import { determinedUnions, type Figures, type Group } from '../row-space/determined-unions.ts';
import type { Finding, StructuralRules } from './finding.ts';

export interface RankEvidence {
  /** Unions of up to three groups that can be counted exactly, as positions of groups. */
  readonly determined: readonly (readonly number[])[];
  /** Those that could be before the figure in question was added. */
  readonly before: number;
  readonly minimum: number;
}

/**
 * A custom cohort is refused when, with it, sums and differences of published figures determine the count of any union of up
 * to three base cells with fewer than the minimum of contributors: when its indicator lies in the row space of the ledger's
 * membership matrix. Pairs of figures are not enough to look at: all − A − B + (A and B) counts those in neither.
 * Auditing sums by their row space: Chin & Özsoyoğlu 1982 ("Audit Expert").
 * Example: cells of 9, 8 and 3 contributors with all three published together; the custom cohort of the first two: refused.
 */
export function rankAudit(
  ledger: Figures,
  candidate: ArrayLike<number>,
  groups: readonly Group[],
  { sibling: minimum }: StructuralRules,
): Finding<RankEvidence> {
  const determined = determinedUnions({ ...ledger, rows: [...ledger.rows, candidate] }, groups, minimum);
  const before = determined.length === 0 ? 0 : determinedUnions(ledger, groups, minimum).length;
  const bad = determined.length > 0;
  return {
    rule: 'rank-audit',
    status: bad ? 'refuse' : 'pass',
    summary: bad
      ? 'Combined with what is already published, it would single out a few organisations.'
      : 'No combination with what is published singles out a few organisations.',
    evidence: { determined, before, minimum },
  };
}
