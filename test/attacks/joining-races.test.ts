import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessApiKeys } from '#functions/stores/access-api-keys.ts';
import { accessStore } from '#functions/stores/access-store.ts';
import { documentClient, dynamoClient } from '#functions/stores/clients.ts';
import { sha256 } from '#functions/stores/hash.ts';
import { dynamoEndpoint, setting } from '#functions/ports/settings.ts';
import type { PeopleDeps } from '#functions/tenancy/deps.ts';
import { invite, revokeInvitation } from '#functions/tenancy/invitations.ts';
import { joinAs, joinWithPassword } from '#functions/tenancy/join.ts';
import type { KeyDeps } from '#functions/tenancy/keys-context.ts';
import { createKey, revokeKey } from '#functions/tenancy/keys.ts';
import { newKey } from '#functions/tenancy/new-key.ts';
import { changeRoles, removePerson } from '#functions/tenancy/people.ts';
import { rotateKey } from '#functions/tenancy/rotate-key.ts';
import type { Role } from '#shared/contracts/contract.ts';
import type { TenantId, UserId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { testHost, PROFILE, type TestHost } from '../builders/host.ts';
import { peopleDepsOf } from '../builders/people-deps.ts';

/** Two deeds at once, one of them in the very middle of the other. */
const ADMIN = { name: 'system', from: null, roles: ['admin'] } as const;
const [MINE, THEIRS] = ['four unrelated words here', 'some other words instead'];
const documents = () => documentClient(dynamoClient({ endpoint: dynamoEndpoint() }));

let host: TestHost;
let deps: PeopleDeps;
beforeAll(async () => {
  host = await testHost();
  deps = peopleDepsOf();
}, 120_000);
afterAll(() => host.stop());

let count = 0;
async function organisation(): Promise<TenantId> {
  const id = `races-${++count}` as TenantId;
  await host.admin.post('/admin/tenants', { id, name: 'Races', kind: 'company', state: 'active', profile: PROFILE });
  return id;
}

async function invited(tenant: TenantId, email: string, roles: Role[] = ['owner']) {
  const sent = await invite(deps, tenant, { email, roles }, ADMIN);
  const { id, link } = must(sent.ok ? sent.value : undefined, 'invitation');
  return { id, token: new URL(link).hash.slice(1) };
}

/** Something that happens when the gate is opened: the person is in the room by then, and not let in yet. */
const meanwhile = (run: () => Promise<unknown>): PeopleDeps => ({
  ...deps,
  access: { ...deps.access, openGate: async (tenant) => (await run(), deps.access.openGate(tenant)) },
});

describe('somebody who is joining', () => {
  test('does not come in when removed at this moment', async () => {
    const [tenant, user] = [await organisation(), 'removed-meanwhile' as UserId];
    const { token } = await invited(tenant, 'removed@races.example', ['member']);
    const removing = meanwhile(() => removePerson(deps, tenant, user, ADMIN));
    expect((await joinAs(removing, sha256(token), user, 'test')).ok).toBe(false);
    expect(await deps.access.person(user)).toBeUndefined();
  });

  test('has the roles that were changed at this moment', async () => {
    const [tenant, user] = [await organisation(), 'demoted-meanwhile' as UserId];
    await joinAs(deps, sha256((await invited(tenant, 'first@races.example')).token), 'first-owner' as UserId, 'test');
    const { token } = await invited(tenant, 'demoted@races.example');
    const demoting = meanwhile(() => changeRoles(deps, tenant, user, ['member'], ADMIN));
    expect((await joinAs(demoting, sha256(token), user, 'test')).ok).toBe(true);
    expect((await deps.access.person(user))?.roles).toEqual(['member']);
  });

  test('is nobody whom an earlier inviter of the address could prepare', async () => {
    const email = 'wanted@races.example';
    const [attacker, employer] = [await organisation(), await organisation()];
    // The inviter holds the link too: sets a password of their own, and takes the invitation back before it is done.
    const trap = await invited(attacker, email);
    const identity = await deps.identity();
    const springing: PeopleDeps = {
      ...deps,
      identity: () =>
        Promise.resolve({
          ...identity,
          create: async (address, password) => {
            const made = await identity.create(address, password);
            await revokeInvitation(deps, attacker, trap.id, ADMIN);
            return made;
          },
        }),
    };
    expect((await joinWithPassword(springing, trap.token, THEIRS, 'test')).ok).toBe(false);
    const left = await identity.create(email, THEIRS);
    expect(left.created).toBe(false);

    const { token } = await invited(employer, email);
    expect((await joinWithPassword(deps, token, MINE, 'test')).ok).toBe(true);
    // Whoever has signed in as what was left behind has signed in as nobody.
    expect(await deps.access.person(left.subject)).toBeUndefined();
    expect((await identity.create(email, THEIRS)).subject).not.toBe(left.subject);
  });

  test('brings no session along from an organisation they were removed from', async () => {
    const [before, after, user] = [await organisation(), await organisation(), 'moved-on' as UserId];
    await joinAs(deps, sha256((await invited(before, 'kept@races.example')).token), 'kept' as UserId, 'test');
    await joinAs(deps, sha256((await invited(before, 'moved@races.example')).token), user, 'test');
    const [began, secret] = [Math.floor(Date.now() / 1000) - 60, 's'.repeat(43)];
    const session = { user, began, seen: began + 60, since: began, expires: began + 3600 };
    await accessStore(documents(), setting('ACCESS_TABLE')).putSession(sha256(secret), session);
    await removePerson(deps, before, user, ADMIN);
    await joinAs(deps, sha256((await invited(after, 'moved@races.example')).token), user, 'test');
    const me = await fetch(`${host.origin}/v1/account/me`, {
      headers: { cookie: `__Host-tidemark=${user}.${secret}` },
    });
    expect(me.status).toBe(401);
  });
});

describe('a key that is revoked while it is made', () => {
  const keyDeps = (put?: (real: KeyDeps['access']) => KeyDeps['access']['put']): KeyDeps => {
    const access = accessApiKeys(documents(), setting('ACCESS_TABLE'));
    return { tenants: deps.tenants, access: { ...access, ...(put && { put: put(access) }) }, newKey, now: deps.now };
  };
  const revokedFirst = (tenant: TenantId) =>
    keyDeps((real) => async (key) => {
      await revokeKey(keyDeps(), tenant, key.id, ADMIN);
      await real.put(key);
    });
  const works = async (key: string): Promise<number> =>
    (await fetch(`${host.origin}/v1/programmes/demo/assessments`, { headers: { 'x-api-key': key } })).status;
  const KEY = { name: 'x', scopes: ['assess'], days: 1 } as const;

  test('lets nobody in', async () => {
    const tenant = await organisation();
    const made = await createKey(revokedFirst(tenant), tenant, KEY, ADMIN);
    expect(await works(must(made.ok ? made.value.key : undefined, 'key'))).toBe(401);
  });

  test('nor does one that follows another', async () => {
    const tenant = await organisation();
    const old = await createKey(keyDeps(), tenant, KEY, ADMIN);
    const made = await rotateKey(
      revokedFirst(tenant),
      tenant,
      must(old.ok ? old.value.id : undefined, 'old'),
      { overlapHours: 1, days: 1 },
      ADMIN,
    );
    expect(await works(must(made.ok ? made.value.key : undefined, 'key'))).toBe(401);
  });
});
