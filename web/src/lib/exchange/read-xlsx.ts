import { readXlsx as readWorkbook, type Cell, type CellValue } from 'hucre/xlsx';
import { writeNumber } from '#shared/exchange/write-answer.ts';
import type { Sheet } from '#shared/exchange/sheet.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { cellName, type FileFault } from './file-fault.ts';

/**
 * The first visible sheet of a workbook. Formulas count as the value that was stored with them; a formula without one is
 * refused, and so are merged cells: nobody could tell what the empty part of them means.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Result<Sheet, FileFault>> {
  const sheet = (await workbookOf(bytes))?.sheets.find(({ hidden, veryHidden }) => !hidden && !veryHidden);
  if (!sheet) return fail({ kind: 'damaged' });
  const [merge] = sheet.merges ?? [];
  if (merge)
    return fail({
      kind: 'merged',
      where: `${cellName(merge.startRow, merge.startCol)}:${cellName(merge.endRow, merge.endCol)}`,
    });
  const [unknown] = [...(sheet.cells ?? [])].filter(([, cell]) => isUncomputed(cell));
  if (unknown) {
    const [row = 0, column = 0] = unknown[0].split(',').map(Number);
    return fail({ kind: 'formula', where: cellName(row, column) });
  }
  return ok(sheet.rows.map((cells) => cells.map(cellText)));
}

/** Undefined for what is no workbook. */
const workbookOf = (bytes: Uint8Array) => readWorkbook(bytes).catch(() => undefined);

const isUncomputed = ({ type, value }: Cell): boolean => type === 'formula' && value === null;

/** A cell as somebody would have typed it; a date stays visible as one, so that its column can refuse it. */
function cellText(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number') return writeNumber(value);
  return typeof value === 'boolean' ? String(value) : value;
}
