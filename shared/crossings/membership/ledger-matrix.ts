import type { Figures, Group } from '../row-space/determined-unions.ts';
import type { Behind } from './comparison.ts';
import type { CohortLattice } from './lattice.ts';
import type { Trajectories } from './trajectories.ts';

/** The ledger as a matrix: a row per figure, a column per trajectory and version of its answers, a group per base cell. */
export interface LedgerMatrix extends Figures {
  /** Contributors of a column. */
  sizeOf(column: number): number;
  /** Who is in each base cell now. */
  readonly groups: readonly Group[];
  /** The row of base cells as of a snapshot: a custom cohort is a union of such. */
  rowOf(cells: ReadonlySet<number>, snapshot: number): number[];
}

/**
 * What published figures add up: the answers of everybody behind each. Somebody whose answers changed is another unknown from
 * then on, hence a column per version; contributors alike in every snapshot cannot be told apart by any figure.
 */
export function ledgerMatrix(
  lattice: CohortLattice,
  { snapshots, counts, cells, versions }: Trajectories,
  figures: readonly Behind[],
  now: number,
): LedgerMatrix {
  /** Versions of a trajectory are numbered from 1 to at most the number of snapshots. */
  const columnAt = (t: number, snapshot: number): number =>
    t * snapshots + (versions[t * snapshots + snapshot] as number) - 1;
  const rowOf = (own: (cell: number) => boolean, snapshot: number): number[] =>
    Array.from(counts, (_, t) => t).flatMap((t) => {
      const cell = cells[t * snapshots + snapshot] as number;
      return cell >= 0 && own(cell) ? [columnAt(t, snapshot)] : [];
    });
  const groups = Array.from({ length: lattice.cellCount }, () => ({ columns: [] as number[], size: 0 }));
  counts.forEach((count, t) => {
    const group = groups[cells[t * snapshots + now] as number];
    if (!group) return;
    group.columns.push(columnAt(t, now));
    group.size += count;
  });
  return {
    rows: figures.map(({ cohort, snapshot }) =>
      rowOf((cell) => lattice.holds[cohort * lattice.cellCount + cell] === 1, snapshot),
    ),
    columnCount: counts.length * snapshots,
    sizeOf: (column) => counts[Math.floor(column / snapshots)] as number,
    groups,
    rowOf: (union, snapshot) => rowOf((cell) => union.has(cell), snapshot),
  };
}
