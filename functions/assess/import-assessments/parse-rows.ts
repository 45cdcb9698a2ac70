import type { ImportRow } from '#shared/contracts/import-schemas.ts';
import type { Answers } from '#shared/instrument/answers.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import type { Assessor } from '#shared/kernel/codes.ts';
import { SELF, type SubjectId } from '#shared/kernel/ids.ts';
import type { Profile } from '#shared/tenant/profile.ts';
import { decode } from '../../http/read-json.ts';
import type { Fault } from '../../http/reply.ts';
import { csvRows } from './csv-rows.ts';
import { jsonRows } from './json-rows.ts';

/** A row that may go in. */
export interface ParsedRow {
  readonly line: number;
  readonly subject: SubjectId;
  readonly registryNumber?: string | undefined;
  readonly profile: Profile;
  readonly assessor?: Assessor | undefined;
  readonly answers: Answers;
  /** What was made of foreign codes, in words; absent where nothing was. */
  readonly notes?: readonly string[] | undefined;
}

/** Rows that may go in, and a report on those that may not. */
export interface ParsedRows {
  readonly rows: ParsedRow[];
  readonly refused: ImportRow[];
}

/** A row as far as it could be read by itself: complete without a fault, or with every fault it has. */
export type ReadLine =
  | { readonly row: ParsedRow }
  | { readonly line: number; readonly subject: string | null; readonly faults: readonly Fault[] };

/** Reads and checks a whole file. A row is refused with every fault it has; the others are not touched by it. */
export function parseRows(format: 'jsonl' | 'csv', bytes: Uint8Array, instrument: Instrument): ParsedRows {
  if (lineCount(bytes) > MAX_LINES)
    return refuseFile(`the file has more than ${MAX_LINES} lines; send several imports`);
  const text = decode(bytes);
  if (text === undefined) return refuseFile('the file is not valid UTF-8');
  return tellApart(format === 'csv' ? csvRows(text, instrument) : jsonRows(text, instrument));
}

/** Lines of one import: what one step holds in memory and writes within its time. */
export const MAX_LINES = 100_000;

function lineCount(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}

/** Refuses a subject that stands in the file already, and the one that is nobody's. */
function tellApart(lines: readonly ReadLine[]): ParsedRows {
  const seen = new Map<string, number>();
  const parsed: ParsedRows = { rows: [], refused: [] };
  for (const read of lines) {
    const { line, subject } = 'row' in read ? read.row : read;
    const faults = [...('row' in read ? [] : read.faults), ...subjectFaults(subject, seen)];
    if (subject !== null && !seen.has(subject)) seen.set(subject, line);
    if ('row' in read && faults.length === 0) parsed.rows.push(read.row);
    else parsed.refused.push(refuse(line, subject, faults));
  }
  return parsed;
}

function subjectFaults(subject: string | null, seen: ReadonlyMap<string, number>): Fault[] {
  const earlier = subject === null ? undefined : seen.get(subject);
  return [
    ...(subject === SELF ? [{ pointer: '/subject', detail: 'is reserved' }] : []),
    ...(earlier === undefined ? [] : [{ pointer: '/subject', detail: `stands on line ${earlier} already` }]),
  ];
}

const refuse = (line: number, subject: string | null, errors: Fault[]): ImportRow => ({
  line,
  subject,
  outcome: 'refused',
  errors,
});

const refuseFile = (detail: string): ParsedRows => ({
  rows: [],
  refused: [refuse(1, null, [{ pointer: '', detail }])],
});
