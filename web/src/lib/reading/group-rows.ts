import { spreadFinding } from '#lib/charts/StageRows/finding.ts';
import type { RowsShown } from '#lib/charts/StageRows/rows-shown.ts';
import { estimatesFrom, spreadOf } from '#lib/charts/StageRows/share-from.ts';
import { text as rowsText } from '#lib/charts/StageRows/text.ts';
import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { LADDER, OWN_STAGE, STAGES, TABLE } from './examples.ts';
import { exampleStages, namedGroups } from './words.ts';

/** The groups of the examples by their stages, and what they say about the third stage and above. */
export function groupRows(
  codes: Catalogue['codes'],
  language: string,
  t: Catalogue['readingLater'],
): { readonly finding: string; readonly shown: RowsShown } {
  const rows = namedGroups(codes, t);
  const stages = exampleStages(t);
  const spread = spreadOf(estimatesFrom(rows.slice(1), LADDER, STAGES.slice(2)));
  return {
    finding: spreadFinding(rowsText.t, language, stages[2]?.title ?? '', spread),
    shown: { rows, table: TABLE, stages, ownStage: OWN_STAGE, heading: codes.dimension.industry, caption: t.groups },
  };
}
