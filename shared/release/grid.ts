import { must } from '../kernel/result.ts';

/**
 * The fixed, public bins of a value: `edges` ascending, each bin from its lower edge up to but without its upper one.
 * Open grids have one more bin at either end, for what lies beyond; the last bin of a closed grid includes its upper edge.
 */
export interface Grid {
  readonly edges: readonly number[];
  readonly open: boolean;
}

/** Scores 0..100 in ten bins of ten points; 100 lies in the last. */
export const SCORE_GRID: Grid = { edges: [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100], open: false };

export const binCount = ({ edges, open }: Grid): number => edges.length + (open ? 1 : -1);

/** The bin a value lies in; values outside a closed grid lie in its first or last bin. */
export function binOf(grid: Grid, value: number): number {
  const above = grid.edges.findLastIndex((edge) => edge <= value);
  return grid.open ? above + 1 : Math.min(Math.max(above, 0), binCount(grid) - 1);
}

/** Lower and upper edge of a bin; infinite at an open end. */
export function binEdges(grid: Grid, bin: number): readonly [number, number] {
  const at = grid.open ? bin - 1 : bin;
  const { edges } = grid;
  if (bin < 0 || bin >= binCount(grid)) throw new RangeError(`the grid has no bin ${bin}`);
  return [at < 0 ? -Infinity : must(edges[at], 'edge'), edges[at + 1] ?? Infinity];
}
