import type { Key64 } from '../../pool/row.ts';
import { makeMembership, memberAt, type Membership } from './membership.ts';

/**
 * A membership in which one contributor can no longer be recognised: its tag is another one, drawn by the caller. Use the
 * same one in every snapshot, or the contributor would become several and differences that are 0 would look like 1.
 */
export function eraseFrom(membership: Membership, tag: Key64, random: Key64): Membership {
  const members = Array.from({ length: membership.count }, (_, i) => memberAt(membership, i));
  const at = members.findIndex((one) => one.tag.high === tag.high && one.tag.low === tag.low);
  if (at === -1) return membership;
  return makeMembership(members.map((one, i) => (i === at ? { ...one, tag: random } : one)));
}
