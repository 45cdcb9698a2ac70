import type { Membership } from './membership.ts';

/** Bytes of a contributor in a ledger: tag (8), record key (8), base cell (2). 10,000 contributors are 180 kB. */
export const LEDGER_STRIDE = 18;
const MAGIC = 0x544d4c31;
const HEADER = 8;

/** A membership as bytes, big endian: "TML1", how many, then the contributors by ascending tag. */
export function packLedger({ count, tags, keys, cells }: Membership): Uint8Array {
  const bytes = new Uint8Array(HEADER + count * LEDGER_STRIDE);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC);
  view.setUint32(4, count);
  for (let i = 0, at = HEADER; i < count; i++, at += LEDGER_STRIDE) {
    view.setUint32(at, tags[2 * i] as number);
    view.setUint32(at + 4, tags[2 * i + 1] as number);
    view.setUint32(at + 8, keys[2 * i] as number);
    view.setUint32(at + 12, keys[2 * i + 1] as number);
    view.setUint16(at + 16, cells[i] as number);
  }
  return bytes;
}

/** The inverse of `packLedger`. Throws on bytes that are none, cut short or out of order. */
export function unpackLedger(bytes: Uint8Array): Membership {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = bytes.length < HEADER || view.getUint32(0) !== MAGIC ? -1 : view.getUint32(4);
  if (bytes.length !== HEADER + count * LEDGER_STRIDE) throw new Error('these bytes are no ledger');
  const tags = new Uint32Array(2 * count);
  const keys = new Uint32Array(2 * count);
  const cells = new Uint16Array(count);
  for (let i = 0, at = HEADER; i < count; i++, at += LEDGER_STRIDE) {
    tags[2 * i] = view.getUint32(at);
    tags[2 * i + 1] = view.getUint32(at + 4);
    keys[2 * i] = view.getUint32(at + 8);
    keys[2 * i + 1] = view.getUint32(at + 12);
    cells[i] = view.getUint16(at + 16);
  }
  if (!ascending(tags)) throw new Error('a ledger is sorted by tag');
  return { count, tags, keys, cells };
}

function ascending(tags: Uint32Array): boolean {
  for (let i = 2; i < tags.length; i += 2) {
    const byHigh = (tags[i] as number) - (tags[i - 2] as number);
    if (byHigh < 0 || (byHigh === 0 && (tags[i + 1] as number) <= (tags[i - 1] as number))) return false;
  }
  return true;
}
