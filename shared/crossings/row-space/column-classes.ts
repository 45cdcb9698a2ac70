/** Columns that occur in exactly the same rows, and the rows as classes of columns. */
export interface ColumnClasses {
  readonly count: number;
  /** Class of every column. Columns in no row are class 0. */
  readonly of: Int32Array;
  readonly rows: readonly (readonly number[])[];
}

/**
 * Columns nothing tells apart, by splitting classes row by row: linear in the entries. No figure separates the contributors
 * of one class, so the span needs one column for all of them.
 */
export function classifyColumns(rows: readonly ArrayLike<number>[], columnCount: number): ColumnClasses {
  const of = new Int32Array(columnCount);
  let count = 1;
  for (const row of rows) {
    const split = new Map<number, number>();
    for (let i = 0; i < row.length; i++) {
      const column = row[i] as number;
      const before = of[column] as number;
      if (!split.has(before)) split.set(before, count++);
      of[column] = split.get(before) as number;
    }
  }
  return compact(rows, of);
}

/** Numbers the classes without gaps: a class whose columns all moved on is gone. */
function compact(rows: readonly ArrayLike<number>[], of: Int32Array): ColumnClasses {
  const numbers = new Map<number, number>([[0, 0]]);
  of.forEach((label, column) => {
    if (!numbers.has(label)) numbers.set(label, numbers.size);
    of[column] = numbers.get(label) as number;
  });
  return {
    count: numbers.size,
    of,
    rows: rows.map((row) => [...new Set(Array.from(row, (column) => of[column] as number))]),
  };
}
