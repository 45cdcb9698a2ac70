import type { ImportRow } from '#shared/contracts/import-schemas.ts';

/** The report as it is kept: what many rows say alike is written once, and rows name it by its place. */
interface Kept {
  readonly notes: readonly string[];
  readonly rows: readonly (Omit<ImportRow, 'notes'> & { readonly notes?: readonly number[] })[];
}

/** What became of every row, as bytes. */
export function packReport(rows: readonly ImportRow[]): Uint8Array {
  const places = new Map<string, number>();
  const placeOf = (note: string): number => places.get(note) ?? (places.set(note, places.size), places.size - 1);
  const kept = rows.map(({ notes, ...row }) => (notes ? { ...row, notes: notes.map(placeOf) } : row));
  return Buffer.from(JSON.stringify({ notes: [...places.keys()], rows: kept } satisfies Kept));
}

/** The inverse of `packReport`. */
export function unpackReport(bytes: Uint8Array): ImportRow[] {
  const { notes, rows } = JSON.parse(Buffer.from(bytes).toString('utf8')) as Kept;
  return rows.map(({ notes: places, ...row }) =>
    places ? { ...row, notes: places.map((place) => notes[place] ?? '') } : row,
  );
}
