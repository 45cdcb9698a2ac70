import { must } from '../../kernel/result.ts';
import type { Finding } from '../checks/finding.ts';
import { pairwiseDifference } from '../checks/pairwise-difference.ts';
import { siblingRemainder } from '../checks/sibling-remainder.ts';
import { beginDraft, type Draft } from './draft.ts';
import type { EditionPlan, PlanInput } from './edition-plan.ts';
import { gateCohorts } from './gate-cohorts.ts';
import { nestedPairs, settle, shownChildren } from './settle.ts';
import { jointFault, settleJointly } from './settle-jointly.ts';

/**
 * What an edition publishes, refreshes, carries and withholds (DISCLOSURE §6), from memberships alone: a dry run and the
 * publication see the same. The rank audit, there asked for custom cohorts, is run on the registry's own too: pairs and
 * parts alone left 2 to 8 groups of one to four to be worked out (`npm run attack`, A2).
 */
export function planEdition(input: PlanInput): EditionPlan {
  const draft = beginDraft(input);
  gateCohorts(draft);
  do settle(draft);
  while (settleJointly(draft));
  return {
    cohorts: draft.plans(),
    behind: input.behind.map((before, cohort) => {
      const action = draft.action(cohort);
      return action === 'publish' || action === 'refresh' ? draft.now : before;
    }),
  };
}

/**
 * Whatever a plan shows that the rules between figures forbid: empty, or the edition must not be published. Not empty where
 * figures that are carried were published under other rules.
 */
export function planFaults(input: PlanInput, plan: EditionPlan): Finding[] {
  const draft: Draft = { ...beginDraft(input), ...decided(plan) };
  const { comparison } = draft;
  const pairs = [...nestedPairs(draft)].map(({ wide, narrow }) =>
    pairwiseDifference(comparison, wide, narrow, input.rules),
  );
  const splits = input.lattice.splits
    .filter(({ parent }) => draft.shownAt(parent) >= 0)
    .map((split) => {
      const parent = { cohort: split.parent, snapshot: draft.shownAt(split.parent) };
      return siblingRemainder(comparison, parent, shownChildren(draft, split), input.rules);
    });
  return [...pairs, ...splits, jointFault(draft)].filter((finding) => finding?.status === 'refuse') as Finding[];
}

const decided = ({ cohorts }: EditionPlan): Pick<Draft, 'action' | 'shownAt'> => ({
  action: (cohort) => must(cohorts[cohort], 'cohort').action,
  shownAt: (cohort) => {
    const own = must(cohorts[cohort], 'cohort');
    return own.action === 'withhold' ? -1 : own.snapshot;
  },
});
