import type { NewKeyView } from '#shared/contracts/key-schemas.ts';
import type { TenantView } from '#shared/contracts/tenant-schemas.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { keyState, type KeyRecord } from '#shared/tenant/key-life.ts';
import { deedOf, type Actor } from './actor.ts';
import { keyProblem } from './key-problems.ts';
import {
  decideOnKeys,
  holdsUntil,
  keyView,
  letKeyIn,
  openKeys,
  seconds,
  type KeyDeps,
  type KeyOutcome,
} from './keys-context.ts';
import { accessOf, hoursAfter, keyFault, newRecord } from './make-key.ts';

interface Asked {
  /** Hours the old key works on. */
  readonly overlapHours: number;
  readonly days: number;
}

/**
 * Makes the key that follows another one, with the same name, scopes and limits; the old one works on for the overlap.
 * Room 1 decides, so that of two at once one fails. Then the old key is shortened, then the new one lets in: cut off in
 * between, the new one does not work, and the old one can be rotated again while it lasts.
 */
export async function rotateKey(
  deps: KeyDeps,
  tenant: TenantId,
  id: string,
  asked: Asked,
  actor: Actor,
): Promise<KeyOutcome<NewKeyView>> {
  const opened = await openKeys(deps, tenant);
  if (!opened.ok) return opened;
  const { store, profile } = opened.value;
  const now = deps.now();
  const made = deps.newKey();
  const event = deedOf(actor, now, { tenant, action: 'key.rotated', target: `key:${id}`, detail: { by: made.id } });
  const written = await decideOnKeys(store, async ({ version, keys }) => {
    const old = await rotatable(deps, keys, id, now);
    if (!old.ok) return old;
    const pair = follow(old.value, made.id, asked, profile, actor, now);
    if (!pair.ok) return pair;
    return (await store.keys.write(version, event, pair.value.ending, pair.value.next)) ? pair : undefined;
  });
  if (!written.ok) return written;
  const { ending, next } = written.value;
  await deps.access.expireAt(tenant, id, seconds(ending.expiresAt));
  await letKeyIn(deps, store, accessOf(tenant, next, made));
  return ok({ ...(await keyView(deps, next)), key: made.key });
}

/** A key that works and has not been followed by one that does. */
async function rotatable(
  { access }: KeyDeps,
  keys: readonly KeyRecord[],
  id: string,
  now: Date,
): Promise<KeyOutcome<KeyRecord>> {
  const record = keys.find((key) => key.id === id);
  if (!record) return fail(keyProblem('unknown'));
  const state = keyState(record, await holdsUntil(access, id), now.toISOString());
  if (state !== 'active') return fail(keyProblem(state));
  if (record.replacedBy && (await access.find(record.replacedBy))) return fail(keyProblem('replaced'));
  return ok(record);
}

/** The old key as it ends, and the one that follows it. */
function follow(
  old: KeyRecord,
  id: string,
  { overlapHours, days }: Asked,
  profile: TenantView,
  actor: Actor,
  now: Date,
): KeyOutcome<{ readonly ending: KeyRecord; readonly next: KeyRecord }> {
  const { name, scopes, limits } = old;
  const asked = { name, scopes, days, limits: limits ?? undefined };
  const fault = keyFault(profile, asked, actor);
  if (fault) return fail(fault);
  const until = hoursAfter(now, overlapHours);
  const ending = { ...old, expiresAt: until < old.expiresAt ? until : old.expiresAt, replacedBy: id };
  return ok({ ending, next: newRecord(id, asked, actor, now) });
}
