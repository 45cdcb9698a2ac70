import type { DryRun } from '#shared/contracts/dry-run-schemas.ts';

export type Planned = DryRun['cohorts'][number];
export type Action = Planned['action'];

export interface PlanFilter {
  readonly action: Action | '';
  readonly rule: string;
  /** Part of the group's name, any case. */
  readonly search: string;
}

/** Groups of a dry run that fit. `nameOf` names a group as it is shown. */
export function filterPlan(
  cohorts: readonly Planned[],
  { action, rule, search }: PlanFilter,
  nameOf: (cohort: Planned['cohort']) => string,
): readonly Planned[] {
  const words = search.trim().toLowerCase();
  return cohorts.filter(
    (one) =>
      (action === '' || one.action === action) &&
      (rule === '' || one.why.some((why) => why.rule === rule)) &&
      (words === '' || nameOf(one.cohort).toLowerCase().includes(words)),
  );
}
