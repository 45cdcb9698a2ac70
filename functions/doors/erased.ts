import { eraseFrom, replacedTags } from '#shared/crossings/membership/erase.ts';
import { packLedger, unpackLedger } from '#shared/crossings/membership/ledger.ts';
import type { Membership } from '#shared/crossings/membership/membership.ts';
import type { ProgrammeId, Pseudonym } from '#shared/kernel/ids.ts';
import type { SnapshotRow } from '#shared/pool/snapshot-row.ts';
import type { DoorSecrets } from '../ports/secrets.ts';
import { nodePrf } from './prf.ts';

/**
 * What is being taken out of ledgers and snapshots, applied to what was read of them: whatever mixture of before and after
 * that was, it is the same as after.
 */
export interface Erased {
  rows(rows: readonly SnapshotRow[]): readonly SnapshotRow[];
  membership(membership: Membership): Membership;
  /** A membership as packed. */
  ledger(bytes: Uint8Array): Uint8Array;
}

/** `names`: contributors and what takes their place. */
export function erasedOf(
  names: ReadonlyMap<Pseudonym, Pseudonym>,
  programme: ProgrammeId,
  secrets: Pick<DoorSecrets, 'pool'>,
): Erased {
  const tags = replacedTags(nodePrf, secrets.pool, programme, names);
  const membership = (one: Membership): Membership => eraseFrom(one, tags);
  return {
    rows: (rows) =>
      names.size === 0 ? rows : rows.map((row) => ({ ...row, pseudonym: names.get(row.pseudonym) ?? row.pseudonym })),
    membership,
    ledger(bytes) {
      if (names.size === 0) return bytes;
      const before = unpackLedger(bytes);
      const after = membership(before);
      return after === before ? bytes : packLedger(after);
    },
  };
}
