import type { Cell, WithheldReason } from '#shared/release/cell.ts';

/**
 * Why nothing of a kind (`answer:`, `kpi:`) is shown of a cell; undefined where at least one table is, or where there is none
 * of them. A small group often shows its stages only.
 */
export function wholeReason(cell: Cell, kind: string): WithheldReason | undefined {
  if (cell.status === 'withheld') return cell.reason;
  const tables = cell.tables.filter(({ id }) => id.startsWith(kind));
  if (tables.some(({ status }) => status === 'shown')) return undefined;
  return tables.flatMap((table) => (table.status === 'withheld' ? [table.reason] : []))[0];
}
