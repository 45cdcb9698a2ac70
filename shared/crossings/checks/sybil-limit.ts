import type { Behind, Comparison } from '../membership/comparison.ts';
import type { Finding, StructuralRules } from './finding.ts';

export interface SybilEvidence {
  readonly cohort: number;
  readonly contributors: number;
  /** Contributors of the cohort that were not in it in the previous edition. */
  readonly newcomers: number;
}

/**
 * From a cohort's second publication on, at most half of it may be new in one edition: whoever surrounds one organisation
 * with made-up ones has to do so in sight. New means not in the cohort in the edition before, so that a programme that grows
 * fast waits one edition and not for ever. A refusal is flagged to the admin.
 * Example: 12 where 5 were: 7 of 12 are new, refused; unchanged one edition later, none are new: passes.
 */
export function sybilLimit(
  comparison: Comparison,
  cohort: number,
  now: number,
  previous: number,
  rules: StructuralRules,
): Finding<SybilEvidence> {
  const [current, before]: Behind[] = [now, previous].map((snapshot) => ({ cohort, snapshot }));
  const contributors = comparison.size(current as Behind);
  const newcomers = comparison.difference(current as Behind, before as Behind).onlyFirst;
  const bad = newcomers > rules.newcomers * contributors;
  return {
    rule: 'sybil-limit',
    status: bad ? 'refuse' : 'pass',
    summary: bad ? 'Too much of it is new at once.' : 'Most of it was there before.',
    evidence: { cohort, contributors, newcomers },
  };
}
