import { compareTags, sameKey, type Membership } from './membership.ts';

/**
 * Contributors counted together when they are alike in every snapshot: in the same base cell each time, with answers that
 * changed at the same times. Everything the rules ask is a sum over few trajectories instead of many contributors.
 */
export interface Trajectories {
  readonly snapshots: number;
  /** Contributors per trajectory. */
  readonly counts: Uint32Array;
  /** `trajectory × snapshots + snapshot`: base cell, −1 where absent. */
  readonly cells: Int16Array;
  /** Likewise: which of the contributor's record keys, numbered as they first appear from 1; 0 where absent. */
  readonly versions: Uint8Array;
}

/** Merges the snapshots by tag, in one pass over all of them. */
export function followContributors(snapshots: readonly Membership[]): Trajectories {
  const width = snapshots.length;
  const known = new Map<string, number>();
  const counts: number[] = [];
  const rows: number[] = [];
  forContributors(snapshots, (present) => {
    const row = trajectoryOf(snapshots, present);
    const name = row.join();
    const at = known.get(name);
    if (at !== undefined) counts[at] = (counts[at] as number) + 1;
    else {
      known.set(name, counts.length);
      counts.push(1);
      rows.push(...row);
    }
  });
  const part = (from: number): number[] =>
    counts.flatMap((_, t) => rows.slice(t * 2 * width + from, t * 2 * width + from + width));
  return {
    snapshots: width,
    counts: Uint32Array.from(counts),
    cells: Int16Array.from(part(0)),
    versions: Uint8Array.from(part(width)),
  };
}

/** Calls with the position of every contributor in each snapshot, −1 where absent. */
function forContributors(snapshots: readonly Membership[], visit: (present: readonly number[]) => void): void {
  const next = snapshots.map(() => 0);
  for (;;) {
    const least = leastTag(snapshots, next);
    if (least === -1) return;
    const [first, at] = [snapshots[least] as Membership, next[least] as number];
    const present = snapshots.map((own, s) => {
      const i = next[s] as number;
      return i < own.count && compareTags(own, i, first, at) === 0 ? i : -1;
    });
    visit(present);
    present.forEach((i, s) => i >= 0 && (next[s] = i + 1));
  }
}

/** The snapshot whose next contributor has the least tag; −1 at the end. */
function leastTag(snapshots: readonly Membership[], next: readonly number[]): number {
  let least = -1;
  snapshots.forEach((own, s) => {
    if ((next[s] as number) >= own.count) return;
    if (least === -1 || compareTags(own, next[s] as number, snapshots[least] as Membership, next[least] as number) < 0)
      least = s;
  });
  return least;
}

/** Base cells, then versions. */
function trajectoryOf(snapshots: readonly Membership[], present: readonly number[]): number[] {
  const versions: number[] = [];
  const firsts: number[] = [];
  present.forEach((i, s) => {
    if (i < 0) return versions.push(0);
    const own = snapshots[s] as Membership;
    const known = firsts.findIndex((f) => sameKey(snapshots[f] as Membership, present[f] as number, own, i));
    if (known === -1) firsts.push(s);
    return versions.push((known === -1 ? firsts.length - 1 : known) + 1);
  });
  return [...present.map((i, s) => (i < 0 ? -1 : ((snapshots[s] as Membership).cells[i] as number))), ...versions];
}
