import type { Cell, QuantileTable, WithheldTable } from '#shared/release/cell.ts';

/** The quantiles of a score (`score:<dimension>`) or number (`kpi:<code>`) of a cell, or why they are withheld. */
export function quantileTableOf(cell: Cell, id: string): QuantileTable | WithheldTable | undefined {
  if (cell.status === 'withheld') return { id, status: 'withheld', reason: cell.reason };
  const table = cell.tables.find((one) => one.id === id);
  return table && !('rows' in table) ? table : undefined;
}
