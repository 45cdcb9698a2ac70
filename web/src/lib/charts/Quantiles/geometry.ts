import { binCount, binEdges, binOf, type Grid } from '#shared/release/grid.ts';
import type { Quantiles, QuantileValue } from '#shared/release/quantile-value.ts';

/** A stretch of a track of length 100. An open end goes on for an unknown length. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** A point of a track; `open` where only the side is known on which it lies. */
export interface Point {
  readonly at: number;
  readonly open: 'below' | 'above' | null;
}

/**
 * Where a value lies on a track on which every bin of the grid is equally long: scores stay linear, and a grid that rises
 * like a logarithm is drawn like one. In an open bin nothing is known but the bin: the middle of it.
 * Example: edges 1, 10, 100 with open ends have four bins: 10 lies at 50, 55 at 62.5, 500 at 87.5.
 */
export function positionOf(grid: Grid, value: number): number {
  const bin = binOf(grid, value);
  const [from, to] = binEdges(grid, bin);
  const inside = Number.isFinite(from) && Number.isFinite(to) ? (value - from) / (to - from) : 0.5;
  return (100 * (bin + Math.min(1, Math.max(0, inside)))) / binCount(grid);
}

/** Where an edge lies, the outermost ones included: at the border of its bins. */
function edgeAt(grid: Grid, edge: number): number {
  const index = grid.edges.indexOf(edge);
  return index === -1 ? positionOf(grid, edge) : (100 * (index + Number(grid.open))) / binCount(grid);
}

/** A quantile as a point; beyond an edge it stands in the middle of what lies there. */
export function pointOf(grid: Grid, value: QuantileValue): Point {
  if (typeof value === 'number') return { at: positionOf(grid, value), open: null };
  if ('below' in value) return { at: edgeAt(grid, value.below) / 2, open: 'below' };
  return { at: (edgeAt(grid, value.above) + 100) / 2, open: 'above' };
}

/** From one quantile to another; undefined unless both are published. An open end reaches to the end of the track. */
export function bandBetween(grid: Grid, low: QuantileValue | undefined, high: QuantileValue | undefined) {
  if (low === undefined || high === undefined) return undefined;
  const [start, end] = [pointOf(grid, low).open, pointOf(grid, high).open];
  return {
    from: start === 'below' ? 0 : outer(grid, low, 'above'),
    to: end === 'above' ? 100 : outer(grid, high, 'below'),
    openStart: start === 'below',
    openEnd: end === 'above',
  } satisfies Band;
}

/** A quantile's own place; one beyond the edge on the far side reaches up to that edge. */
function outer(grid: Grid, value: QuantileValue, side: 'below' | 'above'): number {
  if (typeof value === 'number') return positionOf(grid, value);
  if ('below' in value) return side === 'below' ? edgeAt(grid, value.below) : 0;
  return side === 'above' ? edgeAt(grid, value.above) : 100;
}

/** What is drawn of a cohort: the median always, the middle half and the middle 80 % where they are published. */
export interface Drawing {
  readonly median: Point;
  readonly half: Band | undefined;
  readonly most: Band | undefined;
}

export const drawingOf = (grid: Grid, { p10, p25, p50, p75, p90 }: Quantiles): Drawing => ({
  median: pointOf(grid, p50),
  half: bandBetween(grid, p25, p75),
  most: bandBetween(grid, p10, p90),
});

/** At most so many edges to label, evenly apart, the lowest always. Example: 0, 10 … 100 and six are 0, 20 … 100. */
export function ticksOf(grid: Grid, atMost: number): { readonly value: number; readonly at: number }[] {
  const every = Math.max(1, Math.ceil((grid.edges.length - 1) / (atMost - 1)));
  return grid.edges.filter((_, i) => i % every === 0).map((value) => ({ value, at: edgeAt(grid, value) }));
}
