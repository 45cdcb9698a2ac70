import type { CohortKey, Period } from '../../kernel/ids.ts';
import { must } from '../../kernel/result.ts';
import type { WithheldReason } from '../../release/cell.ts';
import type { RuleName } from '../checks/finding.ts';
import type { CohortPlan, EditionPlan, PlanInput } from './edition-plan.ts';

/** One cohort in a dry run. */
export interface Explained {
  readonly cohort: CohortKey;
  readonly action: CohortPlan['action'];
  /** The edition behind what is shown; null where nothing is. */
  readonly asOf: Period | null;
  readonly reason: WithheldReason | null;
  /** What stood in the way, coarsely: no numbers. */
  readonly why: readonly { readonly rule: RuleName; readonly summary: string }[];
}

/** "What would be published, refreshed, withheld, and why", before anything is published. */
export interface Explanation {
  readonly actions: Readonly<Record<CohortPlan['action'], number>>;
  /** How many cohorts each rule held back. */
  readonly heldBack: Readonly<Partial<Record<RuleName, number>>>;
  readonly cohorts: readonly Explained[];
}

/** A plan without its evidence. `names` are the keys of the cohorts, by position. */
export function explainPlan(input: PlanInput, plan: EditionPlan, names: readonly CohortKey[]): Explanation {
  const cohorts = plan.cohorts.map((own): Explained => explain(input, own, must(names[own.cohort], 'name')));
  const actions = { publish: 0, refresh: 0, carry: 0, withhold: 0 };
  const heldBack: Partial<Record<RuleName, number>> = {};
  for (const { action, why } of cohorts) {
    actions[action]++;
    for (const rule of new Set(why.map((one) => one.rule))) heldBack[rule] = (heldBack[rule] ?? 0) + 1;
  }
  return { actions, heldBack, cohorts };
}

function explain({ snapshots }: PlanInput, plan: CohortPlan, cohort: CohortKey): Explained {
  const withheld = plan.action === 'withhold';
  return {
    cohort,
    action: plan.action,
    asOf: withheld ? null : must(snapshots[plan.snapshot], 'snapshot').period,
    reason: withheld ? plan.reason : null,
    why: plan.findings.filter(({ status }) => status === 'refuse').map(({ rule, summary }) => ({ rule, summary })),
  };
}
