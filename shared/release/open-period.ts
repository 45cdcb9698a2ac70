import { periodNumber, periodOf, shiftPeriod } from '../kernel/period.ts';
import type { Period } from '../kernel/ids.ts';
import type { Edition } from './edition.ts';

/** The period assessments are asked for: the present quarter, or the one after the last edition that closed early. */
export function openPeriod(editions: readonly Pick<Edition, 'period'>[], now: Date): Period {
  const present = periodOf(now);
  const last = editions.at(-1);
  if (!last || periodNumber(last.period) < periodNumber(present)) return present;
  return shiftPeriod(last.period, 1);
}
