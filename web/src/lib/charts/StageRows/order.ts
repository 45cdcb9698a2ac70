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
