import type { Instrument } from '../instrument/definition.ts';
import type { CohortKey, EditionId } from '../kernel/ids.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Cell, CellTable, NBand, ShareRow, WithheldReason } from '../release/cell.ts';
import { isRegistered } from '../release/cohort-registry.ts';
import { parseCohortKey } from '../release/cohort.ts';
import type { Edition } from '../release/edition.ts';
import type { QuantileValue } from '../release/quantile-value.ts';
import type { ReportSource } from './source.ts';
import type { RowName } from './tables.ts';

/** Why there is no cell: `not-loaded` is for an editor that still loads, the others are mistakes. */
export type Missing = 'unknown-edition' | 'not-published' | 'unknown-cohort' | 'not-loaded';

/** A row of a cell, as it is kept with a report. Shares and their intervals in percent, quantiles in their own unit. */
export type FrozenRow = {
  readonly edition: EditionId;
  /** The edition the cell was made in: an earlier one where it was carried forward. */
  readonly asOf: EditionId;
  readonly policy: string;
  readonly cohort: CohortKey;
  readonly nBand: { readonly from: number; readonly to: number | null } | null;
  readonly table: string;
  readonly code: string;
} & Reading;

/** What a row says. A bound says that the value lies below or above what stands there. */
export type Reading =
  | { readonly status: 'shown'; readonly bound: 'none' | 'below' | 'above'; readonly value: number; readonly low: number | null; readonly high: number | null }
  | { readonly status: 'withheld'; readonly reason: WithheldReason }
  /** The cell is shown without this row: quantiles of few contributors, tables of finely cut cohorts. */
  | { readonly status: 'not-published' }; // prettier-ignore

/** An edition that is out, with the questionnaire it was made from. */
export interface PublishedEdition {
  readonly edition: Edition;
  readonly instrument: Instrument;
}

export function publishedEdition(source: ReportSource, id: EditionId): Result<PublishedEdition, Missing> {
  const edition = source.editions.find((one) => one.id === id);
  const instrument = edition && source.instrument(edition.instrument);
  if (!edition || !instrument) return fail('unknown-edition');
  return edition.state === 'published' ? ok({ edition, instrument }) : fail('not-published');
}

/** The cell of a cohort in a published edition. */
export function publishedCell(source: ReportSource, id: EditionId, key: CohortKey): Result<Cell, Missing> {
  const found = publishedEdition(source, id);
  if (!found.ok) return found;
  const cohort = parseCohortKey(key);
  if (!cohort || !isRegistered(found.value.instrument.cohorts, cohort)) return fail('unknown-cohort');
  const cell = source.cell(id, key);
  return cell ? ok(cell) : fail('not-loaded');
}

/** A row of a cell, read for an edition. */
export const frozenRow = (edition: EditionId, cell: Cell, { table, code }: RowName): FrozenRow => ({
  edition,
  asOf: cell.asOf,
  policy: cell.policy,
  cohort: cell.cohort,
  nBand: cell.status === 'shown' ? plainBand(cell.nBand) : null,
  table,
  code,
  ...readingOf(cell, { table, code }),
});

const plainBand = ({ from, to }: NBand) => ({ from, to });

/** What a cell says in a row. */
export function readingOf(cell: Cell, { table, code }: RowName): Reading {
  if (cell.status === 'withheld') return { status: 'withheld', reason: cell.reason };
  const own = cell.tables.find(({ id }) => id === table);
  if (!own) return { status: 'not-published' };
  return own.status === 'withheld' ? { status: 'withheld', reason: own.reason } : rowReading(own, code);
}

function rowReading(table: Exclude<CellTable, { status: 'withheld' }>, code: string): Reading {
  if ('quantiles' in table) {
    const value = new Map<string, QuantileValue>(Object.entries(table.quantiles)).get(code);
    return value === undefined ? { status: 'not-published' } : quantileReading(value);
  }
  const row = table.rows.find((one) => one.code === code);
  return row ? shareReading(row) : { status: 'not-published' };
}

function quantileReading(value: QuantileValue): Reading {
  const interval = { low: null, high: null };
  if (typeof value === 'number') return { status: 'shown', bound: 'none', value, ...interval };
  return 'below' in value
    ? { status: 'shown', bound: 'below', value: value.below, ...interval }
    : { status: 'shown', bound: 'above', value: value.above, ...interval };
}

function shareReading(row: ShareRow): Reading {
  const interval = { low: row.low, high: row.high };
  if ('below' in row) return { status: 'shown', bound: 'below', value: row.below, ...interval };
  if ('above' in row) return { status: 'shown', bound: 'above', value: row.above, ...interval };
  return { status: 'shown', bound: 'none', value: row.share, ...interval };
}
