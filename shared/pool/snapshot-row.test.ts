import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concat } from '../kernel/bytes.ts';
import type { Pseudonym } from '../kernel/ids.ts';
import { packSnapshotRow, unpackSnapshotRows, type SnapshotRow } from './snapshot-row.ts';

const SIZE = 5;
const anyRow: fc.Arbitrary<SnapshotRow> = fc.record({
  pseudonym: fc.stringMatching(/^[A-Za-z0-9_-]{16}$/).map((name) => name as Pseudonym),
  contribution: fc.uint8Array({ minLength: SIZE, maxLength: SIZE }),
});

test('rows survive packing one after the other', () => {
  fc.assert(
    fc.property(fc.array(anyRow), (rows) => {
      const plain = unpackSnapshotRows(SIZE, concat(rows.map(packSnapshotRow)));
      expect(plain.map((row) => ({ ...row, contribution: Uint8Array.from(row.contribution) }))).toEqual(rows);
    }),
  );
});

test('bytes that are no whole rows are refused', () => {
  expect(() => unpackSnapshotRows(SIZE, new Uint8Array(SIZE))).toThrow('bytes');
});
