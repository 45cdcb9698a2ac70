import { periodNumber } from '#shared/kernel/period.ts';
import type { AssessmentView } from '#shared/contracts/assess-schemas.ts';
import type { Edition } from '#shared/release/edition.ts';

/**
 * Published editions a contribution is counted in as it stands: from the first one it could count in, as long as its
 * period lies within the window (in periods) of the programme.
 */
export const countedIn = (
  { period, countsFrom }: Pick<AssessmentView, 'period' | 'countsFrom'>,
  editions: readonly Pick<Edition, 'period' | 'state'>[],
  window: number,
): readonly string[] =>
  editions
    .filter((one) => one.state === 'published' && one.period >= countsFrom)
    .filter((one) => periodNumber(one.period) - periodNumber(period) < window)
    .map((one) => one.period);
