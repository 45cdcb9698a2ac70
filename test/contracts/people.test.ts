import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#shared/contracts/contract.ts';
import type { InvitationView, PeopleView, PersonView, SentInvitation } from '#shared/contracts/people-schemas.ts';
import { must } from '#shared/kernel/result.ts';
import { testHost, type TestHost } from '../builders/host.ts';
import { signedInCaller, type Caller } from '../builders/caller.ts';

let host: TestHost;
beforeAll(async () => {
  host = await testHost();
}, 120_000);
afterAll(() => host.stop());

let count = 0;
/** An organisation with an owner of its own, both new. */
async function organisation(kind: 'company' | 'partner' = 'company', plan = 'standard') {
  const id = `people-${++count}`;
  const profile = { industry: 'C', size: '250-999', region: '150' };
  await host.admin.post('/admin/tenants', { id, name: `People ${count}`, kind, state: 'verified', plan, ...(kind === 'company' && { profile }) });
  const email = `ann@${id}.example`;
  const { password } = await host.person(id, email, ['owner', 'member']);
  const owner = await signedInCaller(host.origin, email, password);
  const list = async (): Promise<PeopleView> => (await owner.get('/account/people')).body as PeopleView;
  const idOf = async (address: string) => must((await list()).people.find((one) => one.email === address), address).id;
  const add = async (address: string, roles: Role[]): Promise<Caller> => {
    const { password: secret } = await host.person(id, address, roles);
    return signedInCaller(host.origin, address, secret);
  };
  return { id, email, owner, list, idOf, add };
} // prettier-ignore

const invite = (caller: Caller, email: string, roles: string[] = ['member']) =>
  caller.post('/account/invitations', { email, roles });

describe('an owner', () => {
  /** For whatever leaves its people alone. */
  let common: Awaited<ReturnType<typeof organisation>>;
  beforeAll(async () => {
    common = await organisation();
  });

  test('sees people and open invitations of the own organisation, with when they joined and last signed in', async () => {
    const { owner, email, list } = await organisation();
    await invite(owner, 'bob@one.example');
    const { people, invitations } = await list();
    expect(people.map((one) => [one.email, one.roles])).toEqual([[email, ['owner', 'member']]]);
    expect(people[0]?.lastSignInAt).not.toBeNull();
    expect(invitations.map((one) => [one.email, one.state])).toEqual([['bob@one.example', 'pending']]);
  });

  test('gives roles of this kind of organisation only, told which one is wrong', async () => {
    const { owner } = common;
    const refused = await invite(owner, 'bob@two.example', ['member', 'analyst', 'admin']);
    expect(refused.status).toBe(400);
    expect((refused.body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer)).toEqual(['/roles/1', '/roles/2']); // prettier-ignore
  });

  test('invites an address once, whatever its case, and is told to send it again', async () => {
    const { owner, email } = common;
    expect((await invite(owner, 'bob@three.example')).status).toBe(201);
    const second = await invite(owner, 'BOB@three.example');
    expect([second.status, second.text.includes('send it again')]).toEqual([409, true]);
    expect((await invite(owner, email.toUpperCase())).status).toBe(409);
  });

  test('invites an address once, however often at the same moment', async () => {
    const { owner, list } = common;
    const answers = await Promise.all([1, 2, 3, 4].map(() => invite(owner, 'bob@four.example')));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect((await list()).invitations.filter(({ email }) => email === 'bob@four.example')).toHaveLength(1);
  });

  test('has places for people and open invitations together, however many are asked for at once', async () => {
    const { owner, list } = await organisation('company', 'basic');
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => invite(owner, `n${n}@five.example`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 409, 409]);
    const { invitations } = await list();
    expect(invitations).toHaveLength(4);
    await owner.delete(`/account/invitations/${invitations[0]?.id ?? ''}`);
    expect((await invite(owner, 'later@five.example')).status).toBe(201);
  });

  test('sends an invitation again with another link, after which the old one opens nothing', async () => {
    const { owner } = common;
    const first = (await invite(owner, 'bob@six.example')).body as SentInvitation;
    const again = (await owner.post(`/account/invitations/${first.id}/again`)).body as SentInvitation;
    expect(again.id).toBe(first.id);
    expect(again.link).not.toBe(first.link);
    expect(await look(first.link)).toBe(404);
    expect(await look(again.link)).toBe(200);
  });

  test('takes an invitation back, after which its link opens nothing and the address can be invited anew', async () => {
    const { owner } = common;
    const sent = (await invite(owner, 'bob@seven.example')).body as SentInvitation;
    expect((await owner.delete(`/account/invitations/${sent.id}`)).status).toBe(204);
    expect(await look(sent.link)).toBe(404);
    expect((await owner.delete(`/account/invitations/${sent.id}`)).status).toBe(404);
    expect((await invite(owner, 'bob@seven.example')).status).toBe(201);
  });

  test('changes roles, which hold from the next request on', async () => {
    const { owner, add, idOf } = await organisation();
    const bob = await add('bob@eight.example', ['member']);
    expect((await bob.get('/account/people')).status).toBe(403);
    const changed = await owner.put(`/account/people/${await idOf('bob@eight.example')}`, {
      roles: ['member', 'owner'],
    });
    expect([changed.status, (changed.body as PersonView).roles]).toEqual([200, ['member', 'owner']]);
    expect((await bob.get('/account/people')).status).toBe(200);
  });

  test('removes somebody, whose session, sign-in and password are void at once', async () => {
    const { owner, id, add, idOf, list } = await organisation();
    const bob = await add('bob@nine.example', ['member']);
    const user = await idOf('bob@nine.example');
    expect((await bob.get('/account/me')).status).toBe(200);
    expect((await owner.delete(`/account/people/${user}`)).status).toBe(204);
    expect((await bob.get('/account/me')).status).toBe(401);
    expect((await list()).people.map(({ email }) => email)).not.toContain('bob@nine.example');
    expect((await owner.delete(`/account/people/${user}`)).status).toBe(404);
    // The address is free again, as somebody new.
    await host.person(id, 'bob@nine.example', ['member']);
    expect(await idOf('bob@nine.example')).not.toBe(user);
  });

  test('ends the sessions of somebody, who can sign in again', async () => {
    const { owner, add, idOf } = await organisation();
    const bob = await add('bob@ten.example', ['member']);
    expect((await owner.post(`/account/people/${await idOf('bob@ten.example')}/sign-out`)).status).toBe(204);
    expect((await bob.get('/account/me')).status).toBe(401);
  });

  test('reaches nobody of another organisation', async () => {
    const [one, other] = [await organisation(), await organisation()];
    const stranger = await other.idOf(other.email);
    expect((await one.owner.put(`/account/people/${stranger}`, { roles: ['member'] })).status).toBe(404);
    expect((await one.owner.delete(`/account/people/${stranger}`)).status).toBe(404);
    expect((await one.owner.post(`/account/people/${stranger}/sign-out`)).status).toBe(404);
    expect((await other.owner.get('/account/me')).status).toBe(200);
  });
});

describe('the last owner', () => {
  test('is neither demoted nor removed, by nobody', async () => {
    const { owner, id, email, idOf } = await organisation();
    const user = await idOf(email);
    const demoted = await owner.put(`/account/people/${user}`, { roles: ['member'] });
    expect([demoted.status, demoted.text.includes('last owner')]).toEqual([409, true]);
    expect((await owner.delete(`/account/people/${user}`)).status).toBe(409);
    await expect(host.admin.put(`/admin/tenants/${id}/people/${user}`, { roles: ['member'] })).rejects.toThrow('409');
  });

  test('stays one when two owners demote each other at the same moment', async () => {
    const { owner, add, idOf, email, id } = await organisation();
    const bob = await add('bob@race.example', ['owner', 'member']);
    const [ann, other] = [await idOf(email), await idOf('bob@race.example')];
    const answers = await Promise.all([
      owner.put(`/account/people/${other}`, { roles: ['member'] }),
      bob.put(`/account/people/${ann}`, { roles: ['member'] }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { people } = await host.admin.get<PeopleView>(`/admin/tenants/${id}/people`);
    expect(people.filter(({ roles }) => roles.includes('owner'))).toHaveLength(1);
  });

  test('stays one when two owners remove each other at the same moment', async () => {
    const { owner, add, idOf, email, id } = await organisation();
    const bob = await add('bob@race2.example', ['owner', 'member']);
    const [ann, other] = [await idOf(email), await idOf('bob@race2.example')];
    await Promise.all([owner.delete(`/account/people/${other}`), bob.delete(`/account/people/${ann}`)]);
    const { people } = await host.admin.get<PeopleView>(`/admin/tenants/${id}/people`);
    expect(people.filter(({ roles }) => roles.includes('owner'))).toHaveLength(1);
  });
});

describe('an admin', () => {
  test('does all of this for any organisation', async () => {
    const { id } = await organisation('partner');
    const path = `/admin/tenants/${id}`;
    const sent = await host.admin.post<SentInvitation>(`${path}/invitations`, { email: 'up@admin.example', roles: ['partner'], locale: 'de' }); // prettier-ignore
    expect([sent.locale, sent.mailed]).toEqual(['de', true]);
    const again = await host.admin.post<SentInvitation>(`${path}/invitations/${sent.id}/again`);
    expect(await look(again.link)).toBe(200);
    const { invitations } = await host.admin.get<{ invitations: InvitationView[] }>(`${path}/people`);
    expect(invitations.map((one) => one.email)).toEqual(['up@admin.example']);
  });

  test('is told where there is no such organisation, and where nobody may be invited yet', async () => {
    const body = { email: 'a@nowhere.example', roles: ['member'] };
    await expect(host.admin.post('/admin/tenants/nowhere/invitations', body)).rejects.toThrow('404');
    await expect(host.admin.get('/admin/tenants/nowhere/people')).rejects.toThrow('404');
    await host.admin.post('/admin/tenants', { id: 'raw-one', name: 'Raw', kind: 'partner' });
    await expect(host.admin.post('/admin/tenants/raw-one/invitations', body)).rejects.toThrow('409');
  });
});

test('an owner of the operator who is no admin makes none, and removes none', async () => {
  await host.person('operator', 'owner@op.example', ['owner']).then(async ({ email, password }) => {
    const owner = await signedInCaller(host.origin, email, password);
    expect((await invite(owner, 'new@op.example', ['admin'])).status).toBe(403);
    const { people } = (await owner.get('/account/people')).body as PeopleView;
    const admin = must(people.find(({ roles }) => roles.includes('admin')), 'admin'); // prettier-ignore
    expect((await owner.delete(`/account/people/${admin.id}`)).status).toBe(403);
    expect((await owner.put(`/account/people/${admin.id}`, { roles: ['owner'] })).status).toBe(403);
  });
});

test('every change is on account, without addresses', async () => {
  const { owner, add, idOf, id } = await organisation();
  const sent = (await invite(owner, 'gone@audit.example')).body as SentInvitation;
  await owner.post(`/account/invitations/${sent.id}/again`);
  await owner.delete(`/account/invitations/${sent.id}`);
  await add('bob@audit.example', ['member']);
  const user = await idOf('bob@audit.example');
  await owner.put(`/account/people/${user}`, { roles: ['member', 'owner'] });
  await owner.delete(`/account/people/${user}`);
  await host.settled();
  const { items } = await host.admin.get<{ items: { action: string }[] }>(`/admin/tenants/${id}/audit`);
  expect(items.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['person.invited', 'invitation.sent-again', 'invitation.revoked', 'person.joined', 'person.roles-changed', 'person.removed', 'tenant.activated']),
  ); // prettier-ignore
  expect(JSON.stringify(items)).not.toMatch(/@|audit\.example/);
});

/** Status of looking at what a link leads to. */
async function look(link: string): Promise<number> {
  const { status } = await fetch(`${host.origin}/v1/account/invitation`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: new URL(link).hash.slice(1) }),
  });
  return status;
}
