import type { Instrument } from '../instrument/definition.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { noteColumn } from './columns.ts';
import type { Sheet } from './sheet.ts';
import { writeNumber } from './write-answer.ts';

type Cells = ReadonlyMap<string, string>;

/** JSON as `exportJson` writes it, or a list of such, as a sheet: from there on it is read like any other. */
export function sheetOfJson({ id, version }: Instrument, value: unknown): Result<Sheet, string> {
  const rows = Array.isArray(value) ? (value as unknown[]) : [value];
  if (!rows.every(isObject)) return fail('must be an assessment or a list of assessments');
  const instrument = `${id}@${version}`;
  if (rows.some((row) => row['instrument'] !== undefined && row['instrument'] !== instrument))
    return fail(`must answer ${instrument}`);
  const cells = rows.map(cellsOf);
  const header = [...new Set(cells.flatMap((row) => [...row.keys()]))];
  return ok([header, ...cells.map((row) => header.map((name) => row.get(name) ?? ''))]);
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is no part of a row (history, state, …) is left behind. */
function cellsOf(row: Json): Cells {
  const part = (name: string, column = (key: string) => key) =>
    Object.entries(isObject(row[name]) ? row[name] : {}).map(([key, value]) => [column(key), cellOf(value)] as const);
  const own = ['subject', 'registryNumber', 'assessor'].flatMap((name) =>
    row[name] === undefined ? [] : [[name, cellOf(row[name])] as const],
  );
  return new Map([...own, ...part('profile'), ...part('answers'), ...part('notes', noteColumn)]);
}

/** A value as a cell; what can be no answer becomes one that no column takes. */
function cellOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return `${value.map(cellOf).join(';')};`;
  return value === null ? '' : '?';
}
