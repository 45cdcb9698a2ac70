import type { CohortKey, EditionId } from '../kernel/ids.ts';
import type { Quantiles } from './quantile-value.ts';

/** Why something is not shown; deliberately coarse (DISCLOSURE: at a first publication the reason must not say more). */
export const WITHHELD_REASONS = ['too-few', 'would-reveal', 'not-refreshed'] as const;
export type WithheldReason = (typeof WITHHELD_REASONS)[number];

/** Number of contributors, as a band: `to` is null for the open top band. */
export interface NBand {
  readonly from: number;
  readonly to: number | null;
}

/** A share in whole percent, or only that it lies beyond a cap; `low` and `high` are the 95 % interval in percent. */
export type ShareRow = { readonly code: string; readonly low: number; readonly high: number } & (
  { readonly share: number } | { readonly below: number } | { readonly above: number }
);

/** Shares of the categories of a table. */
export interface ShareTable {
  readonly id: string;
  readonly status: 'shown';
  readonly rows: readonly ShareRow[];
}

/** A score or number: quantiles and, with many contributors, the shares of its bins. */
export interface QuantileTable {
  readonly id: string;
  readonly status: 'shown';
  readonly quantiles: Quantiles;
  readonly bins?: readonly ShareRow[];
}

export interface WithheldTable {
  readonly id: string;
  readonly status: 'withheld';
  readonly reason: WithheldReason;
}

export type CellTable = ShareTable | QuantileTable | WithheldTable;

/** A shown table of shares of a cell; undefined where there is none of this name or it is withheld. */
export function shareTableOf(cell: Cell, id: string): ShareTable | undefined {
  const table = cell.status === 'shown' ? cell.tables.find((one) => one.id === id) : undefined;
  return table && 'rows' in table ? table : undefined;
}

interface CellHead {
  readonly cohort: CohortKey;
  readonly asOf: EditionId;
  /** Policy id and version. */
  readonly policy: string;
}

export interface ShownCell extends CellHead {
  readonly status: 'shown';
  readonly nBand: NBand;
  readonly tables: readonly CellTable[];
}

export interface WithheldCell extends CellHead {
  readonly status: 'withheld';
  readonly reason: WithheldReason;
  /** The nearest wider cohort that is shown. */
  readonly nearest: CohortKey | null;
}

/** A cell as it is served. */
export type Cell = ShownCell | WithheldCell;

declare const minted: unique symbol;

/** A cell that came out of `disclose`: the only kind the release store takes. A fence keeps the cast in one file. */
export type Disclosed = Cell & { readonly [minted]: true };
