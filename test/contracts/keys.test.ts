import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamoEndpoint, setting } from '#functions/ports/settings.ts';
import { accessApiKeys } from '#functions/stores/access-api-keys.ts';
import { documentClient, dynamoClient } from '#functions/stores/clients.ts';
import { readApiKey, writeApiKey, API_KEY_PATTERN } from '#shared/tenant/api-key.ts';
import { SCOPES } from '#shared/contracts/contract.ts';
import type { KeyView, NewKeyView } from '#shared/contracts/key-schemas.ts';
import { SCOPES_OF, TENANT_KINDS } from '#shared/tenant/roles.ts';
import { must } from '#shared/kernel/result.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import { testHost, type TestHost } from '../builders/host.ts';
import { signInOver, type CookieJar } from '../builders/sign-in-flow.ts';

let host: TestHost;
let owner: CookieJar;
const TENANT = 'keyed' as TenantId;
beforeAll(async () => {
  host = await testHost();
  await host.tenant(TENANT, 'partner', ['assess']);
  await host.tenant('neighbour', 'company', ['assess']);
  const { email, password } = await host.person(TENANT, 'owner@keyed.example', ['owner']);
  owner = (await signInOver(host.origin, email, password)).jar;
});
afterAll(() => host.stop());

interface Answer<T> {
  readonly status: number;
  readonly body: T;
}
type Problem = { detail: string; errors?: { pointer: string }[] };

async function call<T>(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer<T>> {
  const response = await fetch(`${host.origin}/v1${path}`, {
    method,
    headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: (text ? JSON.parse(text) : undefined) as T };
}
const asAdmin = <T = Problem>(method: string, path: string, body?: unknown) =>
  call<T>(method, `/admin/tenants/${path}`, body, { 'x-api-key': host.adminKey });
const asOwner = <T = Problem>(method: string, path: string, body?: unknown) =>
  call<T>(method, `/account/keys${path}`, body, { cookie: owner.header, origin: host.origin, 'x-tidemark': '1' });
const works = async (key: string): Promise<number> =>
  (await call('GET', '/programmes/demo/assessments?subject=one', undefined, { 'x-api-key': key })).status;

const KEY = { name: 'ERP', scopes: ['assess', 'import'], days: 30 };
const created = async (asked: object = KEY): Promise<NewKeyView> => (await asOwner<NewKeyView>('POST', '', asked)).body;
const listed = async (id: string): Promise<KeyView> =>
  must(
    (await asOwner<{ items: KeyView[] }>('GET', '')).body.items.find((key) => key.id === id),
    'key',
  );
const keys = () => accessApiKeys(documentClient(dynamoClient({ endpoint: dynamoEndpoint() })), setting('ACCESS_TABLE'));

test('an owner makes a key: it is shown once, matches the published pattern, works, and only its hash is kept', async () => {
  const { status, body: key } = await asOwner<NewKeyView>('POST', '', KEY);
  expect(status).toBe(201);
  expect(API_KEY_PATTERN.exec(key.key)?.[0]).toBe(key.key);
  expect(readApiKey(key.key)?.id).toBe(key.id);
  expect(key.prefix).toBe(`tmk_${key.id}`);
  expect(await works(key.key)).toBe(200);
  const kept = JSON.stringify([await keys().find(key.id), await listed(key.id)]);
  expect(kept).not.toContain(must(readApiKey(key.key), 'parts').secret);
});

test('the list says what can be seen of a key, when it was last used to the minute, and never its secret', async () => {
  const key = await created();
  const before = await listed(key.id);
  expect(before).toMatchObject({ name: KEY.name, scopes: KEY.scopes, state: 'active', lastUsedAt: null, replacedBy: null, limits: null, createdBy: expect.stringMatching(/^user:/) as string }); // prettier-ignore
  const from = Date.now();
  await works(key.key);
  const { lastUsedAt } = await listed(key.id);
  const at = Date.parse(must(lastUsedAt, 'last use'));
  expect(at % 60_000).toBe(0);
  expect(at).toBeGreaterThan(from - 60_000);
});

test('what is kept as wrong is refused: another secret under a known id, an unknown id, a typing error', async () => {
  const key = await created();
  const { id, secret } = must(readApiKey(key.key), 'parts');
  const other = secret.startsWith('0') ? `1${secret.slice(1)}` : `0${secret.slice(1)}`;
  expect(await works(writeApiKey({ id, secret: other }))).toBe(401);
  expect(await works(writeApiKey({ id: '000000000000', secret }))).toBe(401);
  expect(await works(`${key.key.slice(0, -1)}${key.key.endsWith('0') ? '1' : '0'}`)).toBe(401);
});

test('rotating makes the key that follows; the old one works on for the overlap and not a second longer', async () => {
  const old = await created({ ...KEY, limits: { requestsPerMinute: 50, requestsPerDay: 500 } });
  const { status, body: next } = await asOwner<NewKeyView>('POST', `/${old.id}/rotate`, { overlapHours: 24, days: 90 });
  expect(status).toBe(201);
  expect(next).toMatchObject({ name: old.name, scopes: old.scopes, limits: old.limits });
  expect([await works(old.key), await works(next.key)]).toEqual([200, 200]);
  const ending = await listed(old.id);
  expect(ending.replacedBy).toBe(next.id);
  expect(Date.parse(ending.expiresAt)).toBeLessThanOrEqual(Date.now() + 24 * 3600_000);
  const { body: last } = await asOwner<NewKeyView>('POST', `/${next.id}/rotate`, { overlapHours: 0, days: 90 });
  expect([await works(next.key), await works(last.key), (await listed(next.id)).state]).toEqual([401, 200, 'expired']);
});

test('a key is rotated once; the one that follows is rotated next', async () => {
  const old = await created();
  const rotate = () => asOwner('POST', `/${old.id}/rotate`, { overlapHours: 1, days: 9 });
  const both = await Promise.all([rotate(), rotate()]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect((await rotate()).status).toBe(409);
});

test('a revoked key stops working at once, is told of as revoked, and revoking it again is no mistake', async () => {
  const key = await created();
  expect(await works(key.key)).toBe(200);
  expect((await asOwner('DELETE', `/${key.id}`)).status).toBe(204);
  expect(await works(key.key)).toBe(401);
  const after = await listed(key.id);
  expect([after.state, after.lastUsedAt === null]).toEqual(['revoked', false]);
  expect((await asOwner('DELETE', `/${key.id}`)).status).toBe(204);
  expect((await asOwner('POST', `/${key.id}/rotate`, { overlapHours: 1, days: 9 })).status).toBe(409);
});

test('a revocation that was cut off after its first write shows the key as revoked and can be repeated', async () => {
  const key = await created();
  await keys().drop(TENANT, key.id);
  expect([await works(key.key), (await listed(key.id)).state]).toEqual([401, 'revoked']);
  expect((await asOwner('DELETE', `/${key.id}`)).status).toBe(204);
});

test('a rotation that was cut off before the new key let in can be repeated while the old one lasts', async () => {
  const old = await created();
  const { body: dead } = await asOwner<NewKeyView>('POST', `/${old.id}/rotate`, { overlapHours: 1, days: 9 });
  await keys().drop(TENANT, dead.id);
  const again = await asOwner<NewKeyView>('POST', `/${old.id}/rotate`, { overlapHours: 1, days: 9 });
  expect([again.status, await works(again.body.key)]).toEqual([201, 200]);
});

test('an expired key is refused and told of as expired', async () => {
  const key = await created();
  await keys().expireAt(TENANT, key.id, Math.floor(Date.now() / 1000));
  expect([await works(key.key), (await listed(key.id)).state]).toEqual([401, 'expired']);
});

test.each(TENANT_KINDS)('keys of a tenant that is %s get the scopes of its kind and no others', async (kind) => {
  const id = kind === 'operator' ? 'operator' : `scoped-${kind}`;
  if (kind !== 'operator') await host.tenant(id, kind, [must(SCOPES_OF[kind][0], 'scope')]);
  for (const scope of SCOPES) {
    const { status, body } = await asAdmin('POST', `${id}/keys`, { name: 'x', scopes: [scope], days: 1 });
    expect([scope, status]).toEqual([scope, SCOPES_OF[kind].includes(scope) ? 201 : 400]);
    if (status === 400) expect(body.errors).toEqual([expect.objectContaining({ pointer: '/scopes/0' })]);
  }
});

test('an owner of the operator who is no administrator makes no key that runs the installation, by rotating neither', async () => {
  const { email, password } = await host.person('operator', 'owner@operator.example', ['owner']);
  const { jar } = await signInOver(host.origin, email, password);
  const headers = { cookie: jar.header, origin: host.origin, 'x-tidemark': '1' };
  const make = (scopes: string[]) => call<Problem>('POST', '/account/keys', { name: 'x', scopes, days: 1 }, headers);
  expect((await make(['benchmark'])).status).toBe(201);
  expect((await make(['admin'])).status).toBe(400);
  const { body: admins } = await asAdmin<NewKeyView>('POST', 'operator/keys', {
    name: 'x',
    scopes: ['admin'],
    days: 1,
  });
  const rotated = await call('POST', `/account/keys/${admins.id}/rotate`, { overlapHours: 1, days: 1 }, headers);
  expect(rotated.status).toBe(400);
});

test('keys of another organisation can be neither seen nor touched', async () => {
  const { body: theirs } = await asAdmin<NewKeyView>('POST', 'neighbour/keys', {
    name: 'x',
    scopes: ['assess'],
    days: 1,
  });
  expect((await asOwner('DELETE', `/${theirs.id}`)).status).toBe(404);
  expect((await asOwner('POST', `/${theirs.id}/rotate`, { overlapHours: 1, days: 1 })).status).toBe(404);
  expect((await asOwner<{ items: KeyView[] }>('GET', '')).body.items.map(({ id }) => id)).not.toContain(theirs.id);
  expect((await asAdmin('DELETE', `${TENANT}/keys/${theirs.id}`)).status).toBe(404);
  expect(await works(theirs.key)).not.toBe(401);
});

test('the quota of keys holds, for ten at once as well; revoked keys do not count', async () => {
  const quotas = { requestsPerMinute: 1000, requestsPerDay: 10_000, people: 5, keys: 3 };
  await host.admin.post('/admin/tenants', { id: 'few-keys', name: 'Few', kind: 'partner', state: 'active', quotas });
  const make = () => asAdmin<NewKeyView>('POST', 'few-keys/keys', { name: 'x', scopes: ['assess'], days: 1 });
  const answers = await Promise.all(Array.from({ length: 10 }, make));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(7);
  const one = must(
    answers.find(({ status }) => status === 201),
    'key',
  ).body;
  await asAdmin('DELETE', `few-keys/keys/${one.id}`);
  expect((await make()).status).toBe(201);
});

test('what was done to keys is on account, with who did it and nothing of the secret', async () => {
  const key = await created();
  const { body: next } = await asOwner<NewKeyView>('POST', `/${key.id}/rotate`, { overlapHours: 1, days: 9 });
  await asAdmin('DELETE', `${TENANT}/keys/${next.id}`);
  await host.settled();
  const { items } = await host.admin.get<{ items: { action: string; target: string; actor: string }[] }>(
    `/admin/tenants/${TENANT}/audit`,
  );
  const about = items.filter(({ target }) => [`key:${key.id}`, `key:${next.id}`].includes(target));
  expect(about.map(({ action, actor }) => [action, actor.split(':')[0]])).toEqual([
    ['key.revoked', 'key'],
    ['key.rotated', 'user'],
    ['key.created', 'user'],
  ]);
  expect(JSON.stringify(items)).not.toContain(key.key);
});

test.each([
  [{ ...KEY, name: '' }, '/name'],
  [{ ...KEY, scopes: [] }, '/scopes'],
  [{ ...KEY, days: 0 }, '/days'],
  [{ ...KEY, days: 367 }, '/days'],
  [{ ...KEY, limits: { requestsPerMinute: 0, requestsPerDay: 5 } }, '/limits/requestsPerMinute'],
  [{ ...KEY, limits: { requestsPerMinute: 10, requestsPerDay: 5 } }, '/limits/requestsPerMinute'],
])('%o is refused at %s', async (asked, pointer) => {
  const { status, body } = await asOwner('POST', '', asked);
  expect([status, body.errors?.[0]?.pointer]).toEqual([400, pointer]);
});
