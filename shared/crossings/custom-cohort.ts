import type { Finding, StructuralRules } from './checks/finding.ts';
import type { CohortLattice } from './membership/lattice.ts';
import { ledgerMatrix } from './membership/ledger-matrix.ts';
import type { Membership } from './membership/membership.ts';
import { followContributors } from './membership/trajectories.ts';
import { auditCustomCohort } from './plan/audit-custom-cohort.ts';

/** Base cells counted together, as of a snapshot. */
export interface CellUnion {
  readonly cells: ReadonlySet<number>;
  readonly snapshot: number;
}

/** What a custom cohort is held against: everything that is shown, and the custom cohorts granted before. */
export interface CustomCohortInput {
  readonly lattice: CohortLattice;
  readonly memberships: readonly Membership[];
  /** Per cohort: the snapshot behind what is shown, −1 where nothing is. */
  readonly shownAt: readonly number[];
  readonly granted: readonly CellUnion[];
  /** The union asked for; its snapshot is the edition's. */
  readonly asked: CellUnion;
  readonly rules: StructuralRules;
}

/** What speaks against publishing a union of registry cells (DISCLOSURE §6): empty when nothing does. */
export function customCohortFaults({
  lattice,
  memberships,
  shownAt,
  granted,
  asked,
  rules,
}: CustomCohortInput): Finding[] {
  const shown = shownAt.flatMap((snapshot, cohort) => (snapshot < 0 ? [] : [{ cohort, snapshot }]));
  const matrix = ledgerMatrix(lattice, followContributors(memberships), shown, asked.snapshot);
  const rows = [...matrix.rows, ...granted.map(({ cells, snapshot }) => matrix.rowOf(cells, snapshot))];
  const findings = auditCustomCohort({ ...matrix, rows }, asked.cells, asked.snapshot, rules);
  return findings.filter(({ status }) => status === 'refuse');
}

/** The base cells a cohort holds. */
export function cellsOfCohort({ cellCount, holds }: CohortLattice, cohort: number): ReadonlySet<number> {
  const cells = new Set<number>();
  for (let cell = 0; cell < cellCount; cell++) if (holds[cohort * cellCount + cell] === 1) cells.add(cell);
  return cells;
}
