import type { Period } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import type { Programme } from '#shared/release/programme.ts';
import type { GrantStore } from '../../stores/grant-store.ts';
import type { LedgerStore } from '../../stores/ledger-store.ts';
import type { ReleaseReader } from '../../stores/release-reader.ts';

export interface TidyDeps {
  readonly ledger: LedgerStore;
  readonly grants: Pick<GrantStore, 'all'>;
  readonly editions: ReleaseReader['editions'];
}

/**
 * After an edition is published: forgets who was counted in editions that no cohort's bytes and no
 * custom cohort rest on any more.
 */
export async function tidyLedger(
  { ledger, grants, editions }: TidyDeps,
  programme: Programme,
  period: Period,
): Promise<void> {
  const [entry] = await ledger.entries(programme.id, [period]);
  const granted = (await grants.all(programme.id)).map((one) => one.period);
  const needed = new Set<Period | null>([...must(entry, 'ledger of a published edition').behind, ...granted, period]);
  const earlier = (await editions(programme.id)).map((one) => one.period).filter((one) => one < period);
  await ledger.remove(
    programme.id,
    earlier.filter((one) => !needed.has(one)),
  );
}
