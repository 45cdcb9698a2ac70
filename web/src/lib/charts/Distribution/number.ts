import type { NumberOutline } from '#shared/instrument/outline.ts';
import type { ShareRow } from '#shared/release/cell.ts';
import { binEdges, binOf, type Grid } from '#shared/release/grid.ts';
import type { QuantileValue } from '#shared/release/quantile-value.ts';
import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { bounds, range, share } from '#lib/i18n/format.ts';
import { rankOf, type FormatValue, type QuantileRow } from '../Quantiles/row.ts';
import { drawnLength } from '../StageBar/geometry.ts';

type Words = Catalogue['exploreNumbers'];

/** Which end of a number is the good one. */
export type Direction = NumberOutline['direction'];

/** The fixed grid of a number: its inner edges, open at both ends. */
export const gridOf = ({ edges }: Pick<NumberOutline, 'edges'>): Grid => ({ edges, open: true });

/** Writes a value with its unit: `22.5%`, `4 hours`. Published quantiles may lie between two values of the question. */
export function valueFormat(language: string, decimals: number, unit: string): FormatValue {
  const digits = { maximumFractionDigits: Math.max(1, decimals) };
  if (unit !== '%') {
    const plain = new Intl.NumberFormat(language, digits);
    return (value) => `${plain.format(value)}\u00a0${unit}`;
  }
  const percent = new Intl.NumberFormat(language, { style: 'unit', unit: 'percent', ...digits });
  return (value) => percent.format(value);
}

/** What the numbers of a cohort say beside the reader's own, in a sentence or two. */
export function numberFinding(
  t: Words,
  language: string,
  cohort: string,
  row: QuantileRow,
  direction: Direction,
  grid: Grid,
  format: FormatValue,
): string {
  if (row.table?.status !== 'shown') return '';
  const rank = rankOf(row, grid);
  return [
    medianFinding(t, cohort, row.table.quantiles.p50, format),
    ...(row.own === null ? [] : [t.own(format(row.own))]),
    ...(rank ? [t.rank[direction](bounds(language, rank))] : []),
  ].join(' ');
}

function medianFinding(t: Words, cohort: string, median: QuantileValue, format: FormatValue): string {
  if (typeof median === 'number') return t.median(cohort, format(median));
  return 'below' in median ? t.medianBelow(cohort, format(median.below)) : t.medianAbove(cohort, format(median.above));
}

/** One bar of a histogram. */
export interface BinView {
  readonly code: string;
  /** From one edge to the next, in words. */
  readonly name: string;
  readonly row: ShareRow;
  /** Height in percent of the highest bar. */
  readonly height: number;
  /** Whether the reader's value lies in it. */
  readonly own: boolean;
}

/** The bins of a histogram, lowest first: all equally wide, as high as their shares. */
export function binViews(
  t: Words,
  grid: Grid,
  rows: readonly ShareRow[],
  own: number | null,
  format: FormatValue,
): BinView[] {
  const highest = Math.max(1, ...rows.map(drawnLength));
  const ownBin = own === null ? -1 : binOf(grid, own);
  return rows.map((row, bin) => ({
    code: row.code,
    name: binName(t, binEdges(grid, bin), format),
    row,
    height: (100 * drawnLength(row)) / highest,
    own: bin === ownBin,
  }));
}

function binName(t: Words, [from, to]: readonly [number, number], format: FormatValue): string {
  if (from === -Infinity) return t.up(format(to));
  return to === Infinity ? t.from(format(from)) : t.between(format(from), format(to));
}

/** What a bar says when somebody points at it or moves to it. */
export function binDetail(t: Words, chart: Catalogue['chart'], language: string, { name, row, own }: BinView): string {
  const parts = [share(language, row), chart.intervalOf(range(language, row.low, row.high)), ...(own ? [t.yours] : [])];
  return `${name}: ${parts.join(', ')}`;
}
