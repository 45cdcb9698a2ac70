import { hex64, utf8 } from '../kernel/bytes.ts';
import type { Key64 } from '../pool/row.ts';
import type { Prf } from './keys.ts';
import { lookup } from './perturbation/lookup.ts';
import type { PerturbationTable } from './perturbation/table.ts';

/** What noise is drawn with: the same for as long as the policy and its secret live, never new per edition. */
export interface NoiseKeys {
  readonly prf: Prf;
  readonly epoch: Uint8Array;
}

/** A count and the sum of its contributors' record keys. The cell of everybody in the cohort has the cohort's own key. */
export interface KeyedCount {
  readonly count: number;
  readonly key: Key64;
}

/** Record keys added mod 2^64: a cohort key C or a cell key c_q. */
export function sumKeys(keys: Iterable<Key64>): Key64 {
  let [high, low] = [0, 0];
  for (const key of keys) {
    low += key.low;
    high = (high + key.high + (low > 0xffffffff ? 1 : 0)) >>> 0;
    low = low >>> 0;
  }
  return { high, low };
}

/** u of DISCLOSURE §2, a uint32: first 4 bytes of HMAC(K_epoch, "cell|v1|" hex16(C) "|" hex16(c_q)), big endian. */
export function cellUniform({ prf, epoch }: NoiseKeys, cohort: Key64, cell: Key64): number {
  const text = `cell|v1|${hex64(cohort.high, cohort.low)}|${hex64(cell.high, cell.low)}`;
  const mac = prf.hmacSha256(epoch, utf8(text));
  return new DataView(mac.buffer, mac.byteOffset, mac.byteLength).getUint32(0);
}

/**
 * Counts of one cohort with their noise. It is bound to the whole cohort: one contributor more, less or with other answers
 * redraws every cell; the same contributors with the same answers always get the same.
 */
export const protectCounts = (
  keys: NoiseKeys,
  table: PerturbationTable,
  cohort: Key64,
  cells: readonly KeyedCount[],
): number[] => cells.map(({ count, key }) => count + lookup(table, count, cellUniform(keys, cohort, key)));
