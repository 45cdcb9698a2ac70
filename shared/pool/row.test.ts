import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyLayout, anyRow, layoutWith, pack } from '#test/builders/contribution.ts';
import { INSTRUMENTS } from '../instrument/registry.ts';
import { layoutOf, makeLayout, specialValue } from './layout.ts';
import { packRow, unpackRow } from './row.ts';

const rowOfAnyLayout = anyLayout.chain((layout) => anyRow(layout).map((row) => ({ layout, row })));

test('a row survives packing', () => {
  fc.assert(
    fc.property(rowOfAnyLayout, ({ layout, row }) => {
      const { key, nibbles, ...codes } = unpackRow(layout, pack(layout, row));
      expect({ key: (BigInt(key.high) << 32n) | BigInt(key.low), nibbles: [...nibbles], ...codes }).toEqual(row);
    }),
  );
});

test('a row can be read out of the middle of a segment', () => {
  fc.assert(
    fc.property(rowOfAnyLayout, ({ layout, row }) => {
      const bytes = pack(layout, row);
      const segment = new Uint8Array(3 * bytes.length);
      segment.set(bytes, bytes.length);
      const cut = segment.subarray(bytes.length, 2 * bytes.length);
      expect(unpackRow(layout, cut)).toEqual(unpackRow(layout, bytes));
    }),
  );
});

test('a row with too few or too many nibbles is refused', () => {
  const layout = layoutWith(2, 3);
  const row = { key: { high: 0, low: 0 }, industry: 0, size: 0, region: 0 };
  expect(() => packRow(layout, { ...row, nibbles: Uint8Array.of(1) })).toThrow('one nibble per column');
  expect(() => packRow(layout, { ...row, nibbles: Uint8Array.of(1, 1, 1) })).toThrow('one nibble per column');
});

test('bytes of another length are refused', () => {
  const layout = layoutWith(2, 3);
  expect(() => unpackRow(layout, new Uint8Array(layout.stride - 1))).toThrow('bytes');
  expect(() => unpackRow(layout, new Uint8Array(layout.stride + 4))).toThrow('bytes');
});

test('wide columns come first and rows are whole words', () => {
  fc.assert(
    fc.property(anyLayout, (layout) => {
      const wide = layout.columns.map(({ codes }) => codes.length + 3 > 8);
      expect(wide).toEqual([...wide].sort((a, b) => Number(b) - Number(a)));
      expect(wide.filter(Boolean)).toHaveLength(layout.wideColumns);
      expect(layout.stride % 4).toBe(0);
    }),
  );
});

test('the three special values lie behind the categories and inside a nibble', () => {
  fc.assert(
    fc.property(anyLayout, ({ columns }) => {
      for (const column of columns) {
        const specials = (['not-applicable', 'dont-know', 'absent'] as const).map((one) => specialValue(column, one));
        expect(specials).toEqual([0, 1, 2].map((i) => column.codes.length + i));
        expect(Math.max(...specials)).toBeLessThan(16);
      }
    }),
  );
});

test('a column of more categories than a nibble tells apart is refused', () => {
  const column = (count: number) => ({ table: 'stage:too-many', codes: Array.from({ length: count }, String) });
  expect(() => makeLayout('x', [column(13)])).not.toThrow();
  expect(() => makeLayout('x', [column(14)])).toThrow('stage:too-many');
});

test.each(INSTRUMENTS.map((one) => [one.id, one] as const))(
  '%s has a layout with every table once',
  (_, instrument) => {
    const tables = layoutOf(instrument).columns.map(({ table }) => table);
    expect(new Set(tables).size).toBe(tables.length);
  },
);
