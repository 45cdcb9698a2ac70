import type { Cell } from '#shared/release/cell.ts';
import type { NamedCell, Order } from './order.ts';

/** By name, or by share with the highest first. Withheld cells have no share and come last, by name. */
export function inOrder(
  cells: readonly NamedCell[],
  order: Order,
  share: (cell: Cell) => number | undefined,
  language: string,
): NamedCell[] {
  if (order === 'given') return [...cells];
  const byName = new Intl.Collator(language);
  const rank = (one: NamedCell) => (order === 'share' ? (share(one.cell) ?? -1) : 0);
  return [...cells].sort((a, b) => rank(b) - rank(a) || byName.compare(a.name, b.name));
}
