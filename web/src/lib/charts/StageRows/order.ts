import { shareTableOf, type Cell, type ShareRow } from '#shared/release/cell.ts';
import { drawnLength } from '../StageBar/geometry.ts';

/** `given` leaves groups as they come: sizes have an order of their own. */
export type Order = 'name' | 'share' | 'given';
export interface NamedCell {
  readonly name: string;
  /** The full official name, where the short one is not enough. */
  readonly title: string;
  readonly cell: Cell;
  /** Set for a group of the reader: what it is to them, such as "your industry". */
  readonly own?: string | undefined;
}

/** The stage table of a cell, where it is shown. */
export const shownRows = (cell: Cell, framework: string): readonly ShareRow[] | undefined =>
  shareTableOf(cell, `stage:${framework}`)?.rows;

/** The share on a stage and all above it, as drawn; undefined where it is withheld. */
export function shareFrom(cell: Cell, framework: string, stages: readonly string[]): number | undefined {
  return shownRows(cell, framework)
    ?.filter(({ code }) => stages.includes(code))
    .reduce((sum, row) => sum + drawnLength(row), 0);
}

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
