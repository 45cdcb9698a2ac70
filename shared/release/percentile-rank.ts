import type { ShareRow } from './cell.ts';
import { binEdges, binOf, type Grid } from './grid.ts';
import { shareExtent, type Extent } from './place.ts';
import type { Quantiles, QuantileValue } from './quantile-value.ts';

/**
 * How much of a cohort, in percent, lies below a value: from the shares of a histogram, linear inside the value's own bin.
 * Computed where the reader is, from what everybody is served. Caps and open bins leave an extent instead of a number.
 * Example: shares 20, 50, 30 over 0, 10, 20, 30: the value 14 lies above 40 %.
 */
export function rankInBins(rows: readonly ShareRow[], grid: Grid, value: number): Extent {
  const own = binOf(grid, value);
  const inside = partOfBin(grid, own, value);
  const extents = rows.map(shareExtent);
  const low = total(extents.slice(0, own), 'from') + inside.from * (extents[own]?.from ?? 0);
  const high = total(extents.slice(0, own), 'to') + inside.to * (extents[own]?.to ?? 0);
  const above = total(extents.slice(own + 1), 'to') + (1 - inside.from) * (extents[own]?.to ?? 0);
  const least = total(extents.slice(own + 1), 'from') + (1 - inside.to) * (extents[own]?.from ?? 0);
  return { from: Math.max(low, 100 - above), to: Math.min(high, 100 - least) };
}

/** How much of its bin lies below a value, 0..1; anything in an open bin. */
function partOfBin(grid: Grid, bin: number, value: number): Extent {
  const [from, to] = binEdges(grid, bin);
  if (from === -Infinity || to === Infinity) return { from: 0, to: 1 };
  const part = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return { from: part, to: part };
}

const total = (extents: readonly Extent[], end: keyof Extent): number =>
  extents.reduce((sum, extent) => sum + extent[end], 0);

const POINTS = [
  ['p10', 10],
  ['p25', 25],
  ['p50', 50],
  ['p75', 75],
  ['p90', 90],
] as const;

/**
 * The same from quantiles, where the histogram is not shown. Example: a median of 60 puts 72 between 50 and 100 %, a third
 * quartile of 70 between 75 and 100 %.
 */
export function rankAmongQuantiles(quantiles: Quantiles, value: number): Extent {
  const known = POINTS.flatMap(([name, percent]) => {
    const quantile = quantiles[name];
    return quantile === undefined ? [] : [{ percent, quantile }];
  });
  return {
    from: Math.max(0, ...known.filter(({ quantile }) => lowest(quantile) <= value).map(({ percent }) => percent)),
    to: Math.min(100, ...known.filter(({ quantile }) => highest(quantile) > value).map(({ percent }) => percent)),
  };
}

/** The edge a value has to reach to lie at or above the quantile for certain, and the one under which it lies below. */
const lowest = (quantile: QuantileValue): number =>
  typeof quantile === 'number' ? quantile : 'below' in quantile ? quantile.below : Infinity;
const highest = (quantile: QuantileValue): number =>
  typeof quantile === 'number' ? quantile : 'above' in quantile ? quantile.above : -Infinity;
