import { inverse, multiply, negate, PRIME, reduce, scattered } from './prime-field.ts';

/** The span of 0/1 rows modulo a prime, in echelon form. Accumulates; the last rows can be taken out again. */
export interface RowSpace {
  /** Adds the row with 1 in these columns; false when it was in the span already. */
  add(columns: Iterable<number>): boolean;
  /** Rows that were not in the span when they were added. */
  rank(): number;
  /** Takes out what was added since the rank was this. */
  rollBack(rank: number): void;
  /**
   * A vector orthogonal to every row, otherwise scattered by the seed. Whatever lies in the span is orthogonal to it; what
   * does not is so with probability 1/p.
   */
  nullVector(seed: number): Float64Array;
}

export function rowSpace(columnCount: number): RowSpace {
  /** By leading column: the row, with 1 there and 0 before. */
  const pivots: (Float64Array | undefined)[] = new Array<undefined>(columnCount).fill(undefined);

  /** Leading columns in the order they were added: rows are reduced by earlier ones only, so the last can go. */
  const leads: number[] = [];

  const rollBack = (rank: number): void => {
    for (const lead of leads.splice(rank)) pivots[lead] = undefined;
  };

  const add = (columns: Iterable<number>): boolean => {
    const row = new Float64Array(columnCount);
    for (const column of columns) row[column] = 1;
    for (let lead = 0; lead < columnCount; lead++) {
      if (row[lead] === 0) continue;
      const pivot = pivots[lead];
      if (!pivot) {
        pivots[lead] = normalised(row, lead);
        leads.push(lead);
        return true;
      }
      subtract(row, pivot, lead);
    }
    return false;
  };

  const nullVector = (seed: number): Float64Array => {
    const vector = new Float64Array(columnCount);
    for (let column = columnCount - 1; column >= 0; column--) {
      const pivot = pivots[column];
      vector[column] = pivot ? negate(dot(pivot, vector, column + 1)) : scattered(seed, column);
    }
    return vector;
  };

  return { add, rank: () => leads.length, rollBack, nullVector };
}

function normalised(row: Float64Array, lead: number): Float64Array {
  const factor = inverse(row[lead] as number);
  if (factor !== 1) for (let i = lead; i < row.length; i++) row[i] = multiply(row[i] as number, factor);
  return row;
}

/** row −= row[lead] · pivot, from the leading column on. The hot loop: `reduce` is written out. */
function subtract(row: Float64Array, pivot: Float64Array, lead: number): void {
  const factor = negate(row[lead] as number);
  for (let i = lead; i < row.length; i++) {
    const own = pivot[i] as number;
    if (own === 0) continue;
    const value = (row[i] as number) + factor * own;
    const rest = value - Math.floor(value / PRIME) * PRIME;
    row[i] = rest < 0 ? rest + PRIME : rest >= PRIME ? rest - PRIME : rest;
  }
}

function dot(a: Float64Array, b: Float64Array, from: number): number {
  let sum = 0;
  for (let i = from; i < a.length; i++) sum = reduce(sum + (a[i] as number) * (b[i] as number));
  return sum;
}
