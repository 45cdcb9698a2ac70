/** Why a file cannot be read as a table; `where` names a cell or range as spreadsheets do. */
export type FileFault =
  | { readonly kind: 'too-large' | 'empty' | 'no-header' | 'encoding' | 'old-excel' | 'damaged' | 'json' | 'offline' }
  | { readonly kind: 'too-many-rows'; readonly rows: number }
  | { readonly kind: 'quotes'; readonly row: number }
  | { readonly kind: 'merged' | 'formula'; readonly where: string }
  | { readonly kind: 'content'; readonly detail: string };

/** What a browser and the service take at a time. */
export const MAX_BYTES = 5_000_000;
export const MAX_ROWS = 5000;

/** `C4` of row 3 and column 2, both counted from 0. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** `A`, `Z`, `AA`: columns as spreadsheets name them. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
