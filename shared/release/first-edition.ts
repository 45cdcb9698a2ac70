import type { Period } from '../kernel/ids.ts';
import { shiftPeriod } from '../kernel/period.ts';
import type { Assessment } from '../tenant/assessment.ts';
import type { Edition } from './edition.ts';

/**
 * The first edition the last revision of an assessment can count in: its own period's, or the first later one that had
 * not closed when it was made. `editions` are oldest first and hold those that have begun to close.
 */
export function firstEdition(
  editions: readonly Pick<Edition, 'period' | 'closedAt'>[],
  { period, history }: Pick<Assessment, 'period' | 'history'>,
): Period {
  const at = history.at(-1)?.at ?? '';
  const later = editions.filter((edition) => edition.period >= period);
  const counted = later.find(({ closedAt }) => closedAt === null || closedAt > at);
  if (counted) return counted.period;
  const last = later.at(-1);
  return last ? shiftPeriod(last.period, 1) : period;
}
