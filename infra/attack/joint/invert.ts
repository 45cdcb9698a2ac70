/**
 * The inverse of a symmetric positive definite matrix, row by row, by Cholesky's decomposition; the argument is used up. Rows are
 * taken four at a time, so that every row read from memory is used four times.
 */
export function invertSymmetric(rows: Float64Array[]): Float64Array[] {
  decompose(rows);
  const inverse = invertLower(rows);
  return multiplyTransposed(inverse);
}

type Four = readonly [Float64Array, Float64Array, Float64Array, Float64Array];

/** The four rows from here on; undefined where fewer are left. */
const fourFrom = (rows: readonly Float64Array[], at: number): Four | undefined =>
  at + 4 <= rows.length ? (rows.slice(at, at + 4) as unknown as Four) : undefined;

/** Σ over [from, to) of one row times another. */
function sumOf(a: Float64Array, b: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let k = from; k < to; k++) sum += (a[k] as number) * (b[k] as number);
  return sum;
}

/** The same of four rows with one, into `sums`. */
function sumsOf([a, b, c, d]: Four, one: Float64Array, from: number, to: number, sums: Float64Array): void {
  let [p, q, r, s] = [0, 0, 0, 0];
  for (let k = from; k < to; k++) {
    const x = one[k] as number;
    p += (a[k] as number) * x;
    q += (b[k] as number) * x;
    r += (c[k] as number) * x;
    s += (d[k] as number) * x;
  }
  sums[0] = p;
  sums[1] = q;
  sums[2] = r;
  sums[3] = s;
}

/** L with L Lᵀ = the matrix, in its lower half. */
function decompose(rows: Float64Array[]): void {
  const sums = new Float64Array(4);
  for (let i = 0; i < rows.length; i += 4) {
    const four = fourFrom(rows, i);
    for (let j = 0; four && j < i; j++) {
      const other = rows[j] as Float64Array;
      sumsOf(four, other, 0, j, sums);
      four.forEach((own, r) => (own[j] = ((own[j] as number) - (sums[r] as number)) / (other[j] as number)));
    }
    for (let own = i; own < Math.min(i + 4, rows.length); own++) decomposeRow(rows, own, four ? i : 0);
  }
}

/** One row of L from a column on, those before it being done. */
function decomposeRow(rows: readonly Float64Array[], i: number, from: number): void {
  const own = rows[i] as Float64Array;
  for (let j = from; j <= i; j++) {
    const other = rows[j] as Float64Array;
    const left = (own[j] as number) - sumOf(own, other, 0, j);
    own[j] = i === j ? Math.sqrt(Math.max(left, 1e-12)) : left / (other[j] as number);
  }
}

/** The columns of L⁻¹, as rows: row j holds what is at and below the diagonal of column j. */
function invertLower(lower: readonly Float64Array[]): Float64Array[] {
  const columns = lower.map(({ length }) => new Float64Array(length));
  const sums = new Float64Array(4);
  const size = lower.length;
  for (let j = 0; j < size; j += 4) {
    const four = fourFrom(columns, j);
    const whole = Math.min(j + 4, size);
    for (let c = j; c < whole; c++) invertColumn(lower, columns[c] as Float64Array, c, four ? whole : size);
    for (let i = whole; four && i < size; i++) {
      const own = lower[i] as Float64Array;
      sumsOf(four, own, j, i, sums);
      four.forEach((column, r) => (column[i] = -(sums[r] as number) / (own[i] as number)));
    }
  }
  return columns;
}

/** Column j of L⁻¹ down to a row. */
function invertColumn(lower: readonly Float64Array[], column: Float64Array, j: number, to: number): void {
  column[j] = 1 / ((lower[j] as Float64Array)[j] as number);
  for (let i = j + 1; i < to; i++) {
    const own = lower[i] as Float64Array;
    column[i] = -sumOf(own, column, j, i) / (own[i] as number);
  }
}

/** L⁻ᵀ L⁻¹. */
function multiplyTransposed(columns: readonly Float64Array[]): Float64Array[] {
  const out = columns.map(({ length }) => new Float64Array(length));
  const set = (i: number, j: number, value: number): void => {
    (out[i] as Float64Array)[j] = value;
    (out[j] as Float64Array)[i] = value;
  };
  const sums = new Float64Array(4);
  const size = columns.length;
  for (let i = 0; i < size; i += 4) {
    const four = fourFrom(columns, i);
    const whole = Math.min(i + 4, size);
    for (let row = i; row < whole; row++)
      for (let j = row; j < (four ? whole : size); j++)
        set(row, j, sumOf(columns[row] as Float64Array, columns[j] as Float64Array, j, size));
    for (let j = whole; four && j < size; j++) {
      sumsOf(four, columns[j] as Float64Array, j, size, sums);
      for (let r = 0; r < 4; r++) set(i + r, j, sums[r] as number);
    }
  }
  return out;
}
