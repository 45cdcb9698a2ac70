import { ROW_COHORT, ROW_KEY, ROW_NIBBLES, type Layout } from './layout.ts';

/** 64 bits as two unsigned halves: faster than BigInt where millions are added. */
export interface Key64 {
  readonly high: number;
  readonly low: number;
}

/** One contribution, unpacked: cohort codes as positions in the code lists, a nibble per column of the layout. */
export interface Row {
  readonly key: Key64;
  readonly industry: number;
  readonly size: number;
  readonly region: number;
  readonly nibbles: Uint8Array;
}

/** Packs a contribution into `layout.stride` bytes. Throws when it has not one nibble per column: a bug. */
export function packRow(layout: Layout, row: Row): Uint8Array {
  if (row.nibbles.length !== layout.columns.length) throw new Error('a row has one nibble per column');
  const bytes = new Uint8Array(layout.stride);
  const view = new DataView(bytes.buffer);
  view.setUint32(ROW_KEY, row.key.high);
  view.setUint32(ROW_KEY + 4, row.key.low);
  bytes.set([row.industry, row.size, row.region], ROW_COHORT);
  for (let i = 0; i < layout.packedBytes; i++) {
    bytes[ROW_NIBBLES + i] = (row.nibbles[2 * i] ?? 0) | ((row.nibbles[2 * i + 1] ?? 0) << 4);
  }
  return bytes;
}

/** The inverse of `packRow`. Throws when the length is not the layout's: a bug, or bytes of another layout. */
export function unpackRow(layout: Layout, bytes: Uint8Array): Row {
  if (bytes.length !== layout.stride) throw new Error(`a row of ${layout.id} has ${layout.stride} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [industry = 0, size = 0, region = 0] = bytes.subarray(ROW_COHORT);
  const nibbles = layout.columns.map((_, i) => ((bytes[ROW_NIBBLES + (i >> 1)] ?? 0) >> (i % 2 === 0 ? 0 : 4)) & 15);
  return {
    key: { high: view.getUint32(ROW_KEY), low: view.getUint32(ROW_KEY + 4) },
    industry,
    size,
    region,
    nibbles: Uint8Array.from(nibbles),
  };
}
