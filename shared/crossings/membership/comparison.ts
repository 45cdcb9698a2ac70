import { must } from '../../kernel/result.ts';
import type { CohortLattice } from './lattice.ts';
import type { Trajectories } from './trajectories.ts';

/** A cohort as of a snapshot: the contributors behind some bytes. */
export interface Behind {
  readonly cohort: number;
  readonly snapshot: number;
}

/** How the contributors behind two figures differ. Numbers of contributors. */
export interface Difference {
  readonly onlyFirst: number;
  readonly onlySecond: number;
  /** In both, with other answers. */
  readonly changed: number;
}

/** How the changes of a cohort and of one that contains it differ, between their last bytes and now. */
export interface ChangeDifference {
  /** Changed in the wide cohort, not in the narrow one. */
  readonly outside: number;
  /** Changed in both cohorts, or in the narrow one alone, but not by the same: somebody moved within the wide one. */
  readonly unlike: number;
}

/** Everything the structural rules ask about memberships. */
export interface Comparison {
  /** Contributors behind a figure. */
  size(figure: Behind): number;
  /** `first` must be of the same cohort as `second` or of one that contains it. */
  difference(first: Behind, second: Behind): Difference;
  changes(wide: Behind, narrow: Behind, now: number): ChangeDifference;
}

/** In all: the contributors whose contribution to the two figures is not the same. */
export const unlike = ({ onlyFirst, onlySecond, changed }: Difference): number => onlyFirst + onlySecond + changed;

/** Answers from trajectories: each question is one pass over those that touch the narrower cohort. */
export function compareCohorts(lattice: CohortLattice, trajectories: Trajectories): Comparison {
  const { snapshots, counts, cells, versions } = trajectories;
  const sizes = sizesOf(lattice, trajectories);
  const touching = touchingOf(lattice, trajectories);
  const size = ({ cohort, snapshot }: Behind): number => sizes[snapshot * lattice.cohortCount + cohort] as number;
  /** The version of its answers a trajectory contributes to a figure; 0 where it is not behind it. */
  const part = (t: number, { cohort, snapshot }: Behind): number => {
    const cell = cells[t * snapshots + snapshot] as number;
    if (cell < 0 || lattice.holds[cohort * lattice.cellCount + cell] === 0) return 0;
    return versions[t * snapshots + snapshot] as number;
  };

  const difference = (first: Behind, second: Behind): Difference => {
    if (first.snapshot === second.snapshot) return { onlyFirst: size(first) - size(second), onlySecond: 0, changed: 0 };
    let [both, changed] = [0, 0];
    for (const t of must(touching[second.cohort], 'cohort')) {
      const [a, b] = [part(t, first), part(t, second)];
      if (a === 0 || b === 0) continue;
      both += counts[t] as number;
      if (a !== b) changed += counts[t] as number;
    }
    return { onlyFirst: size(first) - both, onlySecond: size(second) - both, changed };
  };

  const changes = (wide: Behind, narrow: Behind, now: number): ChangeDifference => {
    const [wideNow, narrowNow] = [
      { ...wide, snapshot: now },
      { ...narrow, snapshot: now },
    ];
    let [inBoth, otherwise] = [0, 0];
    for (const t of must(touching[narrow.cohort], 'cohort')) {
      const [before, after] = [part(t, narrow), part(t, narrowNow)];
      if (before === after) continue;
      const [wideBefore, wideAfter] = [part(t, wide), part(t, wideNow)];
      if (wideBefore !== wideAfter) inBoth += counts[t] as number;
      if (wideBefore !== before || wideAfter !== after) otherwise += counts[t] as number;
    }
    return { outside: unlike(difference(wide, wideNow)) - inBoth, unlike: otherwise };
  };

  return { size, difference, changes };
}

/** Contributors of every cohort in every snapshot: `snapshot × cohortCount + cohort`. */
function sizesOf(lattice: CohortLattice, { snapshots, counts, cells }: Trajectories): Uint32Array {
  const sizes = new Uint32Array(snapshots * lattice.cohortCount);
  cells.forEach((cell, i) => {
    if (cell < 0) return;
    const [from, count] = [(i % snapshots) * lattice.cohortCount, counts[Math.floor(i / snapshots)] as number];
    for (const cohort of must(lattice.cohortsOf[cell], 'cell'))
      sizes[from + cohort] = (sizes[from + cohort] as number) + count;
  });
  return sizes;
}

/** The trajectories that are in a cohort in any snapshot, ascending, each once. */
function touchingOf(lattice: CohortLattice, { snapshots, counts, cells }: Trajectories): number[][] {
  const touching = Array.from({ length: lattice.cohortCount }, (): number[] => []);
  counts.forEach((_, t) => {
    for (const cell of cells.subarray(t * snapshots, (t + 1) * snapshots)) {
      if (cell < 0) continue;
      for (const cohort of must(lattice.cohortsOf[cell], 'cell')) {
        const own = must(touching[cohort], 'cohort');
        if (own.at(-1) !== t) own.push(t);
      }
    }
  });
  return touching;
}
