import type { Dimension, HeatColumn } from './heat.ts';

/** What a table of scores shows: dimensions down, groups across. */
export interface HeatShown {
  readonly columns: readonly HeatColumn[];
  readonly dimensions: readonly Dimension[];
  /** The dimension groups are sorted by; undefined for their own order. */
  readonly sorted: string | undefined;
  /** Where a click on a dimension leads, and one on the corner (null). */
  readonly sortBy: (dimension: string | null) => `?${string}`;
  /** What the corner says: groups by name, or by size. */
  readonly plainOrder: string;
  /** What the groups are cut by. */
  readonly heading: string;
  readonly caption: string;
}
