import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concat } from '../kernel/bytes.ts';
import type { Pseudonym } from '../kernel/ids.ts';
import { packSnapshotRow, renameSnapshotRows, unpackSnapshotRows, type SnapshotRow } from './snapshot-row.ts';

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

test('a row gets another name in its place, and nothing else changes', () => {
  const [one, other, third] = ['A', 'B', 'C'].map((letter) => letter.repeat(16) as Pseudonym) as [
    Pseudonym,
    Pseudonym,
    Pseudonym,
  ];
  const rows = [one, other].map((pseudonym) => ({ pseudonym, contribution: new Uint8Array(SIZE).fill(7) }));
  const bytes = concat(rows.map(packSnapshotRow));
  const renamed = renameSnapshotRows(SIZE, bytes, new Map([[other, third]]));
  expect(renamed && unpackSnapshotRows(SIZE, renamed)).toEqual([rows[0], { ...rows[1], pseudonym: third }]);
  expect(renameSnapshotRows(SIZE, bytes, new Map([[third, one]]))).toBeUndefined();
});
