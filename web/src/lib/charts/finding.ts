import type { Catalogue } from '../i18n/catalogue.ts';
import { share } from '../i18n/format.ts';
import { drawnLength } from './StageBar/geometry.ts';
import type { StageShare } from './stage.ts';

/** What a chart says, in a sentence: the commonest stage, and the reader's own. */
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
  const own = stages.find((one) => one.own);
  return [
    ...(most ? [t.finding(cohort, most.title, share(language, most.row))] : []),
    ...(own ? [t.findingOwn(own.title)] : []),
  ].join(' ');
}
