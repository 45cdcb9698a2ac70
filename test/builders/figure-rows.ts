import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import type { CohortKey, EditionId } from '#shared/kernel/ids.ts';
import type { Cell } from '#shared/release/cell.ts';
import type { QuantileValue } from '#shared/release/quantile-value.ts';

/** A number of a figure, as its files say it. */
export interface SaidRow {
  readonly edition: EditionId;
  readonly cohort: CohortKey;
  readonly table: string;
  readonly code: string;
  readonly status: string;
  readonly value?: number;
  readonly low?: number | null;
  readonly high?: number | null;
}

/** The rows of a downloaded sheet. */
export const sheetRows = (bytes: Buffer): SaidRow[] =>
  parse<Record<string, string>>(bytes, { columns: true, bom: true }).map((row) => ({
    edition: row['edition'] as EditionId,
    cohort: row['cohort'] as CohortKey,
    table: row['table'] ?? '',
    code: row['row'] ?? '',
    status: row['status'] ?? '',
    value: Number(row['value']),
    low: Number(row['interval_low']),
    high: Number(row['interval_high']),
  }));

/** Compares every row with the cell it names, read by another way than the service's own. */
export async function sayTheSame(rows: readonly SaidRow[], cellOf: (edition: EditionId, cohort: CohortKey) => Promise<Cell>): Promise<void> {
  for (const row of rows) {
    const cell = await cellOf(row.edition, row.cohort);
    const said = row.status === 'shown' ? { value: row.value, low: row.low, high: row.high } : row.status;
    expect(said, JSON.stringify(row)).toEqual(publishedAs(cell, row));
  }
} // prettier-ignore

function publishedAs(cell: Cell, { table, code }: SaidRow) {
  if (cell.status === 'withheld') return 'withheld';
  const own = cell.tables.find(({ id }) => id === table);
  if (!own) return 'not-published';
  if (own.status === 'withheld') return 'withheld';
  if ('quantiles' in own) return quantile(new Map<string, QuantileValue>(Object.entries(own.quantiles)).get(code));
  const found = own.rows.find((one) => one.code === code);
  return found ? { value: limit(found), low: found.low, high: found.high } : 'not-published';
}

const quantile = (of: QuantileValue | undefined) =>
  of === undefined ? 'not-published' : { value: typeof of === 'number' ? of : limit(of), low: null, high: null };

/** The number itself, or the side of it that is published. */
const limit = (row: object): number | undefined => {
  const { share, below, above } = row as { share?: number; below?: number; above?: number };
  return share ?? below ?? above;
};
