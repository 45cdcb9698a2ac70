import type { Catalogue } from '#lib/i18n/catalogue.ts';
import type { Grid } from '#shared/release/grid.ts';
import type { FigureContent, FileWords } from '../Figure/figure-file.ts';
import { distribution } from '../image/distribution.ts';
import { quantileCell } from '../Quantiles/cell.ts';
import { withheldOf } from '../Quantiles/table.ts';
import { quantileText, type FormatValue, type QuantileRow } from '../Quantiles/row.ts';
import { shareCell } from '../stage.ts';
import type { BinView } from './number.ts';

interface Shown {
  readonly cohort: string;
  readonly finding: string;
  readonly row: QuantileRow;
  readonly bins: readonly BinView[];
  readonly grid: Grid;
  readonly format: FormatValue;
}

const NAMES = ['p10', 'p25', 'p50', 'p75', 'p90'] as const;

/** The numbers of one cohort as a file: quantiles with their values, steps with their shares. */
export function distributionFile(
  { language, figure }: FileWords,
  t: Catalogue['exploreNumbers'],
  { cohort, finding, row, bins, grid, format }: Shown,
): FigureContent {
  const { column } = figure;
  const quantiles = row.table?.status === 'shown' ? row.table.quantiles : undefined;
  const known = NAMES.flatMap((name) => {
    const value = quantiles?.[name];
    return value === undefined ? [] : [{ name, value }];
  });
  const head = [cohort, `kpi:${row.key}`];
  return {
    subject: `${cohort}-${row.key}`,
    charts: [{ chart: 'quantiles', table: `kpi:${row.key}`, cohorts: [cohort] }],
    withheld: withheldOf([row.table]),
    finding,
    drawing: distribution(language, grid, row, bins, format),
    description: known.map(({ name, value }) => `${name}: ${quantileText(format, value)}`).join('; '),
    notes: [`${row.key} ${row.name}`],
    sheet: [
      [column.cohort, column.table, column.code, column.name, t.value, column.share, column.low, column.high, column.own],
      ...known.map(({ name, value }) => [...head, name, '', quantileCell(value), '', '', '', '']),
      ...bins.map((bin) => [...head, bin.code, bin.name, '', shareCell(bin.row), String(bin.row.low), String(bin.row.high), bin.own ? '1' : '']),
    ],
  }; // prettier-ignore
}
