import { type Prf } from './keys.ts';
import { utf8 } from '../kernel/bytes.ts';

const REVISION_BITS = 14;
const SOURCE_BITS = 12;

/**
 * Which contribution of an entity wins, whatever order they arrive in: the greatest. A tenant's own voice beats a
 * partner's, a later revision an earlier one, and two partners, or two subjects of one, at the same revision are
 * told apart by a keyed tag.
 */
export function contributionOrder(own: boolean, revision: number, sourceTag: number): number {
  const capped = Math.min(revision, 2 ** REVISION_BITS - 1);
  return ((own ? 1 : 0) * 2 ** REVISION_BITS + capped) * 2 ** SOURCE_BITS + sourceTag;
}

/** 12 bits that name a source without telling which it is. */
export function sourceTag(prf: Prf, poolKey: Uint8Array, source: string): number {
  const [first = 0, second = 0] = prf.hmacSha256(poolKey, utf8(`source|${source}`));
  return ((first << 8) | second) & (2 ** SOURCE_BITS - 1);
}
