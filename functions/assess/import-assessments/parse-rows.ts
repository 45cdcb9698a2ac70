import { parse, CsvError } from 'csv-parse/sync';
import * as z from 'zod/mini';
import type { ImportRow } from '#shared/contracts/import-schemas.ts';
import { answersSchema, checkAnswers, missingAnswers, type Answer, type Answers } from '#shared/instrument/answers.ts';
import type { Indicator, Instrument } from '#shared/instrument/definition.ts';
import { subjectIdSchema, SELF } from '#shared/kernel/ids.ts';
import { assessorSchema, profileSchema, registryNumberSchema } from '#shared/tenant/profile.ts';
import { faultsOf } from '../../http/faults.ts';
import { decode, structureFault } from '../../http/read-json.ts';
import type { Fault } from '../../http/reply.ts';

const rowSchema = z.strictObject({
  subject: subjectIdSchema,
  registryNumber: z.optional(registryNumberSchema),
  profile: profileSchema,
  assessor: z.optional(assessorSchema),
  answers: answersSchema,
});
export type ParsedRow = z.infer<typeof rowSchema> & { readonly line: number };

/** Rows that may go in, and a report on those that may not. */
export interface ParsedRows {
  readonly rows: ParsedRow[];
  readonly refused: ImportRow[];
}

/** Reads and checks a whole file. A row is refused with every fault it has; the others are not touched by it. */
export function parseRows(format: 'jsonl' | 'csv', bytes: Uint8Array, instrument: Instrument): ParsedRows {
  if (lineCount(bytes) > MAX_LINES)
    return {
      rows: [],
      refused: [
        refuse(1, null, [{ pointer: '', detail: `the file has more than ${MAX_LINES} lines; send several imports` }]),
      ],
    };
  const text = decode(bytes);
  if (text === undefined)
    return { rows: [], refused: [refuse(1, null, [{ pointer: '', detail: 'the file is not valid UTF-8' }])] };
  const candidates = format === 'csv' ? csvCandidates(text, instrument) : jsonCandidates(text);
  const seen = new Map<string, number>();
  const parsed: ParsedRows = { rows: [], refused: [] };
  for (const { line, value, fault } of candidates) {
    const row = fault ? refuse(line, null, [fault]) : checkRow(line, value, instrument, seen);
    if ('outcome' in row) parsed.refused.push(row);
    else parsed.rows.push(row);
  }
  return parsed;
}

/** Lines of one import: what one step holds in memory and writes within its time. */
export const MAX_LINES = 100_000;

function lineCount(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}

interface Candidate {
  readonly line: number;
  readonly value?: unknown;
  readonly fault?: Fault;
}

const refuse = (line: number, subject: string | null, errors: Fault[]): ImportRow => ({
  line,
  subject,
  outcome: 'refused',
  errors,
});

function jsonCandidates(text: string): Candidate[] {
  return text.split('\n').flatMap((source, index): Candidate[] => {
    if (source.trim() === '') return [];
    try {
      return [{ line: index + 1, value: JSON.parse(source) as unknown }];
    } catch {
      return [{ line: index + 1, fault: { pointer: '', detail: 'is not valid JSON' } }];
    }
  });
}

function checkRow(
  line: number,
  value: unknown,
  instrument: Instrument,
  seen: Map<string, number>,
): ParsedRow | ImportRow {
  const structure = structureFault(value, '', 0);
  if (structure) return refuse(line, null, [structure]);
  const parsed = z.safeParse(rowSchema, value);
  if (!parsed.success) return refuse(line, null, faultsOf(parsed.error.issues));
  const { subject, answers } = parsed.data;
  const earlier = seen.get(subject);
  if (earlier === undefined) seen.set(subject, line);
  const faults: Fault[] = [
    ...checkAnswers(instrument, answers).map(({ indicator, detail }) => ({ pointer: `/answers/${indicator}`, detail })),
    ...missingAnswers(instrument, answers).map((code) => ({ pointer: `/answers/${code}`, detail: 'is missing' })),
    ...(subject === SELF ? [{ pointer: '/subject', detail: 'is reserved' }] : []),
    ...(earlier === undefined ? [] : [{ pointer: '/subject', detail: `stands on line ${earlier} already` }]),
  ];
  return faults.length > 0 ? refuse(line, subject, faults) : { ...parsed.data, line };
}

const CSV_FAULT: Fault = { pointer: '', detail: 'is not valid CSV: check quotes and the number of columns' };

/** Columns: subject, registryNumber, industry, size, region, assessor, then one per indicator; selections with `;`. */
function csvCandidates(text: string, instrument: Instrument): Candidate[] {
  try {
    // With a wrong number of columns a record is refused alone; a broken quote leaves no telling where records end.
    const options = {
      columns: true,
      bom: true,
      skip_empty_lines: true,
      trim: true,
      info: true,
      relax_column_count: true,
    };
    const records = parse(text, options) as unknown as {
      record: Record<string, string>;
      info: { lines: number; error?: CsvError };
    }[];
    return records.map(({ record, info }) =>
      info.error ? { line: info.lines, fault: CSV_FAULT } : { line: info.lines, value: fromCsv(record, instrument) },
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number((error as { lines?: number }).lines ?? 1);
    return [{ line, fault: CSV_FAULT }];
  }
}

function fromCsv(record: Record<string, string>, instrument: Instrument): unknown {
  const { subject, registryNumber, industry, size, region, assessor, ...cells } = record;
  const known = new Map(instrument.indicators.map((indicator) => [indicator.code, indicator]));
  const answers: Record<string, unknown> = {};
  for (const [code, cell] of Object.entries(cells)) if (cell !== '') answers[code] = csvAnswer(known.get(code), cell);
  return {
    subject,
    ...(registryNumber && { registryNumber }),
    profile: { industry, size, region },
    ...(assessor && { assessor }),
    answers: answers as Answers,
  };
}

function csvAnswer(indicator: Indicator | undefined, cell: string): Answer | string {
  if (cell === 'not-applicable' || cell === 'dont-know') return cell;
  if (indicator?.kind === 'multi') return cell === 'none' ? [] : cell.split(';').map((code) => code.trim());
  return /^\d{1,2}$/.test(cell) ? Number(cell) : cell;
}
