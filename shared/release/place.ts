import type { Scorecard } from '../instrument/scoring/score.ts';
import type { Cell, NBand, ShareRow, WithheldCell, WithheldTable } from './cell.ts';

/** A percentage known exactly or, where caps hide part of it, between two bounds. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** "You against them" in one framework. Computed where the reader is: no endpoint joins the two. */
export type Standing =
  | {
      readonly status: 'placed';
      readonly stage: string;
      readonly rows: readonly (ShareRow & { readonly own: boolean })[];
      /** Share of the cohort on lower, the same and higher stages. */
      readonly behind: Extent;
      readonly same: Extent;
      readonly ahead: Extent;
      readonly nBand: NBand;
    }
  | { readonly status: 'withheld'; readonly cell: WithheldCell }
  | { readonly status: 'table-withheld'; readonly table: WithheldTable }
  /** The own stage is of a version of the instrument whose stages this edition does not know. */
  | { readonly status: 'not-comparable' }
  | { readonly status: 'not-assessed' };

/** Places a scorecard on a cohort's stage shares. `scorecard` undefined: nothing submitted yet. */
export function place(scorecard: Scorecard | undefined, cell: Cell, framework: string): Standing {
  if (cell.status === 'withheld') return { status: 'withheld', cell };
  const own = scorecard?.frameworks.find((one) => one.framework === framework);
  const table = cell.tables.find(({ id }) => id === `stage:${framework}`);
  if (!own || !table || 'quantiles' in table) return { status: 'not-assessed' };
  if (table.status === 'withheld') return { status: 'table-withheld', table };
  const at = table.rows.findIndex(({ code }) => code === own.stage);
  if (at === -1) return { status: 'not-comparable' };
  return {
    status: 'placed',
    stage: own.stage,
    rows: table.rows.map((row, i) => ({ ...row, own: i === at })),
    behind: total(table.rows.slice(0, at)),
    same: total(table.rows.slice(at, at + 1)),
    ahead: total(table.rows.slice(at + 1)),
    nBand: cell.nBand,
  };
}

/** Sum of shares with its bounds: a capped share lies between 0 and its cap, or between its cap and 100. */
function total(rows: readonly ShareRow[]): Extent {
  const extents = rows.map(shareExtent);
  return {
    from: extents.reduce((sum, { from }) => sum + from, 0),
    to: Math.min(
      100,
      extents.reduce((sum, { to }) => sum + to, 0),
    ),
  };
}

/** What is known of one share. */
export function shareExtent(row: ShareRow): Extent {
  if ('below' in row) return { from: 0, to: row.below };
  if ('above' in row) return { from: row.above, to: 100 };
  return { from: row.share, to: row.share };
}
