import { must } from '../../kernel/result.ts';
import type { WithheldReason } from '../../release/cell.ts';
import { asOfWindow } from '../checks/asof-window.ts';
import { reasonOf, type Finding } from '../checks/finding.ts';
import { compareCohorts, type Comparison } from '../membership/comparison.ts';
import { followContributors, type Trajectories } from '../membership/trajectories.ts';
import type { CohortPlan, PlanInput } from './edition-plan.ts';

type Action = CohortPlan['action'];

/** A plan in the making. Cohorts only ever step back: a first publication is withheld, a refresh carried. */
export interface Draft {
  readonly input: PlanInput;
  readonly trajectories: Trajectories;
  readonly comparison: Comparison;
  /** Position of the snapshot to publish. */
  readonly now: number;
  action(cohort: number): Action;
  /** The snapshot behind the bytes the cohort would show; −1 where it shows none. */
  shownAt(cohort: number): number;
  note(cohort: number, finding: Finding): void;
  /** Steps a first publication or a refresh back because of a finding; false where there is nothing to step back from. */
  stepBack(cohort: number, because: Finding): boolean;
  plans(): CohortPlan[];
}

/** Begins with everything that could be shown at best: first publications and refreshes. */
export function beginDraft(input: PlanInput): Draft {
  const now = input.snapshots.length - 1;
  const trajectories = followContributors(input.snapshots.map(({ membership }) => membership));
  const comparison = compareCohorts(input.lattice, trajectories);
  const actions = input.behind.map((behind): Action => (behind < 0 ? 'publish' : 'refresh'));
  const reasons = new Map<number, WithheldReason>();
  const findings = input.behind.map((): Finding[] => []);

  const note = (cohort: number, finding: Finding): void => void must(findings[cohort], 'cohort').push(finding);

  const withhold = (cohort: number, reason: WithheldReason): void => {
    actions[cohort] = 'withhold';
    reasons.set(cohort, reason);
  };

  /** By date alone: the bytes there are, or no longer. */
  const carry = (cohort: number, behind: number): void => {
    const [asOf, edition] = [behind, now].map((at) => must(input.snapshots[at], 'snapshot').period);
    const finding = asOfWindow(must(asOf, 'period'), must(edition, 'period'), input.window);
    note(cohort, finding);
    if (finding.status === 'pass') actions[cohort] = 'carry';
    else withhold(cohort, 'not-refreshed');
  };

  const stepBack = (cohort: number, because: Finding): boolean => {
    const action = actions[cohort];
    if (action !== 'publish' && action !== 'refresh') return false;
    note(cohort, because);
    if (action === 'publish') withhold(cohort, reasonOf(because.rule));
    else carry(cohort, must(input.behind[cohort], 'snapshot'));
    return true;
  };

  const shownAt = (cohort: number): number => {
    const action = actions[cohort];
    if (action === 'withhold') return -1;
    return action === 'carry' ? must(input.behind[cohort], 'snapshot') : now;
  };

  const plans = (): CohortPlan[] =>
    actions.map((action, cohort) => {
      const own = { cohort, findings: must(findings[cohort], 'cohort') };
      if (action === 'withhold') return { ...own, action, reason: must(reasons.get(cohort), 'reason') };
      return { ...own, action, snapshot: shownAt(cohort) };
    });

  return {
    input,
    trajectories,
    comparison,
    now,
    action: (cohort) => must(actions[cohort], 'cohort'),
    shownAt,
    note,
    stepBack,
    plans,
  };
}
