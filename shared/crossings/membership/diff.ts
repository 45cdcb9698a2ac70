import { compareTags, sameKey, type Membership } from './membership.ts';

/** What happened between two snapshots, as positions: `before` in the older one, `after` in the newer one. */
export interface MembershipDiff {
  readonly joined: readonly number[];
  readonly left: readonly number[];
  /** Present in both with other answers, in another base cell, or both. An identical re-assessment is no change. */
  readonly changed: readonly { readonly before: number; readonly after: number }[];
}

/** Compares two memberships in one pass over both: they are sorted by tag. */
export function diffMemberships(before: Membership, after: Membership): MembershipDiff {
  const joined: number[] = [];
  const left: number[] = [];
  const changed: { before: number; after: number }[] = [];
  let [i, j] = [0, 0];
  while (i < before.count || j < after.count) {
    const order = i === before.count ? 1 : j === after.count ? -1 : compareTags(before, i, after, j);
    if (order < 0) left.push(i++);
    else if (order > 0) joined.push(j++);
    else {
      if (!sameKey(before, i, after, j) || before.cells[i] !== after.cells[j]) changed.push({ before: i, after: j });
      i++;
      j++;
    }
  }
  return { joined, left, changed };
}
