import type { Sheet } from '#shared/exchange/sheet.ts';
import { band } from '#lib/i18n/format.ts';
import type { FileWords } from '../Figure/figure-file.ts';
import { shareCell, tableWithheld } from '../stage.ts';
import type { NamedCell } from './order.ts';
import { sharesOf, type RowsShown } from './rows-shown.ts';

/** The shares of several groups as data: a line per group and category, and one for a group that is withheld. */
export function rowsSheet(words: FileWords, shown: RowsShown): Sheet {
  const { column } = words.figure;
  return [
    [column.cohort, column.name, column.code, words.chart.stage, column.share, column.low, column.high, column.contributors, column.own, column.status],
    ...shown.rows.flatMap((row) => linesOf(words, shown, row)),
  ]; // prettier-ignore
}

function linesOf({ language, chart }: FileWords, shown: RowsShown, row: NamedCell): string[][] {
  const { cell, title } = row;
  const shares = sharesOf(shown, row);
  const contributors = cell.status === 'shown' ? band(language, cell.nBand) : '';
  const own = row.own === undefined ? '' : '1';
  if (!shares) {
    const reason = chart.reasonShort[tableWithheld(cell, shown.table)];
    return [[cell.cohort, title, '', '', '', '', '', contributors, own, reason]];
  }
  return shares.map((one) => [
    cell.cohort,
    title,
    one.code,
    one.title,
    shareCell(one.row),
    String(one.row.low),
    String(one.row.high),
    contributors,
    own,
    '',
  ]);
}
