import { unlike, type Behind, type Comparison } from '../membership/comparison.ts';
import { isolates, type Finding, type StructuralRules } from './finding.ts';

/** A child of a split: the snapshot behind its bytes, −1 where it is not shown. */
export interface SplitChild {
  readonly cohort: number;
  readonly snapshot: number;
}

export interface SiblingEvidence {
  readonly parent: Behind;
  /** Contributors of the parent in children that are not shown. */
  readonly hidden: number;
  /** Per child shown as of another snapshot: its contributors in the parent's, and those that differ. */
  readonly stale: readonly { readonly cohort: number; readonly inParent: number; readonly differing: number }[];
  readonly minimum: number;
}

/**
 * A published cohort minus its published children shows the rest: it has to be 0 or at least the minimum, for every
 * dimension that splits it. All numbers are of the memberships behind the bytes. A child shown as of another snapshot can be
 * subtracted, leaving those that differ, or left out, leaving its contributors: neither may come to a few, nor the sum of
 * the lesser of both over all such children. Secondary suppression: SDC Handbook 2010.
 * Example: 40 = 30 + 7 + 3 with only the 30 shown leaves 10: passes. 40 = 37 + 3 leaves 3: refused. 40 = 25 + 15, all shown,
 * but the 15 as of an earlier edition since when 1 joined, leaves 1: refused.
 */
export function siblingRemainder(
  comparison: Comparison,
  parent: Behind,
  children: readonly SplitChild[],
  { sibling: minimum }: StructuralRules,
): Finding<SiblingEvidence> {
  const inParent = (cohort: number): number => comparison.size({ cohort, snapshot: parent.snapshot });
  const hidden = children.reduce((sum, { cohort, snapshot }) => sum + (snapshot < 0 ? inParent(cohort) : 0), 0);
  const stale = children
    .filter(({ snapshot }) => snapshot >= 0 && snapshot !== parent.snapshot)
    .map((child) => ({
      cohort: child.cohort,
      inParent: inParent(child.cohort),
      differing: unlike(comparison.difference({ ...child, snapshot: parent.snapshot }, child)),
    }))
    .filter(({ differing }) => differing > 0);
  const bad = remainderIsolates(hidden, stale, minimum);
  return {
    rule: 'sibling-remainder',
    status: bad ? 'refuse' : 'pass',
    summary: bad
      ? 'Together with the groups it consists of, it would single out a few organisations.'
      : 'What its parts leave of it is nobody or enough.',
    evidence: { parent, hidden, stale, minimum },
  };
}

function remainderIsolates(hidden: number, stale: SiblingEvidence['stale'], minimum: number): boolean {
  if (hidden > 0) return hidden < minimum;
  const least = stale.reduce((sum, { inParent, differing }) => sum + Math.min(inParent, differing), 0);
  return isolates(least, minimum) || stale.some(({ inParent }) => isolates(inParent, minimum));
}
