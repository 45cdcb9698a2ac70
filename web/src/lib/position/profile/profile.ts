import type { NumberOutline, Outline } from '#shared/instrument/outline.ts';
import type { Scorecard } from '#shared/instrument/scoring/score.ts';
import type { Cell } from '#shared/release/cell.ts';
import { SCORE_GRID, type Grid } from '#shared/release/grid.ts';
import { rankOf, type QuantileRow } from '#lib/charts/Quantiles/row.ts';
import { quantileTableOf } from '#lib/charts/Quantiles/table.ts';

/** A text of the definition in words. */
type Say = (text: Outline['title']) => string;

/** The scores of all dimensions beside those of a cohort, strongest against it first; unknown ranks last. */
export function dimensionRows(
  instrument: Pick<Outline, 'dimensions'>,
  scorecard: Scorecard,
  cell: Cell,
  say: Say,
): QuantileRow[] {
  const rows = instrument.dimensions.map(({ code, title }) => ({
    key: code,
    name: say(title),
    own: scorecard.dimensions.find((one) => one.code === code)?.score ?? null,
    table: quantileTableOf(cell, `score:${code}`),
  }));
  return strongestFirst(rows, SCORE_GRID);
}

/** By the part of the cohort below the reader; where that is equally wide open, by the distance to the median. */
export function strongestFirst(rows: readonly QuantileRow[], grid: Grid): QuantileRow[] {
  const rank = (row: QuantileRow): number => {
    const extent = rankOf(row, grid);
    return extent ? (extent.from + extent.to) / 2 : -1;
  };
  return [...rows].sort(
    (a, b) => rank(b) - rank(a) || (distanceOf(b) ?? -Infinity) - (distanceOf(a) ?? -Infinity) || 0,
  );
}

/** Whole points above the median of the cohort, below it negative; undefined where one of the two is not known. */
export function distanceOf({ own, table }: QuantileRow): number | undefined {
  if (own === null || table?.status !== 'shown' || typeof table.quantiles.p50 !== 'number') return undefined;
  return Math.round(own) - Math.round(table.quantiles.p50);
}

/** The rows named in a sentence: at most two above the median and two below it, the furthest first. */
export interface Extremes {
  readonly strongest: readonly QuantileRow[];
  readonly weakest: readonly QuantileRow[];
}

const NAMED = 2;

/** From rows with the strongest first. */
export const extremesOf = (rows: readonly QuantileRow[]): Extremes => ({
  strongest: rows.filter((row) => (distanceOf(row) ?? 0) > 0).slice(0, NAMED),
  weakest: rows.filter((row) => (distanceOf(row) ?? 0) < 0).slice(-NAMED).reverse(),
}); // prettier-ignore

/** One number the reader gave, beside those of the cohort, on the grid of its own. */
export interface NumberRow {
  readonly indicator: NumberOutline;
  readonly row: QuantileRow;
  readonly grid: Grid;
}

export function numberRows(
  instrument: Pick<Outline, 'numbers'>,
  scorecard: Scorecard,
  cell: Cell,
  say: Say,
): NumberRow[] {
  return instrument.numbers.flatMap((indicator) => {
    const own = scorecard.kpis.find(({ code }) => code === indicator.code)?.value;
    if (own === undefined) return [];
    const { code, question, edges } = indicator;
    const row = { key: code, name: say(question), own, table: quantileTableOf(cell, `kpi:${code}`) };
    return [{ indicator, row, grid: { edges, open: true } }];
  });
}

/** Whether the reader's number is on the good side of the median; undefined on it, or where it is not known. */
export function verdictOf({ indicator, row: { own, table } }: NumberRow): 'better' | 'worse' | undefined {
  const median = table?.status === 'shown' ? table.quantiles.p50 : undefined;
  if (own === null || typeof median !== 'number' || own === median) return undefined;
  return own > median === (indicator.direction === 'higher-is-better') ? 'better' : 'worse';
}
