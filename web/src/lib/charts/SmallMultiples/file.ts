import { share } from '#lib/i18n/format.ts';
import type { FigureContent, FileWords } from '../Figure/figure-file.ts';
import { smallMultiples } from '../image/small-multiples.ts';
import { chartOfRows, subjectOf } from '../StageRows/file.ts';
import type { RowsShown } from '../StageRows/rows-shown.ts';
import { rowsSheet } from '../StageRows/sheet.ts';
import { panelsOf, scaleEnd, type Panel } from './panels.ts';

/** A small chart per stage as a file; the data are those of the bars. */
export function multiplesFile(words: FileWords, finding: string, shown: RowsShown): FigureContent {
  const panels = panelsOf(shown);
  return {
    subject: `${subjectOf(shown)}-by-stage`,
    ...chartOfRows(shown),
    finding,
    drawing: smallMultiples(words.language, panels, scaleEnd(panels)),
    description: panels.map((panel) => describe(words, panel)).join('; '),
    notes: [words.chart.interval],
    sheet: rowsSheet(words, shown),
  };
}

const describe = ({ language, chart }: FileWords, { title, points }: Panel): string =>
  `${title}: ${points.map(({ name, row }) => `${name} ${row ? share(language, row) : chart.withheld}`).join(', ')}`;
