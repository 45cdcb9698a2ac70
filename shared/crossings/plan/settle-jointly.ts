import { must } from '../../kernel/result.ts';
import type { RankEvidence } from '../checks/rank-audit.ts';
import type { Finding } from '../checks/finding.ts';
import type { Behind } from '../membership/comparison.ts';
import { ledgerMatrix } from '../membership/ledger-matrix.ts';
import { determinedUnions, revealingFigures } from '../row-space/determined-unions.ts';
import type { Draft } from './draft.ts';

/**
 * The rank audit over all figures of the edition: steps back each that, combined with those before, would let the count of up
 * to three base cells with few contributors be worked out. What is carried comes first, then what was shown before, then the
 * wider cohorts. Whether it stepped anything back.
 */
export function settleJointly(draft: Draft): boolean {
  const { input, trajectories, now } = draft;
  const { sibling: minimum } = input.rules;
  const figures = shownInOrder(draft);
  const matrix = ledgerMatrix(input.lattice, trajectories, figures, now);
  const free = (row: number): boolean => draft.action(must(figures[row], 'figure').cohort) !== 'carry';
  const revealing = revealingFigures(matrix, free, matrix.groups, minimum);
  for (const [row, determined] of revealing)
    draft.stepBack(must(figures[row], 'figure').cohort, refusal({ determined, before: 0, minimum }));
  return revealing.size > 0;
}

/** What the figures of an edition determine together; undefined where that is nothing. */
export function jointFault(draft: Draft): Finding<RankEvidence> | undefined {
  const { input, trajectories, now } = draft;
  const { sibling: minimum } = input.rules;
  const matrix = ledgerMatrix(input.lattice, trajectories, shownInOrder(draft), now);
  const determined = determinedUnions(matrix, matrix.groups, minimum);
  return determined.length > 0 ? refusal({ determined, before: 0, minimum }) : undefined;
}

function shownInOrder(draft: Draft): Behind[] {
  const rank = { carry: 0, refresh: 1, publish: 2, withhold: 3 };
  return Array.from({ length: draft.input.lattice.cohortCount }, (_, cohort) => ({
    cohort,
    snapshot: draft.shownAt(cohort),
  }))
    .filter(({ snapshot }) => snapshot >= 0)
    .map((figure) => ({ figure, rank: rank[draft.action(figure.cohort)], size: draft.comparison.size(figure) }))
    .sort((a, b) => a.rank - b.rank || b.size - a.size || a.figure.cohort - b.figure.cohort)
    .map(({ figure }) => figure);
}

const refusal = (evidence: RankEvidence): Finding<RankEvidence> => ({
  rule: 'rank-audit',
  status: 'refuse',
  summary: 'Combined with other groups that are shown, it would single out a few organisations.',
  evidence,
});
