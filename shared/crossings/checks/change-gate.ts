import {
  unlike,
  type Behind,
  type ChangeDifference,
  type Comparison,
  type Difference,
} from '../membership/comparison.ts';
import { isolates, type Finding, type StructuralRules } from './finding.ts';

export interface GateEvidence extends Difference {
  readonly cohort: Behind;
  readonly minimum: number;
  /** Refreshed cohorts that contain it and whose changes differ from its own by a few. */
  readonly nested: readonly (ChangeDifference & { readonly ancestor: Behind })[];
}

/**
 * A published cohort is refreshed only when at least `gate` contributors joined, left or changed their answers since the
 * membership behind its bytes, and when its changes differ from those of every refreshed cohort that contains it by 0 or at
 * least `gate`: otherwise two editions of one or of two cohorts show what a few did. Minimum batch size and overlap:
 * draft-ietf-ppm-dap. `ancestors` are the refreshed ones, as of their own last bytes; `now` is the snapshot to publish.
 * Example: 3 joined and 2 left pass, 4 joined do not; with 7 changes in the industry and 5 in its largest size, 2 are left:
 * the size is carried.
 */
export function changeGate(
  comparison: Comparison,
  cohort: Behind,
  now: number,
  ancestors: readonly Behind[],
  { gate: minimum }: StructuralRules,
): Finding<GateEvidence> {
  const difference = comparison.difference({ ...cohort, snapshot: now }, cohort);
  const few = unlike(difference) < minimum;
  const nested = few
    ? []
    : ancestors
        .map((ancestor) => ({ ancestor, ...comparison.changes(ancestor, cohort, now) }))
        .filter(({ outside, unlike }) => isolates(outside, minimum) || isolates(outside + unlike, minimum));
  const bad = few || nested.length > 0;
  return {
    rule: 'change-gate',
    status: bad ? 'refuse' : 'pass',
    summary: few
      ? 'Too few organisations have changed since it was last updated.'
      : bad
        ? 'Too few organisations have changed in a wider group but not in it.'
        : 'Enough organisations have changed.',
    evidence: { cohort, ...difference, minimum, nested },
  };
}
