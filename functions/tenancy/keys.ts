import type { KeyView, NewKeyView } from '#shared/contracts/key-schemas.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { countedKeys } from '#shared/tenant/key-life.ts';
import { quotasOf } from '#shared/tenant/plans.ts';
import { deedOf, type Actor } from './actor.ts';
import { keyProblem } from './key-problems.ts';
import { decideOnKeys, keyView, letKeyIn, openKeys, type KeyDeps, type KeyOutcome } from './keys-context.ts';
import { accessOf, keyFault, newRecord, type AskedKey } from './make-key.ts';

/** Keys of a tenant, newest first. */
export async function listKeys(deps: KeyDeps, tenant: TenantId): Promise<KeyOutcome<{ items: KeyView[] }>> {
  const opened = await openKeys(deps, tenant);
  if (!opened.ok) return opened;
  const records = await opened.value.store.keys.list();
  const items = await Promise.all(records.map((record) => keyView(deps, record)));
  return ok({ items: items.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1)) });
}

/**
 * Makes a key. Record and account first, what lets it in last: cut off in between, nobody has been told the secret; the
 * key is listed as revoked and does not work.
 */
export async function createKey(
  deps: KeyDeps,
  tenant: TenantId,
  asked: AskedKey,
  actor: Actor,
): Promise<KeyOutcome<NewKeyView>> {
  const opened = await openKeys(deps, tenant);
  if (!opened.ok) return opened;
  const { store, profile } = opened.value;
  const fault = keyFault(profile, asked, actor);
  if (fault) return fail(fault);
  const made = deps.newKey();
  const record = newRecord(made.id, asked, actor, deps.now());
  const detail = { scopes: record.scopes.join(','), expires: record.expiresAt };
  const event = deedOf(actor, deps.now(), { tenant, action: 'key.created', target: `key:${record.id}`, detail });
  const written = await decideOnKeys(store, async ({ version, keys }) => {
    if (countedKeys(keys, record.createdAt) >= quotasOf(profile).keys) return fail(keyProblem('full'));
    return (await store.keys.write(version, event, record)) ? ok(undefined) : undefined;
  });
  if (!written.ok) return written;
  await letKeyIn(deps, store, accessOf(tenant, record, made));
  return ok({ ...(await keyView(deps, record)), key: made.key });
}

/**
 * Takes a key back: what lets it in goes first, the record and the account of it after. Cut off in between, the key is
 * listed as revoked already, and the same request again writes it down.
 */
export async function revokeKey(
  deps: KeyDeps,
  tenant: TenantId,
  id: string,
  actor: Actor,
): Promise<KeyOutcome<undefined>> {
  const opened = await openKeys(deps, tenant);
  if (!opened.ok) return opened;
  const { store } = opened.value;
  if (!(await store.keys.list()).some((key) => key.id === id)) return fail(keyProblem('unknown'));
  await deps.access.drop(tenant, id);
  const now = deps.now();
  const event = deedOf(actor, now, { tenant, action: 'key.revoked', target: `key:${id}` });
  const revoked = await decideOnKeys(store, async ({ version, keys }) => {
    const record = keys.find((key) => key.id === id);
    if (!record) return fail(keyProblem('unknown'));
    if (record.revokedAt) return ok(undefined);
    const ended = { ...record, revokedAt: now.toISOString() };
    return (await store.keys.write(version, event, ended)) ? ok(undefined) : undefined;
  });
  // Once more: whoever makes the key at this moment lets it in before seeing that it is revoked, or takes it back.
  if (revoked.ok) await deps.access.drop(tenant, id);
  return revoked;
}
