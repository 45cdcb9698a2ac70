import { shareTableOf, type Cell } from '#shared/release/cell.ts';
import { stageShares, type Stage, type StageShare } from '../stage.ts';
import type { NamedCell } from './order.ts';

/** What a chart of several groups shows: one table of each of them. */
export interface RowsShown {
  readonly rows: readonly NamedCell[];
  /** Id of the table: `stage:<framework>`, `assessor`. */
  readonly table: string;
  /** Its categories, lowest first. */
  readonly stages: readonly Stage[];
  /** The reader's own category. */
  readonly ownStage?: string | undefined;
  /** Heading of the groups: what they are cut by. */
  readonly heading: string;
  readonly caption: string;
  /** Words in place of those about stages. */
  readonly legend?: string | undefined;
  readonly hint?: string | undefined;
}

/** The shares of one group; undefined where they are withheld. The reader's own stage is marked in groups of their own. */
export function sharesOf(
  { table, stages, ownStage }: Pick<RowsShown, 'table' | 'stages' | 'ownStage'>,
  { cell, own }: NamedCell,
): StageShare[] | undefined {
  const rows = shareTableOf(cell, table)?.rows;
  return rows && stageShares(stages, rows, own === undefined ? undefined : ownStage);
}

/** The period of an earlier edition a figure was carried forward from; undefined for one of this edition. */
export const carriedFrom = (cell: Cell, edition: string): string | undefined =>
  cell.asOf === edition ? undefined : cell.asOf.slice(cell.asOf.lastIndexOf('.') + 1);

/** The id of a group's row, for links to it. */
export const rowId = (table: string, cohort: string): string => `${table.replace(':', '-')}-${cohort}`;
