import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyRow, layoutWith, packAll, type PlainRow } from '#test/builders/contribution.ts';
import { fold } from './fold.ts';
import { emptyTally, merge, type Tally } from './tally.ts';

const layout = layoutWith(5, 10, 2);
const rows = fc.array(anyRow(layout), { maxLength: 30 });
const folded = (some: readonly PlainRow[]): Tally => fold(layout, [packAll(layout, some)]);

const bytes = ({ counts, keyHigh, keyLow }: Tally): Buffer =>
  Buffer.concat([counts, keyHigh, keyLow].map(({ buffer }) => Buffer.from(buffer)));
const same = (a: Tally, b: Tally): boolean => bytes(a).equals(bytes(b));

const RUNS = { numRuns: 40 };

test('folding two lots together is merging their folds', () => {
  fc.assert(
    fc.property(rows, rows, (a, b) => same(folded([...a, ...b]), merge(folded(a), folded(b)))),
    RUNS,
  );
});

test('merge commutes', () => {
  fc.assert(
    fc.property(rows, rows, (a, b) => same(merge(folded(a), folded(b)), merge(folded(b), folded(a)))),
    RUNS,
  );
});

test('merge associates', () => {
  fc.assert(
    fc.property(rows, rows, rows, (a, b, c) => {
      const [x, y, z] = [folded(a), folded(b), folded(c)];
      return same(merge(merge(x, y), z), merge(x, merge(y, z)));
    }),
    RUNS,
  );
});

test('the empty tally is the zero of merge', () => {
  fc.assert(
    fc.property(rows, (a) => same(merge(folded(a), emptyTally(layout)), folded(a))),
    RUNS,
  );
});

test('merge leaves what it adds up as it was', () => {
  const row: PlainRow = { key: 2n ** 64n - 1n, industry: 0, size: 0, region: 0, nibbles: [1, 2, 0] };
  const tally = folded([row]);
  const before = bytes(tally);
  merge(tally, tally);
  expect(bytes(tally).equals(before)).toBe(true);
});

test('sums of keys wrap at 2^64', () => {
  const row = (key: bigint): PlainRow => ({ key, industry: 0, size: 0, region: 0, nibbles: [0, 0, 0] });
  const sum = merge(folded([row(2n ** 64n - 1n)]), folded([row(2n)]));
  const index = sum.counts.findIndex((count) => count > 0);
  expect([sum.counts[index], sum.keyHigh[index], sum.keyLow[index]]).toEqual([2, 0, 1]);
});

test('tallies of different layouts are not merged', () => {
  expect(() => merge(emptyTally(layout), emptyTally(layoutWith(5, 10, 3)))).toThrow('one layout');
});

test('tallies of different groups are not merged', () => {
  expect(() => merge(emptyTally(layout), emptyTally(layout, 1127))).toThrow('one layout');
});
