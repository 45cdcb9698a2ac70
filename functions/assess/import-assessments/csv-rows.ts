import { CsvError, parse } from 'csv-parse/sync';
import { withoutGuard } from '#shared/exchange/csv.ts';
import { guessMapping } from '#shared/exchange/guess-mapping.ts';
import { schemeInHeader } from '#shared/exchange/headings.ts';
import { rowReader } from '#shared/exchange/read-row.ts';
import type { Mapping } from '#shared/exchange/sheet.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import type { IndustryScheme } from '#shared/tenant/industry-scheme.ts';
import type { Fault } from '../../http/reply.ts';
import { completeRow } from './complete-row.ts';
import { headerFaults } from './header-faults.ts';
import type { ReadLine } from './parse-rows.ts';

const CSV_FAULT: Fault = { pointer: '', detail: 'is not valid CSV: check quotes and the number of columns' };

/** What csv-parse says about a record. */
interface RecordInfo {
  readonly lines: number;
  readonly error: CsvError | undefined;
}

type RecordReader = (cells: string[], info: RecordInfo) => ReadLine | null;

/** A header, then a row per record. A header that is not understood refuses the file, once. */
export function csvRows(text: string, instrument: Instrument): ReadLine[] {
  let read: RecordReader = (header, { lines }) => {
    const mapping = guessMapping(instrument, header);
    const faults = headerFaults(header, mapping);
    read = faults.length > 0 ? () => null : bodyReader(instrument, mapping, schemeInHeader(header, mapping));
    return faults.length > 0 ? { line: lines, subject: null, faults } : null;
  };
  return readRecords(text, (cells, info) => read(cells.map(withoutGuard), info));
}

function bodyReader(instrument: Instrument, mapping: Mapping, scheme: IndustryScheme | undefined): RecordReader {
  const read = rowReader(instrument, mapping, { scheme });
  return (cells, { lines, error }) => {
    if (cells.every((cell) => cell === '')) return null;
    if (error) return { line: lines, subject: null, faults: [CSV_FAULT] };
    return completeRow(instrument, read(cells, lines));
  };
}

/** With a wrong number of columns a record is refused alone; a broken quote leaves no telling where records end. */
function readRecords(text: string, onRecord: RecordReader): ReadLine[] {
  const options = {
    bom: true,
    skip_empty_lines: true,
    trim: true,
    relax_column_count: true,
    delimiter: delimiterOf(text),
  };
  try {
    return parse(text, { ...options, on_record: onRecord as never }) as unknown as ReadLine[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return [{ line: Number((error as { lines?: number }).lines ?? 1), subject: null, faults: [CSV_FAULT] }];
  }
}

/** Where a comma is the decimal sign, spreadsheets separate columns by semicolons; tabs come by copying. */
function delimiterOf(text: string): string {
  const header = (text.split('\n', 1)[0] ?? '').replace(/"[^"]*"/g, '');
  return [',', ';', '\t'].find((delimiter) => header.includes(delimiter)) ?? ',';
}
