import type { Sheet } from './sheet.ts';

/**
 * What a spreadsheet would take for a formula: = + - @ (also full-width), tab or line break, behind blanks and
 * apostrophes. Plain numbers are left alone.
 */
const FORMULA = /^[\s']*[=+\-@＝＋－＠\t\r\n]/;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/i;

/** RFC 4180 with CRLF. A cell that could be a formula gets an apostrophe in front, which `withoutGuards` takes away. */
export const toCsv = (sheet: Sheet): string => sheet.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');

const csvCell = (cell: string): string => {
  const safe = isFormula(cell) ? `'${cell}` : cell;
  return /^[\w.:/+-]*$/.test(safe) ? safe : `"${safe.replaceAll('"', '""')}"`;
};

const isFormula = (cell: string): boolean => FORMULA.test(cell) && !NUMBER.test(cell);

/** A cell of a CSV file without the apostrophe `toCsv` put in front of it. */
export const withoutGuard = (cell: string): string =>
  cell.startsWith("'") && isFormula(cell.slice(1)) ? cell.slice(1) : cell;

/** The cells of a CSV file as they were before `toCsv`; for sheets that were parsed from CSV only. */
export const withoutGuards = (sheet: Sheet): Sheet => sheet.map((cells) => cells.map(withoutGuard));
