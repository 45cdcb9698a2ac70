import { expect, test } from 'vitest';
import type { CohortKey, Period } from '#shared/kernel/ids.ts';
import { filterPlan, type Planned } from './filter-plan.ts';

const planned = (cohort: string, action: Planned['action'], ...rules: string[]): Planned => ({
  cohort: cohort as CohortKey,
  action,
  asOf: '2026-Q3' as Period,
  reason: null,
  why: rules.map((rule) => ({ rule, summary: '' })),
});
const ALL = [
  planned('industry=C', 'publish'),
  planned('industry=K', 'withhold', 'eligibility', 'rank-audit'),
  planned('size=1-9', 'withhold', 'eligibility'),
];
const nameOf = (cohort: string) =>
  ({ 'industry=C': 'Manufacturing', 'industry=K': 'IT and telecoms' })[cohort] ?? cohort;
const keys = (filter: Partial<Parameters<typeof filterPlan>[1]>) =>
  filterPlan(ALL, { action: '', rule: '', search: '', ...filter }, nameOf).map(({ cohort }) => cohort);

test('without a choice every group is shown', () => expect(keys({})).toHaveLength(3));

test.each([
  [{ action: 'publish' }, ['industry=C']],
  [{ rule: 'rank-audit' }, ['industry=K']],
  [{ search: ' TELE ' }, ['industry=K']],
  [{ action: 'withhold', rule: 'eligibility' }, ['industry=K', 'size=1-9']],
  [{ action: 'publish', rule: 'eligibility' }, []],
] as const)('%o leaves %o', (filter, left) => expect(keys(filter)).toEqual(left));
