/** A table as CSV and XLSX readers give it: rows of cells, the header first. */
export type Sheet = readonly (readonly string[])[];

/**
 * What each column of a sheet holds, by position: the name the template gives it (`columnNames`), or null for a column
 * that is left out. A name stands in one column only.
 */
export type Mapping = readonly (string | null)[];

/** A cell that cannot be taken; it says what would be right and never repeats what stands there. */
export interface SheetFault {
  /** Counted from 1, the header being row 1. */
  readonly row: number;
  /** Position of the column, counted from 0; null when no single column is at fault. */
  readonly column: number | null;
  /** The name of the column in the template. */
  readonly field: string;
  readonly detail: string;
}
