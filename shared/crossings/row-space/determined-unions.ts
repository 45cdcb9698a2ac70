import { reduce, scattered } from './prime-field.ts';
import { rowSpace, type RowSpace } from './row-space.ts';
import { unionsOfZero } from './unions-of-zero.ts';
import { classifyColumns, type ColumnClasses } from './column-classes.ts';

/** Contributors nobody should be able to count: columns of the matrix and how many they are. */
export interface Group {
  readonly columns: readonly number[];
  readonly size: number;
}

/** Published figures as the columns each adds up. */
export interface Figures {
  readonly rows: readonly ArrayLike<number>[];
  readonly columnCount: number;
}

/**
 * The unions of up to three groups with fewer than `minimum` contributors that sums and differences of the figures determine,
 * as positions of groups, smallest unions first; unions that contain a smaller one are left out.
 *
 * A union is determined when its indicator lies in the span of the rows, so when it is orthogonal to everything the rows are
 * orthogonal to. Two scattered vectors of that kind give every group a signature of 52 bits, which add up to 0 exactly for
 * what is determined and for anything else with probability 2^-52: three groups are found by looking up minus the sum of two.
 */
export function determinedUnions(figures: Figures, groups: readonly Group[], minimum: number): number[][] {
  const classes = classifyColumns(figures.rows, figures.columnCount);
  return unionsIn(spanOf(classes), classes, groups, minimum);
}

/**
 * The figures, as positions of rows, that would determine a union which those before do not, each with the unions. They are
 * left out of what later ones are combined with. `free` says which may be left out; others are taken as they are.
 */
export function revealingFigures(
  figures: Figures,
  free: (row: number) => boolean,
  groups: readonly Group[],
  minimum: number,
): Map<number, number[][]> {
  const classes = classifyColumns(figures.rows, figures.columnCount);
  const space = rowSpace(classes.count);
  const revealing = new Map<number, number[][]>();
  let known = new Set<string>();

  /** Adds a run of rows as a whole if that reveals nothing; otherwise its halves, down to the row that does. */
  const addRun = (from: number, to: number): void => {
    const before = space.rank();
    for (let i = from; i < to; i++) space.add(classes.rows[i] as readonly number[]);
    if (space.rank() === before) return;
    const unions = unionsIn(space, classes, groups, minimum);
    const fresh = unions.filter((union) => !known.has(union.join()));
    if (fresh.length === 0) return;
    if (to - from === 1 && !free(from)) return void (known = new Set(unions.map((union) => union.join())));
    space.rollBack(before);
    if (to - from === 1) return void revealing.set(from, fresh);
    const middle = (from + to) >> 1;
    addRun(from, middle);
    addRun(middle, to);
  };

  addRun(0, classes.rows.length);
  return revealing;
}

function unionsIn(space: RowSpace, classes: ColumnClasses, groups: readonly Group[], minimum: number): number[][] {
  const small = groups.flatMap(({ size }, i) => (size > 0 && size < minimum ? [i] : []));
  const [first, second] = [1, 2].map((seed) => spread(classes, space.nullVector(seed), seed));
  const found = unionsOfZero({
    first: small.map((i) => sumOver(first as Float64Array, groups[i] as Group)),
    second: small.map((i) => sumOver(second as Float64Array, groups[i] as Group)),
    sizes: small.map((i) => (groups[i] as Group).size),
    minimum,
  });
  return found.map((union) => union.map((at) => small[at] as number));
}

const sumOver = (vector: Float64Array, { columns }: Group): number =>
  columns.reduce((sum, column) => reduce(sum + (vector[column] as number)), 0);

/** Sparse rows first: those of one class become pivots at once, and most of the others reduce to nothing quickly. */
function spanOf({ count, rows }: ColumnClasses): RowSpace {
  const space = rowSpace(count);
  for (const row of [...rows].sort((a, b) => a.length - b.length)) space.add(row);
  return space;
}

/** A null vector over classes as one over columns: what a class sums to is spread over its columns, otherwise scattered. */
function spread({ of }: ColumnClasses, classSums: Float64Array, seed: number): Float64Array {
  const vector = new Float64Array(of.length);
  const last = new Int32Array(classSums.length).fill(-1);
  of.forEach((own, column) => (last[own] = column));
  of.forEach((own, column) => {
    const isLast = own > 0 && last[own] === column;
    const value = isLast ? (classSums[own] as number) : scattered(seed + 7, column);
    vector[column] = value;
    classSums[own] = reduce((classSums[own] as number) - value);
  });
  return vector;
}
