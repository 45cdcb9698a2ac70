import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seeded } from '#test/builders/contribution.ts';
import { REGISTRY_LATTICE } from '../membership/registry-lattice.ts';
import { classifyColumns } from './column-classes.ts';
import { determinedUnions, revealingFigures, type Group } from './determined-unions.ts';
import { inverse, multiply, PRIME, reduce, scattered } from './prime-field.ts';
import { rowSpace } from './row-space.ts';

/** Rank over the rationals, by elimination without fractions. */
function exactRank(rows: readonly (readonly bigint[])[]): number {
  const left = rows.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (left[0]?.length ?? 0); column++) {
    const at = left.findIndex((row, i) => i >= rank && row[column] !== 0n);
    if (at === -1) continue;
    [left[rank], left[at]] = [left[at]!, left[rank]!];
    const pivot = left[rank]!;
    for (let i = rank + 1; i < left.length; i++) {
      const [factor, own] = [left[i]![column]!, pivot[column]!];
      left[i] = left[i]!.map((value, j) => value * own - pivot[j]! * factor);
    }
    rank++;
  }
  return rank;
}

const indicator = (columns: readonly number[], width: number): bigint[] =>
  Array.from({ length: width }, (_, i) => (columns.includes(i) ? 1n : 0n));

/** Every minimal union of up to three groups whose indicator adds nothing to the rank. */
function oracle(rows: readonly number[][], width: number, groups: readonly Group[], minimum: number): string[] {
  const matrix = rows.map((row) => indicator(row, width));
  const rank = exactRank(matrix);
  const small = groups.flatMap(({ size }, i) => (size > 0 && size < minimum ? [i] : []));
  const unions = [
    ...small.map((i) => [i]),
    ...small.flatMap((i) => small.filter((j) => j > i).map((j) => [i, j])),
    ...small.flatMap((i) => small.filter((j) => j > i).flatMap((j) => small.filter((k) => k > j).map((k) => [i, j, k]))), // prettier-ignore
  ];
  const found: number[][] = [];
  for (const union of unions) {
    if (union.reduce((sum, i) => sum + groups[i]!.size, 0) >= minimum) continue;
    if (found.some((smaller) => smaller.every((i) => union.includes(i)))) continue;
    const columns = union.flatMap((i) => groups[i]!.columns);
    if (exactRank([...matrix, indicator(columns, width)]) === rank) found.push(union);
  }
  return found.map((union) => union.join()).toSorted();
}

const anyCase = fc.integer({ min: 2, max: 9 }).chain((width) =>
  fc.record({
    width: fc.constant(width),
    rows: fc.array(fc.subarray(Array.from({ length: width }, (_, i) => i)), { maxLength: 8 }),
    sizes: fc.array(fc.nat({ max: 3 }), { minLength: width, maxLength: width }),
    // Some groups are of two columns: contributors of one cell whom an edition tells apart.
    pairs: fc.boolean(),
  }),
);

test('it finds what exact arithmetic finds, no more and no less', () => {
  fc.assert(
    fc.property(anyCase, ({ width, rows, sizes, pairs }) => {
      const groups: Group[] = pairs
        ? Array.from({ length: Math.floor(width / 2) }, (_, i) => ({ columns: [2 * i, 2 * i + 1], size: sizes[i]! }))
        : sizes.map((size, i) => ({ columns: [i], size }));
      const found = determinedUnions({ rows, columnCount: width }, groups, 5).map((union) => union.join());
      expect(found.toSorted()).toEqual(oracle(rows, width, groups, 5));
    }),
    { numRuns: 1000 },
  );
});

test('inclusion and exclusion: all − A − B + (A and B) counts those in neither', () => {
  // Columns: A∧B, A only, B only, neither.
  const rows = [[0, 1, 2, 3], [0, 1], [0, 2], [0]]; // prettier-ignore
  const groups = [30, 20, 20, 3].map((size, i) => ({ columns: [i], size }));
  expect(determinedUnions({ rows, columnCount: 4 }, groups, 5)).toEqual([[3]]);
  expect(determinedUnions({ rows: rows.slice(0, 3), columnCount: 4 }, groups, 5)).toEqual([]);
});

test('of figures in order, those that would reveal are left out, and the rest reveals nothing', () => {
  fc.assert(
    fc.property(anyCase, ({ width, rows, sizes }) => {
      const groups = sizes.map((size, i) => ({ columns: [i], size }));
      const figures = { rows, columnCount: width };
      const revealing = revealingFigures(figures, () => true, groups, 5);
      const kept = rows.filter((_, i) => !revealing.has(i));
      expect(determinedUnions({ rows: kept, columnCount: width }, groups, 5)).toEqual([]);
      for (const [i] of revealing) {
        const before = rows.slice(0, i + 1).filter((_, j) => j === i || !revealing.has(j));
        expect(determinedUnions({ rows: before, columnCount: width }, groups, 5)).toEqual(revealing.get(i));
      }
    }),
    { numRuns: 500 },
  );
});

test('what may not be left out is taken as it is, and only what is new counts after it', () => {
  const groups = [3, 2, 30, 4].map((size, i) => ({ columns: [i], size }));
  const rows = [[0], [0, 1, 2, 3], [0, 1, 2], [1, 2, 3]];
  expect([...revealingFigures({ rows, columnCount: 4 }, (i) => i > 1, groups, 5)]).toEqual([[2, [[3]]]]);
});

test('columns no figure tells apart are determined together or not at all', () => {
  const groups = [{ columns: [0], size: 2 }, { columns: [1], size: 2 }, { columns: [2], size: 50 }]; // prettier-ignore
  expect(determinedUnions({ rows: [[0, 1, 2], [2]], columnCount: 3 }, groups, 5)).toEqual([[0, 1]]);
});

test('columns are classed by the rows they are in', () => {
  const { count, of, rows } = classifyColumns([[0, 1, 2], [2], [0, 1, 3]], 5);
  expect(of[0]).toBe(of[1]);
  expect(new Set([of[0], of[2], of[3], of[4]]).size).toBe(4);
  expect(of[4]).toBe(0);
  expect(count).toBe(4);
  expect(rows.map((row) => row.length)).toEqual([2, 1, 2]);
});

test('the field is a field: inverses and reduction hold for the largest elements', () => {
  for (const a of [1, 2, 12345, PRIME - 1, PRIME - 2]) expect(multiply(a, inverse(a))).toBe(1);
  expect([reduce(PRIME), reduce(-1), reduce((PRIME - 1) ** 2)]).toEqual([0, PRIME - 1, 1]);
});

test('a null vector is orthogonal to every row and to little else', () => {
  const space = rowSpace(40);
  const rows = Array.from({ length: 20 }, (_, r) => Array.from({ length: 40 }, (_, c) => c).filter((c) => scattered(r, c) % 3 === 0)); // prettier-ignore
  rows.forEach((row) => space.add(row));
  const vector = space.nullVector(5);
  const sum = (columns: readonly number[]): number => columns.reduce((total, c) => reduce(total + vector[c]!), 0);
  expect(rows.map(sum)).toEqual(rows.map(() => 0));
  expect(Array.from({ length: 40 }, (_, c) => sum([c])).filter((value) => value === 0)).toEqual([]);
  expect(space.add(rows[3]!)).toBe(false);
});

test('1,127 cohorts over 792 base cells are audited in seconds, whichever of them are published', () => {
  const { cohortCount, cellCount, holds, depth } = REGISTRY_LATTICE;
  const random = seeded(4);
  const groups = Array.from({ length: cellCount }, (_, cell) => ({ columns: [cell], size: 1 + Math.floor(random() * 6) })); // prettier-ignore
  const cellsOf = (cohort: number): number[] =>
    Array.from({ length: cellCount }, (_, cell) => cell).filter((cell) => holds[cohort * cellCount + cell] === 1);
  const cohorts = Array.from({ length: cohortCount }, (_, cohort) => cohort);
  const started = performance.now();
  const margins = cohorts.filter((cohort) => (depth[cohort] ?? 0) < 3).map(cellsOf);
  expect(determinedUnions({ rows: margins, columnCount: cellCount }, groups, 5)).toEqual([]);
  const most = cohorts.filter((cohort) => (depth[cohort] ?? 0) < 3 || random() < 0.5).map(cellsOf);
  expect(determinedUnions({ rows: most, columnCount: cellCount }, groups, 5).length).toBeGreaterThan(100);
  expect(performance.now() - started).toBeLessThan(20_000);
});
