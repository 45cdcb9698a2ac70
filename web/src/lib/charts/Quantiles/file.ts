import type { Grid } from '#shared/release/grid.ts';
import type { FigureContent, FileWords } from '../Figure/figure-file.ts';
import { quantileRows } from '../image/quantile-rows.ts';
import { quantileCell } from './cell.ts';
import { withheldOf } from './table.ts';
import { quantileText, type FormatValue, type QuantileRow } from './row.ts';

interface Shown {
  readonly cohort: string;
  readonly finding: string;
  readonly grid: Grid;
  readonly rows: readonly QuantileRow[];
  readonly format: FormatValue;
}

const NAMES = ['p10', 'p25', 'p50', 'p75', 'p90'] as const;

/** Scores or numbers of one cohort as a file. */
export function quantilesFile(
  { chart, figure }: FileWords,
  { cohort, finding, grid, rows, format }: Shown,
): FigureContent {
  const { column } = figure;
  const reasonOf = ({ table }: QuantileRow): string =>
    table?.status === 'withheld' ? chart.reasonShort[table.reason] : '';
  return {
    subject: `${cohort}-${rows.length === 1 ? (rows[0]?.key ?? '') : 'scores'}`,
    charts: [{ chart: 'quantiles', table: tableOf(rows), cohorts: [cohort] }],
    withheld: withheldOf(rows.map(({ table }) => table)),
    finding,
    drawing: quantileRows(grid, rows, format, reasonOf),
    description: rows.map((row) => describe(row, format, reasonOf)).join('; '),
    sheet: [
      [column.cohort, column.code, column.name, column.own, ...NAMES, column.status],
      ...rows.map((row) => [cohort, row.key, row.name, row.own === null ? '' : String(row.own), ...quantileCells(row), reasonOf(row)]),
    ], // prettier-ignore
  };
}

/** The one table of a chart of one row; null for the scores of all dimensions. */
const tableOf = (rows: readonly QuantileRow[]): string | null =>
  rows.length === 1 ? (rows[0]?.table?.id ?? '') : null;

function describe({ name, table }: QuantileRow, format: FormatValue, reasonOf: (row: QuantileRow) => string): string {
  if (table?.status === 'shown') return `${name}: ${quantileText(format, table.quantiles.p50)}`;
  return `${name}: ${table ? reasonOf({ key: '', name, own: null, table }) : '–'}`;
}

const quantileCells = ({ table }: QuantileRow): string[] =>
  NAMES.map((name) => quantileCell(table?.status === 'shown' ? table.quantiles[name] : undefined));
