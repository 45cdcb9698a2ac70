import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyRow, layoutWith, packAll, seededRows, type PlainRow } from '#test/builders/contribution.ts';
import { COHORT_DIMENSIONS } from '../kernel/codes.ts';
import { type Cohort } from '../release/cohort.ts';
import { COHORT_COUNT, REGISTRY } from '../release/cohort-registry.ts';
import { fold } from './fold.ts';
import { NIBBLES } from './layout.ts';
import { rollUp } from './roll-up.ts';
import { at, emptyTally, type Tally } from './tally.ts';

const layout = layoutWith(3, 9);
const rolled = (rows: readonly PlainRow[]): Tally => rollUp(fold(layout, [packAll(layout, rows)]));

const belongs = (row: PlainRow, cohort: Cohort): boolean =>
  COHORT_DIMENSIONS.every(({ name, codes }) => cohort[name] === undefined || codes[row[name]] === cohort[name]);

/** Filters and counts. */
function expected(
  rows: readonly PlainRow[],
  cohort: Cohort,
  column: number,
  value: number,
): { count: number; sum: bigint } {
  const found = rows.filter((row) => row.nibbles[column] === value && belongs(row, cohort));
  return {
    count: found.length,
    sum: BigInt.asUintN(
      64,
      found.reduce((sum, { key }) => sum + key, 0n),
    ),
  };
}

function counter({ counts, keyHigh, keyLow }: Tally, group: number, column: number, value: number) {
  const i = (group * layout.columns.length + column) * NIBBLES + value;
  return { count: at(counts, i), sum: (BigInt(at(keyHigh, i)) << 32n) | BigInt(at(keyLow, i)) };
}

function wrong(rows: readonly PlainRow[]): string[] {
  const tally = rolled(rows);
  return REGISTRY.flatMap(({ key, cohort }, group) => {
    const own = rows.filter((row) => belongs(row, cohort));
    return layout.columns.flatMap((_, column) =>
      Array.from({ length: NIBBLES }, (_, value) => {
        const [is, should] = [counter(tally, group, column, value), expected(own, cohort, column, value)];
        return is.count === should.count && is.sum === should.sum ? [] : [`${key} ${column} ${value}`];
      }).flat(),
    );
  });
}

test('every cohort counts and sums what a direct filter finds', () => {
  fc.assert(
    fc.property(fc.array(anyRow(layout), { maxLength: 25 }), (rows) => {
      expect(wrong(rows)).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

test('crowded cohorts too', () => {
  expect(wrong(seededRows(layout, 300, 5, [3, 2, 2]))).toEqual([]);
});

test('everybody is in “all”, and each margin adds up to it', () => {
  const rows = seededRows(layout, 2000, 9);
  const tally = rolled(rows);
  const n = (group: number): number =>
    Array.from({ length: NIBBLES }, (_, value) => counter(tally, group, 0, value).count).reduce((a, b) => a + b);
  const totals = COHORT_DIMENSIONS.map(({ name }) =>
    REGISTRY.reduce((sum, { cohort }, group) => (Object.keys(cohort).join() === name ? sum + n(group) : sum), 0),
  );
  expect([n(0), ...totals]).toEqual([2000, 2000, 2000, 2000]);
});

test('only finest cells can be rolled up', () => {
  expect(() => rollUp(emptyTally(layout, COHORT_COUNT))).toThrow('finest cells');
});
