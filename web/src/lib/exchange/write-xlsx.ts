import { writeXlsx as writeWorkbook, type Cell } from 'hucre/xlsx';
import type { Sheet } from '#shared/exchange/sheet.ts';

export interface NamedSheet {
  readonly name: string;
  readonly sheet: Sheet;
  /** Of every column, in characters. */
  readonly width: number;
  /** Rows to fill in beneath the last one. */
  readonly blank: number;
}

/** Text everywhere, also where nothing stands yet: a spreadsheet would make dates of `10-49` and, in German, of `1.5`. */
const TEXT: Partial<Cell> = { style: { numFmt: '@' } };
const HEADER: Partial<Cell> = { style: { numFmt: '@', font: { bold: true } } };

/** A workbook of text cells with the header in bold and always in sight. */
export function writeXlsx(sheets: readonly NamedSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  return writeWorkbook({ sheets: sheets.map(workbookSheet) }) as Promise<Uint8Array<ArrayBuffer>>;
}

function workbookSheet({ name, sheet, width, blank }: NamedSheet) {
  const header = sheet[0] ?? [];
  const empty = Array.from({ length: blank }, () => header.map(() => null));
  const rows = [...sheet.map((cells) => [...cells]), ...empty];
  const cells = new Map(
    rows.flatMap((row, r) => row.map((_, c): [string, Partial<Cell>] => [`${r},${c}`, r === 0 ? HEADER : TEXT])),
  );
  return { name, rows, cells, columns: header.map(() => ({ width })), freezePane: { rows: 1 } };
}
