import type { Cell, QuantileTable, WithheldReason, WithheldTable } from '#shared/release/cell.ts';

/** The quantiles of a score (`score:<dimension>`) or number (`kpi:<code>`) of a cell, or why they are withheld. */
export function quantileTableOf(cell: Cell, id: string): QuantileTable | WithheldTable | undefined {
  if (cell.status === 'withheld') return { id, status: 'withheld', reason: cell.reason };
  const table = cell.tables.find((one) => one.id === id);
  return table && !('rows' in table) ? table : undefined;
}

/** Why nothing is shown of several tables; undefined where one of them is. */
export function withheldOf(tables: readonly (QuantileTable | WithheldTable | undefined)[]): WithheldReason | undefined {
  const [first] = tables.flatMap((table) => (table?.status === 'withheld' ? [table.reason] : []));
  return tables.some((table) => table?.status === 'shown') ? undefined : first;
}
