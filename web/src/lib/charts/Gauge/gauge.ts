import type { Extent } from '#shared/release/place.ts';

/** How many stages lie on a side of the reader, and how much of the cohort stands there. */
export interface Side {
  readonly side: 'behind' | 'same' | 'ahead';
  readonly stages: number;
  readonly of: Extent;
}

/** What the gauge takes from a standing. */
export interface Peers {
  readonly behind: Extent;
  readonly same: Extent;
  readonly ahead: Extent;
}

/**
 * The sides of a ladder around the reader's stage (from 0), lowest first; a side without stages is left out.
 * Example: the second of five has one stage behind, its own, and three ahead.
 */
export function sidesOf(peers: Peers, at: number, count: number): Side[] {
  const sides: Side[] = [
    { side: 'behind', stages: at, of: peers.behind },
    { side: 'same', stages: 1, of: peers.same },
    { side: 'ahead', stages: count - at - 1, of: peers.ahead },
  ];
  return sides.filter(({ stages }) => stages > 0);
}

/** Whether something of it is only known between two bounds. */
export const isRanged = (sides: readonly Side[]): boolean => sides.some(({ of }) => of.from !== of.to);
