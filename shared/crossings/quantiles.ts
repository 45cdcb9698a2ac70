import { must } from '../kernel/result.ts';
import { binEdges, type Grid } from '../release/grid.ts';
import type { Quantiles, QuantileValue } from '../release/quantile-value.ts';

/** Contributors (lower edge of the band) a quantile needs, and where its rounding turns fine. */
export interface QuantileMinima {
  readonly median: number;
  readonly quartiles: number;
  /** P10, P90 and the histogram itself. */
  readonly tails: number;
  /** Below, quantiles are rounded to half a bin; from here on to a tenth. */
  readonly fineFrom: number;
}

/**
 * The quantiles a cohort of this band may show, from protected counts per bin: perturbed, clipped at 0, cumulated
 * (DISCLOSURE §5). Undefined where nothing was counted or not even the median may be shown.
 */
export function quantiles(
  counts: readonly number[],
  grid: Grid,
  bandFrom: number,
  minima: QuantileMinima,
): Quantiles | undefined {
  const clipped = counts.map((count) => Math.max(0, count));
  if (bandFrom < minima.median || clipped.every((count) => count === 0)) return undefined;
  const parts = bandFrom < minima.fineFrom ? 2 : 10;
  const at = (share: number): QuantileValue => quantileAt(clipped, grid, share, parts);
  return {
    ...(bandFrom >= minima.tails && { p10: at(0.1), p90: at(0.9) }),
    ...(bandFrom >= minima.quartiles && { p25: at(0.25), p75: at(0.75) }),
    p50: at(0.5),
  };
}

/**
 * The value under which `share` of the counted lie: linear inside its bin, rounded to that part of the bin's width; in an
 * open bin only that it lies beyond the edge. Example: [0, 2, 2, 0] over 0, 10, 20, 30, 40 has the median 20, the first
 * quartile 15.
 */
export function quantileAt(counts: readonly number[], grid: Grid, share: number, parts: number): QuantileValue {
  const target = share * counts.reduce((sum, count) => sum + count, 0);
  let below = 0;
  const bin = counts.findIndex((count) => count > 0 && (below += count) >= target);
  const count = must(counts[bin], 'bin of the quantile');
  const [from, to] = binEdges(grid, bin);
  if (from === -Infinity) return { below: to };
  if (to === Infinity) return { above: from };
  const inside = (target - (below - count)) / count;
  return tidy(from + ((to - from) * Math.round(inside * parts)) / parts);
}

/** Without the last digits of binary fractions. */
const tidy = (value: number): number => Number(value.toPrecision(12));
