import { CsvError, parse } from 'csv-parse/sync';
import { withoutGuard } from '#shared/exchange/csv.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { decode } from '../../http/read-json.ts';

/** Cells of a line (the last, where a cell spans several), each without blanks around it. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What spreadsheets write first to say how columns are separated; no part of the list. */
const SEPARATOR = /^\uFEFF?sep=(.)\r?\n/i;

/** Records of a file that have anything in them; a sentence where it cannot be read at all. */
export function readRecords(bytes: Uint8Array): Result<CsvRecord[], string> {
  const text = decode(bytes);
  if (text === undefined) return fail('The file is not UTF-8: save it as “CSV UTF-8”.');
  const said = SEPARATOR.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const records: CsvRecord[] = [];
  const take = (cells: string[], { lines }: { lines: number }): null => {
    if (cells.some((cell) => cell !== ''))
      records.push({ line: lines + (said ? 1 : 0), cells: cells.map(withoutGuard) });
    return null;
  };
  try {
    parse(body, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      delimiter: said?.[1] ?? delimiterOf(body),
      on_record: take as never,
    });
    return ok(records);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number((error as { lines?: number }).lines ?? 1) + (said ? 1 : 0);
    return fail(`The file is no valid CSV from line ${line} on: look for a quotation mark that is not closed.`);
  }
}

/** Where a comma is the decimal sign, spreadsheets separate columns by semicolons; tabs come by copying. */
function delimiterOf(text: string): string {
  const header = (text.split('\n', 1)[0] ?? '').replace(/"[^"]*"/g, '');
  return [';', '\t', ','].find((delimiter) => header.includes(delimiter)) ?? ',';
}
