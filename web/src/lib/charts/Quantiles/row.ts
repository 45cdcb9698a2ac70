import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { bounds } from '#lib/i18n/format.ts';
import type { QuantileTable, WithheldTable } from '#shared/release/cell.ts';
import type { Grid } from '#shared/release/grid.ts';
import { rankAmongQuantiles, rankInBins } from '#shared/release/percentile-rank.ts';
import type { Extent } from '#shared/release/place.ts';
import type { QuantileValue } from '#shared/release/quantile-value.ts';

/** One score or number of the reader beside those of a cohort. */
export interface QuantileRow {
  readonly key: string;
  readonly name: string;
  /** Null where the reader has none. */
  readonly own: number | null;
  /** Undefined where nothing is published of it for this cohort. */
  readonly table: QuantileTable | WithheldTable | undefined;
}

/** Writes a value with its unit. */
export type FormatValue = (value: number) => string;

/** `55`, or `< 5` where only the edge is published. */
export function quantileText(format: FormatValue, value: QuantileValue): string {
  if (typeof value === 'number') return format(value);
  return 'below' in value ? `<\u00a0${format(value.below)}` : `>\u00a0${format(value.above)}`;
}

/** The part of the cohort below the reader, in whole percent; undefined where one of the two is not known. */
export function rankOf({ own, table }: QuantileRow, grid: Grid): Extent | undefined {
  if (own === null || table?.status !== 'shown') return undefined;
  const { from, to } = table.bins ? rankInBins(table.bins, grid, own) : rankAmongQuantiles(table.quantiles, own);
  return { from: Math.round(from), to: Math.round(to) };
}

/** What a row shows beyond its two visible figures, for whoever cannot see the drawing. */
export function describeRow(
  t: Catalogue['quantiles'],
  language: string,
  row: QuantileRow,
  grid: Grid,
  format: FormatValue,
): string {
  if (row.table?.status !== 'shown') return '';
  const { p10, p25, p75, p90 } = row.table.quantiles;
  const between = (low: QuantileValue, high: QuantileValue) =>
    t.between(quantileText(format, low), quantileText(format, high));
  const rank = rankOf(row, grid);
  return [
    ...(p25 !== undefined && p75 !== undefined ? [`${t.half}: ${between(p25, p75)}.`] : []),
    ...(p10 !== undefined && p90 !== undefined ? [`${t.most}: ${between(p10, p90)}.`] : []),
    ...(rank ? [`${t.rank}: ${bounds(language, rank)}.`] : []),
  ].join(' ');
}

/** In how many rows the reader lies above the median, of those where that is known. */
export function countAbove(rows: readonly QuantileRow[]): { readonly above: number; readonly of: number } {
  const known = rows
    .map(({ own, table }) =>
      own !== null && table?.status === 'shown' ? isAbove(own, table.quantiles.p50) : undefined,
    )
    .filter((above) => above !== undefined);
  return { above: known.filter(Boolean).length, of: known.length };
}

/** Undefined where both lie beyond the same edge. */
function isAbove(own: number, median: QuantileValue): boolean | undefined {
  if (typeof median === 'number') return own > median;
  if ('below' in median) return own >= median.below || undefined;
  return own < median.above ? false : undefined;
}
