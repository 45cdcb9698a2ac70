import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamoEndpoint, setting } from '#functions/ports/settings.ts';
import { documentClient, dynamoClient } from '#functions/stores/clients.ts';
import { sha256 } from '#functions/stores/hash.ts';
import { accessKeys } from '#functions/stores/keys.ts';
import { must } from '#shared/kernel/result.ts';
import { testHost, type TestHost } from '../builders/host.ts';
import { CookieJar, signInOver } from '../builders/sign-in-flow.ts';

const COOKIE = '__Host-tidemark';
let host: TestHost;
let who: { email: string; password: string };
beforeAll(async () => {
  host = await testHost();
  await host.tenant('signing', 'company', ['assess']);
  who = await host.person('signing', 'person@signing.example', ['owner', 'member']);
});
afterAll(() => host.stop());

const enter = (jar?: CookieJar, from?: string) => signInOver(host.origin, who.email, who.password, jar, from);
const signedIn = async (): Promise<CookieJar> => (await enter()).jar;
const me = (jar: CookieJar) => jar.fetch(`${host.origin}/v1/account/me`);
const post = (jar: CookieJar, path: string, headers: Record<string, string> = {}) =>
  jar.fetch(`${host.origin}/v1/account/${path}`, {
    method: 'POST',
    headers: { origin: host.origin, 'x-tidemark': '1', ...headers },
  });
const session = (jar: CookieJar): string => must(jar.get(COOKIE), 'session');
const keeping = (value: string): CookieJar => {
  const jar = new CookieJar();
  jar.set(COOKIE, value);
  return jar;
};

/** As if so many seconds had gone by for this session. */
async function age(value: string, seconds: number, ...attributes: string[]): Promise<void> {
  await documentClient(dynamoClient({ endpoint: dynamoEndpoint() })).send(
    new UpdateCommand({
      TableName: setting('ACCESS_TABLE'),
      Key: accessKeys.session(sha256(must(value.split('.')[1], 'secret'))),
      UpdateExpression: `SET ${attributes.map((name, i) => `#${i} = #${i} - :by`).join(', ')}`,
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: Object.fromEntries(attributes.map((name, i) => [`#${i}`, name])),
      ExpressionAttributeValues: { ':by': seconds },
    }),
  );
}

test('the session’s cookie is for this host only, out of reach of scripts and of other sites’ requests', async () => {
  const jar = new CookieJar();
  const lines: string[] = [];
  const take = jar.take.bind(jar);
  jar.take = (response) => (lines.push(...response.headers.getSetCookie()), take(response));
  await enter(jar);
  const own = lines.filter((line) => line.startsWith('__Host-tidemark'));
  expect(own.some((line) => line.startsWith(`${COOKIE}=`))).toBe(true);
  for (const line of own) {
    for (const attribute of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) expect(line).toContain(`; ${attribute}`);
    expect(line).not.toMatch(/domain=/i);
  }
});

test('signing in leads to where it was asked for, within the site only', async () => {
  expect((await enter(undefined, '/v1/account/sign-in?to=/assess')).path).toBe('/assess');
  for (const to of ['//evil.example', '/\\evil.example', 'https://evil.example'])
    expect((await enter(undefined, `/v1/account/sign-in?to=${encodeURIComponent(to)}`)).path).toBe('/position');
});

test('an address never stands in a URL: asking for it there is refused, and the provider is not told it there', async () => {
  const asked = await new CookieJar().fetch(`${host.origin}/v1/account/sign-in?email=someone%40signing.example`);
  expect(asked.status).toBe(400);
  const begun = await new CookieJar().fetch(`${host.origin}/v1/account/sign-in`);
  expect(new URL(must(begun.headers.get('location'), 'location')).searchParams.has('login_hint')).toBe(false);
});

test('every sign-in begins a session of its own: one that was planted before is nobody’s', async () => {
  const first = await signedIn();
  const planted = session(first);
  const jar = keeping(planted);
  await enter(jar);
  expect(session(jar)).not.toBe(planted);
  expect((await me(jar)).status).toBe(200);
  expect((await me(keeping(planted))).status).toBe(401);
});

test('a secret is replaced after an hour; the old one works for another minute and no longer', async () => {
  const jar = await signedIn();
  const old = session(jar);
  expect((await me(jar)).headers.getSetCookie()).toEqual([]);
  await age(old, 3600, 'since');
  expect((await me(jar)).status).toBe(200);
  expect(session(jar)).not.toBe(old);
  expect([(await me(jar)).status, (await me(keeping(old))).status]).toEqual([200, 200]);
  await age(old, 61, 'expires');
  expect([(await me(jar)).status, (await me(keeping(old))).status]).toEqual([200, 401]);
});

test('of many requests at once only one replaces the secret', async () => {
  const value = session(await signedIn());
  await age(value, 3600, 'since');
  const answers = await Promise.all(Array.from({ length: 8 }, () => me(keeping(value))));
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  expect(answers.filter(({ headers }) => headers.getSetCookie().length > 0)).toHaveLength(1);
});

test('replacing the secret does not lengthen the session', async () => {
  const jar = await signedIn();
  await age(session(jar), 6 * 86_400, 'since', 'expires');
  const [line = ''] = (await me(jar)).headers.getSetCookie();
  const seconds = Number(/Max-Age=(\d+)/.exec(line)?.[1]);
  expect(seconds).toBeGreaterThan(86_000);
  expect(seconds).toBeLessThanOrEqual(86_400);
});

test.each([
  ['12 hours without a request', 12 * 3600, ['seen']],
  ['7 days in all', 7 * 86_400, ['expires']],
])('a session ends after %s', async (_, seconds, attributes) => {
  const jar = await signedIn();
  expect((await me(jar)).status).toBe(200);
  await age(session(jar), seconds, ...attributes);
  expect((await me(jar)).status).toBe(401);
});

test('a session that is used stays', async () => {
  const jar = await signedIn();
  await age(session(jar), 11 * 3600, 'seen');
  expect((await me(jar)).status).toBe(200);
  await age(session(jar), 11 * 3600, 'seen');
  expect((await me(jar)).status).toBe(200);
});

test('signing out ends this session and no other', async () => {
  const [one, other] = [await signedIn(), await signedIn()];
  const value = session(one);
  expect((await post(one, 'sign-out')).status).toBe(204);
  expect(one.get(COOKIE)).toBeUndefined();
  expect([(await me(keeping(value))).status, (await me(other)).status]).toEqual([401, 200]);
});

test('signing out everywhere ends all of them at once; signing in again begins one that holds', async () => {
  const [one, other] = [await signedIn(), await signedIn()];
  expect((await post(one, 'sign-out-everywhere')).status).toBe(204);
  expect([(await me(one)).status, (await me(other)).status]).toEqual([401, 401]);
  const again = await signedIn();
  expect((await me(again)).status).toBe(200);
});

test.each([
  [{ origin: 'https://evil.example' }],
  [{ origin: 'null' }],
  [{ 'x-tidemark': '', origin: 'http://localhost:1' }],
])('a write with the cookie and %o is refused, and nothing ends', async (headers) => {
  const jar = await signedIn();
  expect((await post(jar, 'sign-out-everywhere', headers)).status).toBe(403);
  expect((await me(jar)).status).toBe(200);
});

test('a request of a page on another site is refused before it is made: no CORS header admits it', async () => {
  const jar = await signedIn();
  const asked = await jar.fetch(`${host.origin}/v1/account/me`, { headers: { origin: 'https://evil.example' } });
  expect([...asked.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
});

test('a callback that nobody began, or another browser did, signs nobody in', async () => {
  const begun = new CookieJar();
  const away = await begun.fetch(`${host.origin}/v1/account/sign-in`);
  const state = new URL(must(away.headers.get('location'), 'location')).searchParams.get('state');
  for (const jar of [new CookieJar(), begun]) {
    const back = await jar.fetch(`${host.origin}/v1/account/callback?code=x&state=${jar === begun ? 'other' : state}`);
    expect([back.status, back.headers.get('location')]).toEqual([302, '/?sign-in=expired']);
    expect(jar.get(COOKIE)).toBeUndefined();
  }
});

test('a sign-in is on account with its network, and the person shows when it was', async () => {
  const { items } = await host.admin.get<{ items: { action: string; from: string; actor: string }[] }>(
    '/admin/tenants/signing/audit',
  );
  await signedIn();
  await host.settled();
  const after = await host.admin.get<{ items: { action: string; from: string; actor: string }[] }>(
    '/admin/tenants/signing/audit?action=person.signed-in',
  );
  const before = items.filter(({ action }) => action === 'person.signed-in').length;
  expect(after.items.length).toBe(before + 1);
  expect(after.items[0]).toMatchObject({ from: expect.stringMatching(/\/(24|48)$/) as string });
  const { people } = await host.admin.get<{ people: { email: string; lastSignInAt: string | null }[] }>(
    '/admin/tenants/signing/people',
  );
  expect(people.find(({ email }) => email === who.email)?.lastSignInAt).not.toBeNull();
});

test('a tenant that is suspended stays outside, with the reason; signing out works all the same, and coming back too', async () => {
  const jar = await signedIn();
  const left = await signedIn();
  await host.admin.post('/admin/tenants/signing/state', { state: 'suspended' });
  await new Promise((resolve) => setTimeout(resolve, 6000));
  const refused = await me(jar);
  expect([refused.status, ((await refused.json()) as { type: string }).type]).toEqual([403, 'urn:tidemark:problem:not-active']); // prettier-ignore
  expect((await enter()).path).toBe('/?sign-in=suspended');
  expect((await post(left, 'sign-out')).status).toBe(204);
  await host.admin.post('/admin/tenants/signing/state', { state: 'active' });
  expect((await me(jar)).status).toBe(200);
});
