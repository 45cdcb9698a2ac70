import { must } from '../../kernel/result.ts';
import { changeGate } from '../checks/change-gate.ts';
import { eligibility } from '../checks/eligibility.ts';
import type { Finding } from '../checks/finding.ts';
import { sybilLimit } from '../checks/sybil-limit.ts';
import type { Behind } from '../membership/comparison.ts';
import type { Draft } from './draft.ts';

/**
 * What each cohort has to pass for itself, by decreasing size: its minimum, and for new bytes the sybil limit and the change
 * gate against the wider cohorts that are refreshed, which are at least as large and so have been decided.
 */
export function gateCohorts(draft: Draft): void {
  const { lattice } = draft.input;
  const depth = (cohort: number): number => must(lattice.depth[cohort], 'cohort');
  const size = (cohort: number): number => draft.comparison.size({ cohort, snapshot: draft.now });
  const order = Array.from({ length: lattice.cohortCount }, (_, cohort) => cohort).sort(
    (a, b) => size(b) - size(a) || depth(a) - depth(b) || a - b,
  );
  for (const cohort of order) {
    for (const finding of findingsOf(draft, cohort, eligibility(size(cohort), depth(cohort), draft.input.rules))) {
      if (finding.status === 'pass') draft.note(cohort, finding);
      else if (draft.stepBack(cohort, finding)) break;
    }
  }
}

function* findingsOf(draft: Draft, cohort: number, enough: Finding): Generator<Finding> {
  const { comparison, now, input } = draft;
  yield unregistered(draft, cohort) ?? enough;
  if (draft.action(cohort) !== 'refresh') return;
  yield sybilLimit(comparison, cohort, now, now - 1, input.rules);
  yield changeGate(comparison, lastBytes(draft, cohort), now, refreshedAncestors(draft, cohort), input.rules);
}

/** A cohort the registry does not have is like one without contributors. */
const unregistered = ({ input }: Draft, cohort: number): Finding | undefined =>
  input.registered && !input.registered[cohort]
    ? { rule: 'eligibility', status: 'refuse', summary: 'Not a group of this registry.', evidence: {} }
    : undefined;

const lastBytes = ({ input }: Draft, cohort: number): Behind => ({
  cohort,
  snapshot: must(input.behind[cohort], 'snapshot'),
});

const refreshedAncestors = (draft: Draft, cohort: number): Behind[] =>
  [...must(draft.input.lattice.ancestors[cohort], 'cohort')]
    .filter((ancestor) => draft.action(ancestor) === 'refresh')
    .map((ancestor) => lastBytes(draft, ancestor));
