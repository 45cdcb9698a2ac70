import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyLayout, anyRow, layoutWith, packAll, seededRows, type PlainRow } from '#test/builders/contribution.ts';
import { INDUSTRIES, REGIONS, SIZES } from '../kernel/codes.ts';
import { fold } from './fold.ts';
import { NIBBLES, ROW_COHORT, type Layout } from './layout.ts';
import { at, type Tally } from './tally.ts';

/** Cell, column and value as text → count and key sum: what `fold` counts, by plain objects and BigInt. */
type Plain = Map<string, { count: number; sum: bigint }>;

function oracle(rows: readonly PlainRow[]): Plain {
  const plain: Plain = new Map();
  for (const { key, industry, size, region, nibbles } of rows)
    nibbles.forEach((value, column) => {
      const name = `${industry},${size},${region},${column},${value}`;
      const { count, sum } = plain.get(name) ?? { count: 0, sum: 0n };
      plain.set(name, { count: count + 1, sum: BigInt.asUintN(64, sum + key) });
    });
  return plain;
}

/** Every counter of a tally that is not zero, named as the oracle names it. */
function plainOf({ layout, counts, keyHigh, keyLow }: Tally): Plain {
  const plain: Plain = new Map();
  const columns = layout.columns.length;
  for (let i = 0; i < counts.length; i++) {
    if (at(counts, i) === 0 && at(keyHigh, i) === 0 && at(keyLow, i) === 0) continue;
    const column = Math.floor(i / NIBBLES) % columns;
    const cell = Math.floor(i / NIBBLES / columns);
    const region = cell % REGIONS.length;
    const size = Math.floor(cell / REGIONS.length) % SIZES.length;
    const industry = Math.floor(cell / REGIONS.length / SIZES.length);
    const sum = (BigInt(at(keyHigh, i)) << 32n) | BigInt(at(keyLow, i));
    plain.set(`${industry},${size},${region},${column},${i % NIBBLES}`, { count: at(counts, i), sum });
  }
  return plain;
}

/** Names at which the two differ; comparing whole maps by `toEqual` takes minutes. */
const differences = (a: Plain, b: Plain): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter(
    (name) => a.get(name)?.count !== b.get(name)?.count || a.get(name)?.sum !== b.get(name)?.sum,
  );

function expectCounted(layout: Layout, rows: readonly PlainRow[], segments: readonly Uint8Array[]): void {
  expect(differences(plainOf(fold(layout, segments)), oracle(rows)).slice(0, 5)).toEqual([]);
}

const anyPopulation = anyLayout.chain((layout) =>
  fc.record({ layout: fc.constant(layout), rows: fc.array(anyRow(layout), { maxLength: 40 }) }),
);

test('any rows of any layout are counted as the oracle counts them', () => {
  fc.assert(
    fc.property(anyPopulation, ({ layout, rows }) => expectCounted(layout, rows, [packAll(layout, rows)])),
    { numRuns: 60 },
  );
});

test('how rows are cut into segments makes no difference', () => {
  const cuts = fc.array(fc.nat({ max: 40 }), { maxLength: 6 });
  fc.assert(
    fc.property(anyPopulation, cuts, ({ layout, rows }, marks) => {
      const edges = [0, ...marks.map((mark) => Math.min(mark, rows.length)).sort((a, b) => a - b), rows.length];
      const segments = edges.slice(1).map((edge, i) => packAll(layout, rows.slice(edges[i], edge)));
      expectCounted(layout, rows, segments);
    }),
    { numRuns: 40 },
  );
});

test('the order of rows makes no difference', () => {
  const layout = layoutWith(5, 10, 2);
  const rows = seededRows(layout, 500, 7, [2, 2, 2]);
  expectCounted(layout, rows, [packAll(layout, [...rows].reverse())]);
});

test.each([
  ['one column', [5], 300],
  ['an odd number of columns', [5, 2, 13], 300],
  ['wide columns only', Array.from({ length: 33 }, () => 10), 600],
  ['more than 64 columns, some of them wide', Array.from({ length: 67 }, (_, i) => (i % 3 === 0 ? 12 : 4)), 1500],
])('%s are counted', (_, categories, count) => {
  const layout = layoutWith(...categories);
  const rows = seededRows(layout, count, 11, [3, 2, 2]);
  expectCounted(layout, rows, [packAll(layout, rows)]);
});

test.each([254, 255, 256, 510, 511, 766])('%i rows of one cell fill byte counters without spilling', (count) => {
  const layout = layoutWith(2, 10);
  const same: PlainRow = { key: 2n ** 64n - 1n, industry: 21, size: 5, region: 5, nibbles: [12, 1] };
  const rows = Array.from({ length: count }, () => same);
  expectCounted(layout, rows, [packAll(layout, rows)]);
});

test('70,000 rows, more than one batch and in few cells, are counted', () => {
  const layout = layoutWith(...Array.from({ length: 26 }, (_, i) => (i < 5 ? 10 : 5)));
  const rows = seededRows(layout, 70_000, 3, [2, 2, 1]);
  const bytes = packAll(layout, rows);
  expect(bytes.length).toBeGreaterThan(3 << 19);
  expectCounted(layout, rows, [bytes.subarray(0, 40_001 * layout.stride), bytes.subarray(40_001 * layout.stride)]);
});

test('nothing at all counts to nothing', () => {
  expect(plainOf(fold(layoutWith(3), [])).size).toBe(0);
  expect(plainOf(fold(layoutWith(3), [new Uint8Array(0), new Uint8Array(0)])).size).toBe(0);
});

test('one fold leaves nothing behind for the next', () => {
  const layout = layoutWith(5, 4);
  const rows = seededRows(layout, 50, 1);
  fold(layout, [packAll(layout, seededRows(layout, 400, 2))]);
  expectCounted(layout, rows, [packAll(layout, rows)]);
});

test('key sums can be left out for measuring', () => {
  const layout = layoutWith(5);
  const tally = fold(layout, [packAll(layout, seededRows(layout, 20, 1))], { keys: false });
  expect(tally.keyHigh.every((half) => half === 0) && tally.keyLow.every((half) => half === 0)).toBe(true);
});

test.each([-1, 1, 4])('a segment with a partial row (%i bytes) is refused', (by) => {
  const layout = layoutWith(5);
  expect(() => fold(layout, [new Uint8Array(3 * layout.stride + by)])).toThrow('whole rows');
});

test.each([
  ['industry', 0, INDUSTRIES.length],
  ['size', 1, SIZES.length],
  ['region', 2, REGIONS.length],
  ['any code', 0, 255],
] as const)('a row with an %s outside the registry is refused', (_, offset, code) => {
  const layout = layoutWith(5);
  const bytes = packAll(layout, seededRows(layout, 9, 1));
  bytes[7 * layout.stride + ROW_COHORT + offset] = code;
  expect(() => fold(layout, [bytes])).toThrow('row 7 of a batch has a cohort code outside the registry');
});
