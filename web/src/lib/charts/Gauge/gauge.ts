import type { ShareRow } from '#shared/release/cell.ts';
import type { Extent } from '#shared/release/place.ts';
import { estimateFrom, shareTogether, type ShareEstimate } from '../StageRows/share-together.ts';

/** How many stages lie on a side of the reader, and how much of the cohort stands there. */
export interface Side {
  readonly side: 'behind' | 'same' | 'ahead';
  readonly stages: number;
  readonly of: Extent;
  /** Undefined where the shares of the single stages are not known. */
  readonly interval: ShareEstimate | undefined;
}

/** What the gauge takes from a standing. */
export interface Peers {
  readonly behind: Extent;
  readonly same: Extent;
  readonly ahead: Extent;
  /** The share of every stage, lowest first. */
  readonly rows?: readonly ShareRow[];
}

/**
 * The sides of a ladder around the reader's stage (from 0), lowest first; a side without stages is left out.
 * Example: the second of five has one stage behind, its own, and three ahead.
 */
export function sidesOf(peers: Peers, at: number, count: number): Side[] {
  const { rows = [] } = peers;
  const interval = (from: number, to: number): ShareEstimate | undefined => {
    const part = rows.slice(from, to);
    if (part.length <= 1) return part[0] && shareTogether(part);
    return estimateFrom(
      rows,
      part.map(({ code }) => code),
    );
  };
  const sides: Side[] = [
    { side: 'behind', stages: at, of: peers.behind, interval: interval(0, at) },
    { side: 'same', stages: 1, of: peers.same, interval: interval(at, at + 1) },
    { side: 'ahead', stages: count - at - 1, of: peers.ahead, interval: interval(at + 1, count) },
  ];
  return sides.filter(({ stages }) => stages > 0);
}

/** Whether something of it is only known between two bounds. */
export const isRanged = (sides: readonly Side[]): boolean => sides.some(({ of }) => of.from !== of.to);
