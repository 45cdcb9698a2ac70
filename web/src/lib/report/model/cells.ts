import type { CohortKey, EditionId } from '#shared/kernel/ids.ts';
import type { WithheldReason } from '#shared/release/cell.ts';
import type { FrozenRow } from '#shared/report/read-row.ts';

/** The rows a figure shows of one cell, in their order. */
export interface FigureCell {
  readonly edition: EditionId;
  readonly asOf: EditionId;
  readonly cohort: CohortKey;
  readonly policy: string;
  readonly nBand: FrozenRow['nBand'];
  readonly rows: readonly FrozenRow[];
}

/** Rows by the cell they are from, in the order the cells first appear. */
export function cellsOf(rows: readonly FrozenRow[]): FigureCell[] {
  const cells = new Map<string, FigureCell & { rows: FrozenRow[] }>();
  for (const row of rows) {
    const { edition, asOf, cohort, policy, nBand } = row;
    const name = `${edition} ${cohort}`;
    const known = cells.get(name);
    if (known) known.rows.push(row);
    else cells.set(name, { edition, asOf, cohort, policy, nBand, rows: [row] });
  }
  return [...cells.values()];
}

/** Why nothing of some rows can be shown; undefined where at least one can. */
export function withheldOf(rows: readonly FrozenRow[]): WithheldReason | 'not-published' | undefined {
  if (rows.some(({ status }) => status === 'shown')) return undefined;
  return rows.map((row) => (row.status === 'withheld' ? row.reason : undefined)).find(Boolean) ?? 'not-published';
}

export type Shown = Extract<FrozenRow, { status: 'shown' }>;
export const isShown = (row: FrozenRow): row is Shown => row.status === 'shown';

/** The length a share is drawn with: behind a cap the middle of what the cap leaves open. */
export const lengthOf = ({ bound, value }: Pick<Shown, 'bound' | 'value'>): number =>
  bound === 'below' ? value / 2 : bound === 'above' ? (value + 100) / 2 : value;
