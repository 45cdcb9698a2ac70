import type { Grid } from '#shared/release/grid.ts';
import { binCount, binEdges } from '#shared/release/grid.ts';
import type { Quantiles, QuantileValue } from '#shared/release/quantile-value.ts';

/** What a served quantile says: a part of the values lie below a place that is between two parts of a bin. */
export interface ServedQuantile {
  readonly part: number;
  readonly bin: number;
  /** Where inside the bin, 0..1: from … to, before rounding. */
  readonly from: number;
  readonly to: number;
}

const PARTS = { p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9 } as const;

/** The quantiles of a table as places in bins. A value on an edge is taken for the upper end of the bin below it. */
export function placesOf(quantiles: Quantiles, grid: Grid, fine: boolean): ServedQuantile[] {
  const half = fine ? 0.05 : 0.25;
  return Object.entries(PARTS).flatMap(([name, part]) => {
    const value = quantiles[name as keyof Quantiles];
    return value === undefined ? [] : [{ part, ...placeOf(value, grid, half) }];
  });
}

function placeOf(value: QuantileValue, grid: Grid, half: number): Omit<ServedQuantile, 'part'> {
  if (typeof value !== 'number') return { bin: 'below' in value ? 0 : binCount(grid) - 1, from: 0, to: 1 };
  const bin = Array.from({ length: binCount(grid) }, (_, i) => i).findIndex((i) => binEdges(grid, i)[1] >= value);
  const [low, high] = binEdges(grid, bin);
  if (low === -Infinity || high === Infinity) return { bin, from: 0, to: 1 };
  const inside = (value - low) / (high - low);
  return { bin, from: inside - half, to: Math.min(1 + half, inside + half) };
}
