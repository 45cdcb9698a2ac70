import { range, share } from '#lib/i18n/format.ts';
import type { FigureContent, FileWords } from '../Figure/figure-file.ts';
import { finding } from '../finding.ts';
import { stageBars } from '../image/stage-bars.ts';
import { shareCell, type StageShare } from '../stage.ts';

/** The stage shares of one cohort as a file. */
export function stageBarFile(
  { language, chart, figure }: FileWords,
  cohort: string,
  name: string,
  stages: readonly StageShare[],
  framework?: string,
): FigureContent {
  const { column } = figure;
  const own = stages.find((one) => one.own);
  return {
    subject: cohort,
    ...(framework && { charts: [{ chart: 'stages', table: `stage:${framework}`, cohorts: [cohort] }] }),
    finding: [finding(chart, language, name, stages), ...(own ? [figure.own(own.title)] : [])].join(' '),
    drawing: stageBars(language, stages, [{ name, band: '', stages, reason: '' }]),
    description: stages.map(({ title, row }) => `${title}: ${share(language, row)}`).join(', '),
    notes: [
      stages.map(({ title, row }) => `${title}: ${chart.intervalOf(range(language, row.low, row.high))}`).join(' · '),
    ],
    sheet: [
      [column.cohort, column.code, column.name, column.share, column.low, column.high, column.own],
      ...stages.map(({ code, title, row, own }) => [cohort, code, title, shareCell(row), String(row.low), String(row.high), own ? '1' : '']),
    ], // prettier-ignore
  };
}
