import { eligibility } from './checks/eligibility.ts';
import { isolates, type Finding, type StructuralRules } from './checks/finding.ts';
import { rankAudit } from './checks/rank-audit.ts';
import type { CohortLattice } from './membership/lattice.ts';
import { ledgerMatrix } from './membership/ledger-matrix.ts';
import type { Membership } from './membership/membership.ts';
import { followContributors, type Trajectories } from './membership/trajectories.ts';

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
  /** Dimensions that cut the finest of its parts. */
  readonly depth: number;
  readonly rules: StructuralRules;
}

/** What speaks against publishing a union of registry cells (DISCLOSURE §6): empty when nothing does. */
export function customCohortFaults(input: CustomCohortInput): Finding[] {
  const trajectories = followContributors(input.memberships);
  const findings = [
    eligibility(sizeOf(trajectories, input.asked), input.depth, input.rules),
    nestedDifference(input, trajectories),
    audited(input, trajectories),
  ];
  return findings.filter(({ status }) => status === 'refuse');
}

const sizeOf = (trajectories: Trajectories, union: CellUnion): number =>
  countWhere(trajectories, (t) => partOf(trajectories, t, union) > 0);

/** The version of its answers a trajectory contributes to a union; 0 where it is not in it. */
function partOf({ snapshots, cells, versions }: Trajectories, t: number, union: CellUnion): number {
  const at = t * snapshots + union.snapshot;
  return union.cells.has(cells[at] as number) ? (versions[at] as number) : 0;
}

function countWhere({ counts }: Trajectories, holds: (t: number) => boolean): number {
  return counts.reduce((sum, count, t) => (holds(t) ? sum + count : sum), 0);
}

/** The pairwise rule against every figure that contains the union or lies in it. */
function nestedDifference(input: CustomCohortInput, trajectories: Trajectories): Finding {
  const { asked, rules } = input;
  const bad = [...figures(input)].filter((figure) => {
    if (!contains(figure.cells, asked.cells) && !contains(asked.cells, figure.cells)) return false;
    const parts = (t: number): readonly [number, number] => [
      partOf(trajectories, t, asked),
      partOf(trajectories, t, figure),
    ];
    const [onlyAsked, onlyFigure, unlike] = [
      countWhere(trajectories, (t) => parts(t)[0] > 0 && parts(t)[1] === 0),
      countWhere(trajectories, (t) => parts(t)[1] > 0 && parts(t)[0] === 0),
      countWhere(trajectories, (t) => parts(t)[0] !== parts(t)[1]),
    ];
    return [onlyAsked, onlyFigure, unlike].some((count) => isolates(count, rules.sibling));
  });
  return {
    rule: 'pairwise-difference',
    status: bad.length > 0 ? 'refuse' : 'pass',
    summary:
      bad.length > 0
        ? 'It differs from a group that is shown by so few organisations that they would be singled out.'
        : 'Differs from every group it contains or lies in by nobody or by enough.',
    evidence: { figures: bad.length },
  };
}

const contains = (wide: ReadonlySet<number>, narrow: ReadonlySet<number>): boolean =>
  narrow.size <= wide.size && [...narrow].every((cell) => wide.has(cell));

function* figures({ lattice, shownAt, granted }: CustomCohortInput): Generator<CellUnion> {
  yield* granted;
  for (const [cohort, snapshot] of shownAt.entries())
    if (snapshot >= 0) yield { cells: cellsOfCohort(lattice, cohort), snapshot };
}

/** The base cells a cohort holds. */
export function cellsOfCohort({ cellCount, holds }: CohortLattice, cohort: number): ReadonlySet<number> {
  const cells = new Set<number>();
  for (let cell = 0; cell < cellCount; cell++) if (holds[cohort * cellCount + cell] === 1) cells.add(cell);
  return cells;
}

function audited({ lattice, shownAt, granted, asked, rules }: CustomCohortInput, trajectories: Trajectories): Finding {
  const shown = shownAt.flatMap((snapshot, cohort) => (snapshot < 0 ? [] : [{ cohort, snapshot }]));
  const matrix = ledgerMatrix(lattice, trajectories, shown, asked.snapshot);
  const rows = [...matrix.rows, ...granted.map(({ cells, snapshot }) => matrix.rowOf(cells, snapshot))];
  return rankAudit({ ...matrix, rows }, matrix.rowOf(asked.cells, asked.snapshot), matrix.groups, rules);
}
