import type { Instrument } from '../instrument/definition.ts';
import { rowReader, type ReadOptions, type ReadRow } from './read-row.ts';
import type { Mapping, Sheet } from './sheet.ts';

/** Reads every row beneath the header that is not blank. */
export function readSheet(
  instrument: Instrument,
  sheet: Sheet,
  mapping: Mapping,
  options: ReadOptions = {},
): ReadRow[] {
  const read = rowReader(instrument, mapping, options);
  return sheet.flatMap((cells, at) => (at === 0 || isBlank(cells) ? [] : [read(cells, at + 1)]));
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
