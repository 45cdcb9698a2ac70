import type { Locale } from '../contracts/tenant-schemas.ts';
import type { Sheet } from '../exchange/sheet.ts';
import type { FrozenFigure } from './frozen.ts';
import type { FrozenRow } from './read-row.ts';
import { cohortText } from './words/format.ts';

/** Columns are English in every language: they are read by programs. */
const HEADER = [
  'edition',
  'edition_of_figure',
  'policy',
  'cohort',
  'cohort_name',
  'contributors_from',
  'contributors_to',
  'table',
  'row',
  'status',
  'withheld_reason',
  'value',
  'value_bound',
  'interval_low',
  'interval_high',
] as const;

/**
 * A figure as a sheet, one row per number: shares and intervals in percent, quantiles in their own unit. `value_bound`
 * is `below` or `above` where only a limit is published. An open band has no `contributors_to`.
 */
export const figureSheet = ({ rows }: FrozenFigure, language: Locale): Sheet => [
  HEADER,
  ...rows.map((row) => sheetRow(row, language)),
];

const sheetRow = (row: FrozenRow, language: Locale): string[] => [
  row.edition,
  row.asOf,
  row.policy,
  row.cohort,
  cohortText(language, row.cohort),
  cellOf(row.nBand?.from),
  cellOf(row.nBand?.to),
  row.table,
  row.code,
  row.status,
  row.status === 'withheld' ? row.reason : '',
  ...(row.status === 'shown'
    ? [cellOf(row.value), row.bound === 'none' ? '' : row.bound, cellOf(row.low), cellOf(row.high)]
    : ['', '', '', '']),
];

const cellOf = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);
