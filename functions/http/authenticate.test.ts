import { expect, test } from 'vitest';
import type { TenantId, UserId } from '#shared/kernel/ids.ts';
import { httpEvent, type Asked } from '#test/builders/events.ts';
import type { AccessReader, ApiKey, Person, Session } from '../stores/access-reader.ts';
import { authenticate, SESSION_COOKIE, sha256, type Authentication } from './authenticate.ts';

const NOW = 1_795_338_000;
const HOUR = 3600;
const ORIGIN = 'https://tidemark.example';
const SECRET = 'k'.repeat(43);
const KEY = `tmk_000000000abc_${SECRET}`;

const person: Person = {
  user: 'synthetic-user' as UserId,
  tenant: 'synthetic-tenant' as TenantId,
  email: 'user@synthetic.example',
  roles: ['member'],
};
const apiKey: ApiKey = {
  id: '000000000abc',
  tenant: person.tenant,
  scopes: ['assess'],
  hash: sha256(SECRET),
  expires: NOW + HOUR,
};
const session: Session = { ...person, expires: NOW + HOUR, seen: NOW - HOUR };

interface Doubles {
  readonly key?: Partial<ApiKey>;
  readonly session?: Partial<Session>;
}

/** Stores of one key, one session and one person. */
const authOf = (doubles: Doubles = {}): Authentication => {
  const access: AccessReader = {
    apiKey: (id) => Promise.resolve(id === apiKey.id ? { ...apiKey, ...doubles.key } : undefined),
    session: (hash) =>
      Promise.resolve(hash === sha256('cookie-secret') ? { ...session, ...doubles.session } : undefined),
    person: (subject) => Promise.resolve(subject === 'subject-1' ? person : undefined),
  };
  const verifyToken = (token: string) => Promise.resolve({ good: 'subject-1', stranger: 'subject-2' }[token]);
  return { access, verifyToken, origin: ORIGIN, now: () => NOW };
};

const ask = (asked: Asked, doubles?: Doubles) => authenticate(httpEvent(asked), authOf(doubles));
const withCookie = (asked: Asked = {}): Asked => ({
  ...asked,
  cookies: ['other=1', `${SESSION_COOKIE}=cookie-secret`],
});

test('who sends nothing is nobody', async () => {
  expect(await ask({})).toEqual({ ok: true, value: undefined });
  expect(await ask({ headers: { authorization: 'Basic dTpw' }, cookies: ['theme=dark'] })).toEqual({
    ok: true,
    value: undefined,
  });
});

test.each<Record<string, string>>([
  { 'x-api-key': KEY },
  { authorization: `Bearer ${KEY}` },
  { authorization: `bearer ${KEY}` },
])('%o is the key’s tenant', async (headers) => {
  expect(await ask({ headers })).toEqual({
    ok: true,
    value: { kind: 'key', id: apiKey.id, tenant: apiKey.tenant, scopes: ['assess'] },
  });
});

test.each([
  ['an unknown key', `tmk_000000000xyz_${SECRET}`],
  ['a tampered secret', `tmk_000000000abc_${'k'.repeat(42)}j`],
  ['a short secret', `tmk_000000000abc_${'k'.repeat(42)}`],
  ['something longer', `${KEY}k`],
  ['an id without a secret', 'tmk_000000000abc_'],
  ['something that is no key', 'hello'],
])('%s is refused with 401', async (_, key) => {
  const result = await ask({ headers: { 'x-api-key': key } });
  expect(!result.ok && [result.error.status, result.error.headers?.['www-authenticate']]).toEqual([401, 'Bearer']);
});

test('a key holds until the second it expires', async () => {
  const headers = { 'x-api-key': KEY };
  expect((await ask({ headers }, { key: { expires: NOW + 1 } })).ok).toBe(true);
  expect((await ask({ headers }, { key: { expires: NOW } })).ok).toBe(false);
});

test('a refused key is not made up for by a good cookie', async () => {
  const result = await ask(withCookie({ headers: { 'x-api-key': 'hello' } }));
  expect(result.ok).toBe(false);
});

test('a refusal does not repeat the key', async () => {
  const result = await ask({ headers: { 'x-api-key': KEY } }, { key: { expires: NOW } });
  expect(JSON.stringify(result)).not.toContain(SECRET);
});

test('a bearer token is the person it was made for', async () => {
  const result = await ask({ headers: { authorization: 'Bearer good' } });
  expect(result).toEqual({ ok: true, value: { kind: 'person', via: 'bearer', session: null, ...person } });
});

test.each(['bad', 'stranger', 'good '])('the bearer token %o is refused with 401', async (token) => {
  const result = await ask({ headers: { authorization: `Bearer ${token}` } });
  expect(!result.ok && result.error.status).toBe(401);
});

test('a session cookie is its person, with the session’s hash and no token', async () => {
  const result = await ask(withCookie());
  expect(result).toEqual({
    ok: true,
    value: { kind: 'person', via: 'cookie', session: sha256('cookie-secret'), ...person },
  });
});

test.each<readonly [string, Partial<Session>, boolean]>([
  ['one second before it expires', { expires: NOW + 1 }, true],
  ['when it expires', { expires: NOW }, false],
  ['idle for almost twelve hours', { seen: NOW - 12 * HOUR + 1 }, true],
  ['idle for twelve hours', { seen: NOW - 12 * HOUR }, false],
])('a session %s: holds %o %s', async (_, change, holds) => {
  const result = await ask(withCookie(), { session: change });
  expect(result.ok && result.value !== undefined).toBe(holds);
});

test('an unknown cookie is nobody', async () => {
  expect(await ask({ cookies: [`${SESSION_COOKIE}=forged`] })).toEqual({ ok: true, value: undefined });
});

test.each([
  ['POST', {}],
  ['POST', { origin: ORIGIN }],
  ['POST', { 'x-tidemark': '1' }],
  ['PUT', { origin: 'https://evil.example', 'x-tidemark': '1' }],
  ['DELETE', { origin: `${ORIGIN}.evil.example`, 'x-tidemark': '1' }],
  ['PUT', { origin: 'null', 'x-tidemark': '1' }],
  ['PATCH', { origin: 'http://tidemark.example', 'x-tidemark': '1' }],
])('%s with a cookie and only %o is refused with 403', async (method, headers: Record<string, string>) => {
  const result = await ask(withCookie({ method, headers }));
  expect(!result.ok && result.error.status).toBe(403);
});

test.each(['POST', 'PUT', 'DELETE'])('%s with a cookie from the site itself is admitted', async (method) => {
  const result = await ask(withCookie({ method, headers: { origin: ORIGIN, 'x-tidemark': '1' } }));
  expect(result.ok && result.value?.kind).toBe('person');
});

test.each(['GET', 'HEAD'])('%s with a cookie needs no origin', async (method) => {
  const result = await ask(withCookie({ method, headers: { origin: 'https://evil.example' } }));
  expect(result.ok && result.value?.kind).toBe('person');
});

test.each(['POST', 'DELETE'])(
  '%s with a key or a token needs no origin: no browser adds those by itself',
  async (method) => {
    expect((await ask({ method, headers: { 'x-api-key': KEY } })).ok).toBe(true);
    expect((await ask({ method, headers: { authorization: 'Bearer good' } })).ok).toBe(true);
  },
);
