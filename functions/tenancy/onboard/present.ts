import type { TenantId } from '#shared/kernel/ids.ts';
import type { TenantRecord } from '#shared/tenant/record.ts';
import type { DirectoryStore } from '../../stores/directory-store.ts';
import type { GivenTenant } from '../create-organisation.ts';

/** What is there already of what a list names. */
export interface Present {
  /** Ids that are taken, also by organisations that were erased. */
  readonly entries: ReadonlySet<TenantId>;
  readonly records: ReadonlyMap<TenantId, TenantRecord>;
  /** Whose registry numbers are. */
  readonly holders: ReadonlyMap<string, TenantId>;
}

export async function present(
  directory: Pick<DirectoryStore, 'entries' | 'records' | 'holders'>,
  given: readonly GivenTenant[],
): Promise<Present> {
  const ids = given.map(({ id }) => id);
  const [entries, records, holders] = await Promise.all([
    directory.entries(ids),
    directory.records(ids),
    directory.holders(given.flatMap(({ registryNumber }) => registryNumber ?? [])),
  ]);
  return {
    entries: new Set(entries.map(({ id }) => id)),
    records: new Map(records.map((one) => [one.id, one])),
    holders,
  };
}
