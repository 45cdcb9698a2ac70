import type { Pseudonym } from '../../kernel/ids.ts';
import type { Key64 } from '../../pool/row.ts';
import { makeMembership, memberAt, membershipTag, type Membership } from './membership.ts';
import type { Prf } from '../keys.ts';

/** Tags that are to be recognised no longer, each with the one that takes its place. */
export type ReplacedTags = ReadonlyMap<string, Key64>;

const spell = ({ high, low }: Key64): string => `${high}.${low}`;

/**
 * A membership in which contributors can no longer be recognised: their tags are others. Use the same ones in every
 * snapshot, or a contributor would become several and differences that are 0 would look like 1.
 */
export function eraseFrom(membership: Membership, replaced: ReplacedTags): Membership {
  if (replaced.size === 0) return membership;
  const members = Array.from({ length: membership.count }, (_, i) => memberAt(membership, i));
  if (!members.some(({ tag }) => replaced.has(spell(tag)))) return membership;
  return makeMembership(members.map((one) => ({ ...one, tag: replaced.get(spell(one.tag)) ?? one.tag })));
}

/** The tags of contributors that other names, drawn by chance, take the place of. */
export const replacedTags = (
  prf: Prf,
  key: Uint8Array,
  scope: string,
  names: ReadonlyMap<Pseudonym, Pseudonym>,
): ReplacedTags =>
  new Map(
    [...names].map(([name, other]) => [
      spell(membershipTag(prf, key, scope, name)),
      membershipTag(prf, key, scope, other),
    ]),
  );
