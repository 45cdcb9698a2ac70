import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tableIdentity } from '#functions/ports/identity-table.ts';
import { setting } from '#functions/ports/settings.ts';
import { CLAIM_SECONDS } from '#functions/stores/access-people.ts';
import { sha256 } from '#functions/stores/hash.ts';
import { joinAs, joinWithPassword } from '#functions/tenancy/join.ts';
import type { OpenInvitation, PeopleView, SentInvitation } from '#shared/contracts/people-schemas.ts';
import type { UserId } from '#shared/kernel/ids.ts';
import { callerWith, signedInCaller, type Caller } from '../builders/caller.ts';
import { Killed } from '../builders/dynamo.ts';
import { CookieJar, signInOver } from '../builders/sign-in-flow.ts';
import { testHost, type TestHost } from '../builders/host.ts';
import { peopleDepsOf } from '../builders/people-deps.ts';

const PASSWORD = 'four unrelated words here';
let host: TestHost;
let anybody: Caller;
beforeAll(async () => {
  host = await testHost();
  anybody = callerWith(host.origin);
}, 120_000);
afterAll(() => host.stop());

let count = 0;
/** A new verified organisation nobody is in, and an invitation to it. */
async function invited(roles: string[] = ['owner', 'member']) {
  const id = `joining-${++count}`;
  const email = `somebody@${id}.example`;
  const profile = { industry: 'C', size: '250-999', region: '150' };
  await host.admin.post('/admin/tenants', {
    id,
    name: `Joining ${count}`,
    kind: 'company',
    state: 'verified',
    profile,
  });
  const sent = await host.admin.post<SentInvitation>(`/admin/tenants/${id}/invitations`, { email, roles });
  return { id, email, sent, token: new URL(sent.link).hash.slice(1) };
}

const join = (token: string, password = PASSWORD) => anybody.post('/account/join', { token, password });
const look = (token: string) => anybody.post('/account/invitation', { token });
const peopleOf = (id: string) => host.admin.get<PeopleView>(`/admin/tenants/${id}/people`);
const stateOf = async (id: string) => (await host.admin.get<{ state: string }>(`/admin/tenants/${id}`)).state;

describe('a link', () => {
  test('tells whoever holds it what it is to, and nothing else', async () => {
    const { token, email } = await invited();
    const { status, body } = await look(token);
    expect(status).toBe(200);
    const expected: Partial<OpenInvitation> = { email, roles: ['owner', 'member'], joinBy: 'password', passwordRules: { minLength: 12 } }; // prettier-ignore
    expect(body).toMatchObject(expected);
  });

  test('lets in once, with the password that was set, and makes the organisation active', async () => {
    const { id, email, token } = await invited();
    expect((await join(token)).status).toBe(201);
    expect(await stateOf(id)).toBe('active');
    const person = await signedInCaller(host.origin, email, PASSWORD);
    expect((await person.get('/account/me')).body).toMatchObject({ user: { email, roles: ['owner', 'member'] } });
    expect([(await join(token)).status, (await look(token)).status]).toEqual([404, 404]);
    expect((await peopleOf(id)).invitations).toEqual([]);
  });

  test('leads on to a sign-in with the address filled in, which no URL has', async () => {
    const { email, token } = await invited();
    const [jar, headers] = [new CookieJar(), { 'content-type': 'application/json' }];
    const url = `${host.origin}/v1/account/join`;
    expect((await jar.fetch(url, { method: 'POST', headers, body: JSON.stringify({ token, password: PASSWORD }) })).status).toBe(201); // prettier-ignore
    const urls: string[] = [];
    let at = `${host.origin}/v1/account/sign-in`;
    for (let next: string | null = at; next; urls.push(at)) {
      const response = await jar.fetch((at = new URL(next, at).href));
      next = response.headers.get('location');
      const page = await response.text();
      if (!next) expect(page).toContain(`value="${email}"`);
    }
    expect(decodeURIComponent(urls.join(' '))).not.toContain('somebody');
    await signInOver(host.origin, email, PASSWORD, jar);
    expect(jar.get('__Host-tidemark-address')).toBeUndefined();
  });

  test('that is unknown, used or expired gets the same answer, to the letter', async () => {
    const { token } = await invited();
    await join(token);
    const unknown = await look('A'.repeat(43));
    expect(unknown.status).toBe(404);
    for (const answer of [await look(token), await join(token), await join('A'.repeat(43))])
      expect(answer.text).toBe(unknown.text);
  });

  test('opens nothing once it has expired', async () => {
    const { token, id } = await invited();
    const later = new Date(Date.now() + 7 * 24 * 3600 * 1000 + 1000);
    const outcome = await joinWithPassword(peopleDepsOf({ now: () => later }), token, PASSWORD, 'test');
    expect(outcome).toEqual({ ok: false, error: 'no-link' });
    expect((await peopleOf(id)).people).toEqual([]);
  });

  test('opens nothing while the organisation is suspended, and does afterwards', async () => {
    const { token, id } = await invited();
    await host.admin.post(`/admin/tenants/${id}/state`, { state: 'suspended' });
    expect((await join(token)).status).toBe(404);
    expect((await peopleOf(id)).people).toEqual([]);
  });
});

describe('a password', () => {
  test.each([
    ['short', 'fewer than 12'],
    ['aaaaaaaaaaaaaaaa', 'repeats'],
    ['password12345', 'first that are tried'],
  ])('%s is refused with what to do, and the link goes on working', async (password, advice) => {
    const { token } = await invited();
    const refused = await join(token, password);
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ errors: [{ pointer: '/password' }] });
    expect(refused.text).toContain(advice);
    expect(refused.text).not.toContain(password);
    expect((await look(token)).status).toBe(200);
  });
});

describe('joining', () => {
  test('happens once when browsers race, and the password of the one that was told so is the one that holds', async () => {
    const { token, email, id } = await invited();
    const passwords = ['the first unrelated words', 'the second unrelated words', 'the third unrelated words'];
    const answers = await Promise.all(passwords.map((password) => join(token, password)));
    const won = answers.findIndex(({ status }) => status === 201);
    expect(answers.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(1);
    expect(answers.every(({ status }) => [201, 404, 409].includes(status))).toBe(true);
    const identity = await signedInCaller(host.origin, email, passwords[won] ?? '');
    expect((await identity.get('/account/me')).status).toBe(200);
    expect((await peopleOf(id)).people).toHaveLength(1);
  });

  test('with an address that is in another organisation is refused, and that one is left alone', async () => {
    const [one, other] = [await invited(), await invited()];
    await join(one.token);
    const { link } = await host.admin.post<SentInvitation>(`/admin/tenants/${other.id}/invitations`, { email: one.email.toUpperCase(), roles: ['member'] }); // prettier-ignore
    const refused = await join(new URL(link).hash.slice(1), 'another set of words');
    expect([refused.status, refused.text.includes('another one')]).toEqual([409, true]);
    const person = await signedInCaller(host.origin, one.email, PASSWORD);
    expect((await person.get('/account/me')).body).toMatchObject({ tenant: { id: one.id } });
    expect((await peopleOf(other.id)).people).toEqual([]);
  });

  test('takes up an address that an earlier attempt left behind at the identity provider', async () => {
    const { token, email } = await invited();
    await tableIdentity(setting('IDENTITY_URL').slice('dynamodb:'.length)).create(email, 'what was typed in before');
    expect((await join(token)).status).toBe(201);
    expect((await (await signedInCaller(host.origin, email, PASSWORD)).get('/account/me')).status).toBe(200);
  });

  test('by an issuer of its own is the same, without a password', async () => {
    const { id, email, sent } = await invited();
    const hash = sha256(new URL(sent.link).hash.slice(1));
    const user = 'x-external-subject' as UserId;
    expect(await joinAs(peopleDepsOf(), hash, user, 'test')).toEqual({ ok: true, value: { email } });
    expect(await joinAs(peopleDepsOf(), hash, user, 'test')).toEqual({ ok: false, error: 'no-link' });
    expect((await peopleOf(id)).people.map((one) => one.id)).toEqual([user]);
  });
});

/** Writes of one joining: claim, room, gate, entry, rest of the invitation. */
const WRITES = 5;

describe.each(Array.from({ length: WRITES }, (_, i) => i + 1))('joining that dies at write %i', (at) => {
  test.each(['before', 'after'] as const)(
    '%s it took effect is finished by the same link, or is done',
    async (when) => {
      const { token, id, email } = await invited();
      await expect(joinWithPassword(peopleDepsOf({ at, when }), token, 'a password that was cut off', 'test')).rejects.toThrow(Killed); // prettier-ignore
      const later = new Date(Date.now() + (CLAIM_SECONDS + 1) * 1000);
      const again = await joinWithPassword(peopleDepsOf({ now: () => later }), token, PASSWORD, 'test');
      // Once the link is used up the person is in, with the password of the attempt that was cut off.
      const password = again.ok ? PASSWORD : 'a password that was cut off';
      const { people, invitations } = await peopleOf(id);
      expect([people.map((one) => one.email), invitations, await stateOf(id)]).toEqual([[email], [], 'active']);
      const person = await signedInCaller(host.origin, email, password);
      expect((await person.get('/account/me')).status).toBe(200);
    },
  );
});

test('the writes that are killed above are all there are', async () => {
  const { token } = await invited();
  expect((await joinWithPassword(peopleDepsOf({ at: WRITES + 1 }), token, PASSWORD, 'test')).ok).toBe(true);
});
