import type { QuantileValue } from '#shared/release/quantile-value.ts';

/** A quantile as a cell of a sheet: beyond an edge it is told as the edge; empty where it is not published. */
export function quantileCell(value: QuantileValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  return 'below' in value ? `<${value.below}` : `>${value.above}`;
}
