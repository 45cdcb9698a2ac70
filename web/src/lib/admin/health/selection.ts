import type { ContributorView } from '#shared/contracts/onboarding-schemas.ts';
import { REMINDER_DAYS } from '#shared/tenant/contributor.ts';

export const STATES = ['current', 'due', 'lapsed', 'never'] as const;
export type HealthState = (typeof STATES)[number];

/** Tenants of one call. */
export const AT_MOST = 100;

const DAY = 86_400_000;

/** How many contributors there are of each state. */
export function countStates(all: readonly ContributorView[]): Readonly<Record<HealthState, number>> {
  const counts = { current: 0, due: 0, lapsed: 0, never: 0 };
  for (const { state } of all) counts[state] += 1;
  return counts;
}

/** Nobody is reminded twice within some days. */
export const remindedLately = ({ remindedAt }: ContributorView, now: number): boolean =>
  remindedAt !== null && now - Date.parse(remindedAt) < REMINDER_DAYS * DAY;

/** Whether reminding would send anything: not to whoever has assessed, nor to whoever was reminded just now. */
export const canRemind = (one: ContributorView, now: number): boolean =>
  one.state !== 'current' && !remindedLately(one, now);

/** Those that are in view, with some state or all. */
export const ofState = (all: readonly ContributorView[], state: HealthState | null): readonly ContributorView[] =>
  state === null ? all : all.filter((one) => one.state === state);
