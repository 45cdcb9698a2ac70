import Papa from 'papaparse';
import { withoutGuards } from '#shared/exchange/csv.ts';
import type { Sheet } from '#shared/exchange/sheet.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { FileFault } from './file-fault.ts';

/** The first line by which some spreadsheets name their separator. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;

/** CSV with commas, semicolons, tabs or bars, as RFC 4180 and spreadsheets write it. */
export function readCsv(text: string): Result<Sheet, FileFault> {
  const named = SEPARATOR_LINE.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: named?.[1] ?? separatorOf(body) });
  const broken = errors.find(({ type }) => type === 'Quotes');
  return broken ? fail({ kind: 'quotes', row: (broken.row ?? 0) + 1 }) : ok(withoutGuards(data));
}

const SEPARATORS = [',', ';', '\t', '|'];

/** What separates most cells of the header. (The library's own guess also counts what cells hold, as `a;b;c`.) */
function separatorOf(text: string): string {
  const [header = ''] = text.replaceAll(/"[^"]*"/g, '').split(/[\r\n]/, 1);
  const counts = SEPARATORS.map((one) => header.split(one).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}
