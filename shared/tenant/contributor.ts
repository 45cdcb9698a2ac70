import type { ContributorView } from '../contracts/onboarding-schemas.ts';
import type { Period } from '../kernel/ids.ts';
import { inWindow, periodNumber } from '../kernel/period.ts';

/** Whether an organisation whose last submission is of this period still counts, while the period `open` collects. */
export function contributorState(last: Period | null, open: Period, window: number): ContributorView['state'] {
  if (!last) return 'never';
  if (periodNumber(last) >= periodNumber(open)) return 'current';
  return inWindow(last, open, window) ? 'due' : 'lapsed';
}

/** Days between two reminders to the same organisation. */
export const REMINDER_DAYS = 7;
