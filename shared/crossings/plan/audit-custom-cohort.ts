import { eligibility } from '../checks/eligibility.ts';
import { isolates, type Finding, type StructuralRules } from '../checks/finding.ts';
import { rankAudit } from '../checks/rank-audit.ts';
import type { LedgerMatrix } from '../membership/ledger-matrix.ts';

export interface OverlapEvidence {
  readonly contributors: number;
  /** Rows of the ledger it contains or lies in, with those that make the difference. */
  readonly differences: readonly { readonly row: number; readonly contributors: number }[];
  readonly minimum: number;
}

/**
 * Whether an analyst may publish a union of base cells: its minimum as a cohort cut by every dimension, the pairwise rule
 * against every figure of the ledger, and the rank audit (DISCLOSURE §6, custom cohorts). Findings in this order; it is
 * published only when all pass, and then becomes a row of the ledger for the next one.
 */
export function auditCustomCohort(
  ledger: LedgerMatrix,
  cells: ReadonlySet<number>,
  snapshot: number,
  rules: StructuralRules,
): Finding[] {
  const candidate = ledger.rowOf(cells, snapshot);
  const contributors = sizeOf(ledger, candidate);
  const enough = eligibility(contributors, rules.minimum.length - 1, rules);
  return [enough, overlap(ledger, candidate, rules), rankAudit(ledger, candidate, ledger.groups, rules)];
}

/** Pairs one of which contains the other must not differ by a few. */
function overlap(ledger: LedgerMatrix, candidate: readonly number[], rules: StructuralRules): Finding<OverlapEvidence> {
  const own = new Set(candidate);
  const differences = ledger.rows.flatMap((columns, row) => {
    const other = new Set(Array.from(columns));
    const [beyond, missing] = [[...own].filter((c) => !other.has(c)), [...other].filter((c) => !own.has(c))];
    if (beyond.length > 0 && missing.length > 0) return [];
    const difference = sizeOf(ledger, [...beyond, ...missing]);
    return isolates(difference, rules.sibling) ? [{ row, contributors: difference }] : [];
  });
  const bad = differences.length > 0;
  return {
    rule: 'pairwise-difference',
    status: bad ? 'refuse' : 'pass',
    summary: bad
      ? 'It differs by a few organisations from a group that is published. Add or remove whole groups until it differs by more.'
      : 'It differs from every published group it contains or lies in by nobody or by enough.',
    evidence: { contributors: sizeOf(ledger, candidate), differences, minimum: rules.sibling },
  };
}

const sizeOf = (ledger: LedgerMatrix, columns: readonly number[]): number =>
  columns.reduce((sum, column) => sum + ledger.sizeOf(column), 0);
