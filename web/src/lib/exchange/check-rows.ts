import { FIELDS, isField, noteColumn, type Field } from '#shared/exchange/columns.ts';
import { guessMapping } from '#shared/exchange/guess-mapping.ts';
import type { ReadRow } from '#shared/exchange/read-row.ts';
import type { Mapping } from '#shared/exchange/sheet.ts';
import type { Instrument } from '#shared/instrument/definition.ts';

/** Who imports: a company its own answers, a partner those of many organisations. */
export type Importer = 'company' | 'partner';

/** What a row lacks, or has and should not: said by the page, in the reader's language. */
export type RowLack =
  | { readonly kind: 'no-subject' | 'no-answers' }
  | { readonly kind: 'repeated'; readonly row: number }
  | { readonly kind: 'no-profile'; readonly fields: readonly Field[] }
  | { readonly kind: 'unanswered'; readonly codes: readonly string[] };

export interface CheckedRow extends ReadRow {
  readonly lacks: readonly RowLack[];
}

export const isFaulty = ({ faults, lacks }: CheckedRow): boolean => faults.length + lacks.length > 0;

/** Fields about the organisation are a partner's: a company's profile is on record. */
export const fieldsFor = (importer: Importer): readonly Field[] => (importer === 'partner' ? FIELDS : []);

/** The guessed mapping without columns that this importer cannot use. */
export const mappingFor = (importer: Importer, instrument: Instrument, header: readonly string[]): Mapping =>
  guessMapping(instrument, header).map((name) => (name !== null && !isUsable(importer, name) ? null : name));

/** Notes stay with the organisation's own draft: a bulk import takes none. */
export const isUsable = (importer: Importer, name: string): boolean =>
  importer === 'partner' ? !name.startsWith(noteColumn('')) : !isField(name);

/** What the rows lack beyond what their cells say. */
export function checkRows(importer: Importer, instrument: Instrument, rows: readonly ReadRow[]): CheckedRow[] {
  const first = new Map<string, number>();
  for (const { subject, row } of rows) if (subject !== null && !first.has(subject)) first.set(subject, row);
  return rows.map((row) => ({
    ...row,
    lacks: importer === 'partner' ? partnerLacks(instrument, row, first) : companyLacks(row),
  }));
}

/** A draft may be incomplete; a row without any answer is none. */
const companyLacks = (row: ReadRow): RowLack[] =>
  Object.keys(row.answers).length === 0 && row.faults.length === 0 ? [{ kind: 'no-answers' }] : [];

const PROFILE = ['industry', 'size', 'region'] as const;

function partnerLacks(instrument: Instrument, row: ReadRow, first: ReadonlyMap<string, number>): RowLack[] {
  const said = new Set(row.faults.map(({ field }) => field));
  const original = row.subject === null ? undefined : first.get(row.subject);
  const fields = PROFILE.filter((field) => row.profile[field] === undefined && !said.has(field));
  const codes = instrument.indicators
    .filter(({ code, optional }) => optional !== true && !Object.hasOwn(row.answers, code) && !said.has(code))
    .map(({ code }) => code);
  return [
    ...(row.subject === null && !said.has('subject') ? [{ kind: 'no-subject' as const }] : []),
    ...(original !== undefined && original !== row.row ? [{ kind: 'repeated' as const, row: original }] : []),
    ...(fields.length > 0 ? [{ kind: 'no-profile' as const, fields }] : []),
    ...(codes.length > 0 ? [{ kind: 'unanswered' as const, codes }] : []),
  ];
}
