import type { KeyView } from '../contracts/key-schemas.ts';

/** A key as its tenant keeps it; hash and last use are elsewhere. Moments are ISO 8601, UTC. */
export interface KeyRecord extends Omit<KeyView, 'prefix' | 'state' | 'lastUsedAt'> {
  readonly revokedAt: string | null;
}

/**
 * What a key is, where `holdsUntil` is the expiry of what lets it in. Without that it was revoked, or its making was cut
 * off before anybody was told its secret: in neither case does it work, nor will it. The earlier expiry is what holds.
 */
export function keyState(record: KeyRecord, holdsUntil: string | undefined, now: string): KeyView['state'] {
  if (record.revokedAt) return 'revoked';
  if (record.expiresAt <= now || (holdsUntil && holdsUntil <= now)) return 'expired';
  return holdsUntil ? 'active' : 'revoked';
}

/** Keys that count against the quota: neither revoked, nor expired, nor followed by another one. */
export const countedKeys = (records: readonly KeyRecord[], now: string): number =>
  records.filter(({ revokedAt, expiresAt, replacedBy }) => !revokedAt && !replacedBy && expiresAt > now).length;
