import type { NBand, QuantileTable, WithheldTable } from '../release/cell.ts';
import type { Grid } from '../release/grid.ts';
import type { Policy } from '../release/policy.ts';
import { quantiles } from './quantiles.ts';
import { shareTable } from './share-table.ts';

/** A table of a score or number from protected counts per bin: the quantiles the band allows, and with many the histogram. */
export function quantileTable(
  id: string,
  codes: readonly string[],
  counts: readonly number[],
  grid: Grid,
  band: NBand,
  policy: Policy,
): QuantileTable | WithheldTable {
  const found = quantiles(counts, grid, band.from, policy.quantiles);
  if (!found) return { id, status: 'withheld', reason: 'too-few' };
  const histogram = band.from >= policy.quantiles.tails ? shareTable(id, codes, counts, band, policy) : undefined;
  return {
    id,
    status: 'shown',
    quantiles: found,
    ...(histogram?.status === 'shown' && { bins: histogram.rows }),
  };
}
