import type { KeyView } from '#shared/contracts/key-schemas.ts';
import type { TenantView } from '#shared/contracts/tenant-schemas.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { keyPrefix } from '#shared/tenant/api-key.ts';
import { keyState, type KeyRecord } from '#shared/tenant/key-life.ts';
import type { Reply } from '../http/reply.ts';
import type { ApiKey } from '../stores/access-reader.ts';
import type { AccessApiKeys } from '../stores/access-api-keys.ts';
import type { KeyRing } from '../stores/keys-store.ts';
import type { TenantStore, TenantStores } from '../stores/tenant-store.ts';
import { keyProblem } from './key-problems.ts';
import type { NewKey } from './new-key.ts';

/** What keys are made and taken back with. */
export interface KeyDeps {
  readonly tenants: TenantStores;
  readonly access: AccessApiKeys;
  readonly newKey: () => NewKey;
  readonly now: () => Date;
}

export type KeyOutcome<T> = Result<T, Reply>;

export const seconds = (moment: string): number => Math.floor(Date.parse(moment) / 1000);
const momentOf = (at: number): string => new Date(at * 1000).toISOString();

/** A tenant's store and profile. */
export async function openKeys(
  { tenants }: Pick<KeyDeps, 'tenants'>,
  tenant: TenantId,
): Promise<KeyOutcome<{ store: TenantStore; profile: TenantView }>> {
  const store = await tenants.of(tenant);
  const profile = await store.profile();
  return profile ? ok({ store, profile }) : fail(keyProblem('no-tenant'));
}

const ATTEMPTS = 8;

/** Decides on the present keys and writes; where somebody else was faster (undefined), all of it anew. */
export async function decideOnKeys<T>(
  { keys }: Pick<TenantStore, 'keys'>,
  attempt: (ring: KeyRing) => Promise<KeyOutcome<T> | undefined>,
): Promise<KeyOutcome<T>> {
  for (let i = 1; i <= ATTEMPTS; i++) {
    const outcome = await attempt(await keys.ring());
    if (outcome) return outcome;
    await new Promise((resolve) => setTimeout(resolve, 20 * i * Math.random()));
  }
  return fail(keyProblem('busy'));
}

/** Lets a new key in; one that was revoked between its record and this does not stay. */
export async function letKeyIn({ access }: KeyDeps, { keys }: Pick<TenantStore, 'keys'>, key: ApiKey): Promise<void> {
  await access.put(key);
  const record = (await keys.list()).find(({ id }) => id === key.id);
  if (!record || record.revokedAt) await access.drop(key.tenant, key.id);
}

/** Until when what lets a key in holds; undefined where there is none. */
export async function holdsUntil(access: AccessApiKeys, id: string): Promise<string | undefined> {
  const found = await access.find(id);
  return found && momentOf(found.expires);
}

/** A key as its owners see it. */
export async function keyView({ access, now }: KeyDeps, record: KeyRecord): Promise<KeyView> {
  const { id, name, scopes, createdAt, createdBy, expiresAt, replacedBy, limits } = record;
  const [until, usedAt] = await Promise.all([holdsUntil(access, id), access.usedAt(id)]);
  return {
    ...{ id, name, prefix: keyPrefix(id), scopes, createdAt, createdBy, expiresAt, replacedBy, limits },
    lastUsedAt: usedAt === undefined ? null : momentOf(usedAt),
    state: keyState(record, until, now().toISOString()),
  };
}
