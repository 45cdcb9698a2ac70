import { unlike, type Behind, type Comparison, type Difference } from '../membership/comparison.ts';
import { isolates, type Finding, type StructuralRules } from './finding.ts';

export interface PairwiseEvidence extends Difference {
  readonly wide: Behind;
  readonly narrow: Behind;
  readonly minimum: number;
}

/**
 * Where one published cohort contains another, subtracting them shows those behind the first and not behind the second.
 * |A \ B| has to be 0 or at least the minimum; likewise all whose contribution differs, which also counts those that left
 * or changed where the two figures are of different editions. Differencing: SDC Handbook 2010.
 * Example: all 40 and 37 of them from one region leave 3: refused. Refreshed to 45 beside the old 37, they leave 8: passes.
 */
export function pairwiseDifference(
  comparison: Comparison,
  wide: Behind,
  narrow: Behind,
  { sibling: minimum }: StructuralRules,
): Finding<PairwiseEvidence> {
  const difference = comparison.difference(wide, narrow);
  const bad = isolates(difference.onlyFirst, minimum) || isolates(unlike(difference), minimum);
  return {
    rule: 'pairwise-difference',
    status: bad ? 'refuse' : 'pass',
    summary: bad
      ? 'Together with a wider or narrower group that is shown, it would single out a few organisations.'
      : 'Differs from every group it contains or lies in by nobody or by enough.',
    evidence: { wide, narrow, ...difference, minimum },
  };
}
