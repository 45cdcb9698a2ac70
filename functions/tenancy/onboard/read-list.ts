import { ok, fail, type Result } from '#shared/kernel/result.ts';
import type { Fault } from '../../http/reply.ts';
import { readRecords, type CsvRecord } from './read-records.ts';
import { readRow, type ReadRow, type RowCells } from './read-row.ts';

export const COLUMNS = [
  'id', 'name', 'kind', 'legalName', 'registryNumber', 'group', 'industry', 'size', 'region', 'plan', 'locale', 'ownerEmail',
] as const; // prettier-ignore
export type Column = (typeof COLUMNS)[number];

/** Rows of one list. */
export const MAX_ROWS = 10_000;
const NEEDED: readonly Column[] = ['id', 'name', 'kind'];

const plain = (heading: string): string => heading.toLowerCase().replace(/[^a-z]/g, '');
const BY_NAME = new Map(COLUMNS.map((column) => [plain(column), column]));

/** Reads a list of organisations: rows with every fault each has, or why the file as a whole is refused. */
export function readList(bytes: Uint8Array): Result<ReadRow[], string> {
  const read = readRecords(bytes);
  if (!read.ok) return read;
  const [header, ...records] = read.value;
  if (!header) return fail('The file is empty.');
  const columns = columnsOf(header);
  if (!columns.ok) return columns;
  if (records.length === 0) return fail('The file has a header and no rows.');
  if (records.length > MAX_ROWS) return fail(`The file has ${records.length} rows; send at most ${MAX_ROWS} at once.`);
  return ok(tellApart(records.map((record) => readRow(record.line, cellsOf(columns.value, record), overhang(columns.value, record)))));
} // prettier-ignore

type Columns = readonly (Column | null)[];

/** What stands in which place; null for a column that is left out (`#…`) or has no heading. */
function columnsOf({ cells }: CsvRecord): Result<Columns, string> {
  const columns = cells.map((heading) =>
    heading === '' || heading.startsWith('#') ? null : BY_NAME.get(plain(heading)),
  );
  const unknown = cells.filter((_, at) => columns[at] === undefined);
  if (unknown.length > 0)
    return fail(
      `${unknown.length} columns are not known, the first of them in place ${columns.indexOf(undefined) + 1}. Columns are ${COLUMNS.join(', ')}; begin the name of others with # to leave them out.`,
    );
  const twice = COLUMNS.find((column) => columns.filter((one) => one === column).length > 1);
  if (twice) return fail(`The column ${twice} stands there twice.`);
  const missing = NEEDED.filter((column) => !columns.includes(column));
  if (missing.length > 0) return fail(`The file lacks the columns ${missing.join(', ')}.`);
  return ok(columns as Columns);
}

const cellsOf = (columns: Columns, { cells }: CsvRecord): RowCells =>
  Object.fromEntries(
    COLUMNS.map((column) => {
      const at = columns.indexOf(column);
      return [column, at === -1 ? '' : (cells[at] ?? '')];
    }),
  ) as RowCells;

/** Cells behind the header, or under no heading, would be lost without a word. */
const overhang = (columns: Columns, { cells }: CsvRecord): boolean =>
  cells.some((cell, at) => cell !== '' && at >= columns.length);

/** What no two rows can have in common, and why. */
const UNIQUE: readonly (readonly [Column, string])[] = [
  ['id', ''],
  ['registryNumber', ': organisations of one controlling entity share a group instead'],
  ['ownerEmail', ': a person belongs to one organisation'],
];

function tellApart(rows: readonly ReadRow[]): ReadRow[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const faults = UNIQUE.flatMap(([column, why]): Fault[] => {
      const cell = row.cells[column];
      // Nobody tells addresses apart by capitals.
      const value = `${column} ${column === 'ownerEmail' ? cell.toLowerCase() : cell}`;
      const earlier = seen.get(value);
      if (cell === '') return [];
      seen.set(value, earlier ?? row.line);
      return earlier === undefined
        ? []
        : [{ pointer: `/${column}`, detail: `stands on line ${earlier} already${why}` }];
    });
    return faults.length === 0 ? row : { ...row, given: null, faults: [...row.faults, ...faults] };
  });
}
