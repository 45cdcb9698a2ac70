import { shareTableOf } from '#shared/release/cell.ts';
import { band, share } from '#lib/i18n/format.ts';
import type { FigureContent, FileWords } from '../Figure/figure-file.ts';
import { stageBars, type StageLine } from '../image/stage-bars.ts';
import { tableWithheld, toneOf } from '../stage.ts';
import type { NamedCell } from './order.ts';
import { sharesOf, type RowsShown } from './rows-shown.ts';
import { rowsSheet } from './sheet.ts';

/** The shares of several groups as a file. */
export function stageRowsFile(words: FileWords, finding: string, shown: RowsShown): FigureContent {
  const legend = shown.stages.map(({ title }, i) => ({ title, tone: toneOf(i, shown.stages.length) }));
  const lines = shown.rows.map((row) => lineOf(words, shown, row));
  return {
    subject: subjectOf(shown),
    ...chartOfRows(shown),
    finding,
    drawing: stageBars(words.language, legend, lines),
    description: lines.map((line) => describe(words, line)).join('; '),
    sheet: rowsSheet(words, shown),
  };
}

/** `stage:groundswell` of industries → `groundswell-industry`. */
export function subjectOf({ table, rows }: RowsShown): string {
  const last = rows.at(-1)?.cell.cohort ?? 'all';
  return `${table.replace('stage:', '')}-${last.split('.')[0]}`;
}

/** Bars of groups as a figure of a report. */
export function chartOfRows({ table, rows }: RowsShown): Pick<FigureContent, 'charts' | 'withheld'> {
  const reasons = rows.map(({ cell }) => (shareTableOf(cell, table) ? undefined : tableWithheld(cell, table)));
  return {
    charts: [{ chart: 'stages-by', table, cohorts: rows.map(({ cell }) => cell.cohort) }],
    withheld: reasons.every(Boolean) ? reasons[0] : undefined,
  };
}

function lineOf({ language, chart }: FileWords, shown: RowsShown, row: NamedCell): StageLine {
  const { name, cell } = row;
  const stages = sharesOf(shown, row) ?? null;
  return {
    name,
    band: cell.status === 'shown' ? band(language, cell.nBand) : '',
    stages,
    reason: stages ? '' : chart.reasonShort[tableWithheld(cell, shown.table)],
  };
}

const describe = ({ language, chart }: FileWords, { name, stages, reason }: StageLine): string =>
  stages
    ? `${name}: ${stages.map(({ title, row }) => `${title} ${share(language, row)}`).join(', ')}`
    : `${name}: ${chart.withheld}, ${reason}`;
