import { utf8 } from '../../kernel/bytes.ts';
import type { Key64 } from '../../pool/row.ts';
import type { Prf } from '../keys.ts';

/** A contributor as the structural rules know it: no name, no answers. */
export interface Member {
  /** Keyed and stable: the same contributor has it in every snapshot. */
  readonly tag: Key64;
  /** Record key r_i: another one when the answers differ. */
  readonly key: Key64;
  /** Base cell. */
  readonly cell: number;
}

/**
 * Who was counted in a snapshot, sorted by tag, each tag once. Columns: `tags` and `keys` hold two halves per contributor
 * (high, low), `cells` one base cell.
 */
export interface Membership {
  readonly count: number;
  readonly tags: Uint32Array;
  readonly keys: Uint32Array;
  readonly cells: Uint16Array;
}

/** 8 bytes of HMAC(key, "tag|v1|" scope "|" contributor), big endian: tells contributors apart, and nobody who they are. */
export function membershipTag(prf: Prf, key: Uint8Array, scope: string, contributor: string): Key64 {
  const mac = prf.hmacSha256(key, utf8(`tag|v1|${scope}|${contributor}`));
  const view = new DataView(mac.buffer, mac.byteOffset, mac.byteLength);
  return { high: view.getUint32(0), low: view.getUint32(4) };
}

/** Throws when a tag occurs twice: one entity has one voice, so that is a bug (or one chance in 2^64 per pair). */
export function makeMembership(members: Iterable<Member>): Membership {
  const sorted = [...members].sort((a, b) => compareKeys(a.tag, b.tag));
  const twice = sorted.some(({ tag }, i) => i > 0 && compareKeys(tag, (sorted[i - 1] as Member).tag) === 0);
  if (twice) throw new Error('a contributor is counted twice');
  return {
    count: sorted.length,
    tags: halves(sorted.map(({ tag }) => tag)),
    keys: halves(sorted.map(({ key }) => key)),
    cells: Uint16Array.from(sorted, ({ cell }) => cell),
  };
}

function halves(keys: readonly Key64[]): Uint32Array {
  const flat = new Uint32Array(2 * keys.length);
  keys.forEach(({ high, low }, i) => flat.set([high, low], 2 * i));
  return flat;
}

const compareKeys = (a: Key64, b: Key64): number => a.high - b.high || a.low - b.low;

export const memberAt = ({ tags, keys, cells }: Membership, i: number): Member => ({
  tag: { high: tags[2 * i] as number, low: tags[2 * i + 1] as number },
  key: { high: keys[2 * i] as number, low: keys[2 * i + 1] as number },
  cell: cells[i] as number,
});

/** Order of the tags at two positions: negative, 0 or positive. */
export const compareTags = (a: Membership, i: number, b: Membership, j: number): number =>
  (a.tags[2 * i] as number) - (b.tags[2 * j] as number) ||
  (a.tags[2 * i + 1] as number) - (b.tags[2 * j + 1] as number);

export const sameKey = (a: Membership, i: number, b: Membership, j: number): boolean =>
  a.keys[2 * i] === b.keys[2 * j] && a.keys[2 * i + 1] === b.keys[2 * j + 1];
