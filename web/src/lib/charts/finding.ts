import type { Catalogue } from '../i18n/catalogue.ts';
import { share } from '../i18n/format.ts';
import { drawnLength } from './StageBar/geometry.ts';
import type { StageShare } from './stage.ts';

/** What a chart says of a group, in a sentence: the commonest stage. Empty without any. */
export function finding(
  t: Catalogue['chart'],
  language: string,
  cohort: string,
  stages: readonly StageShare[],
): string {
  const most = stages.reduce<StageShare | undefined>(
    (best, one) => (best && drawnLength(best.row) >= drawnLength(one.row) ? best : one),
    undefined,
  );
  return most ? t.finding(cohort, most.title, share(language, most.row)) : '';
}
