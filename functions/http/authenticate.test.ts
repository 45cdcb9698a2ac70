import { expect, test } from 'vitest';
import type { TenantId, UserId } from '#shared/kernel/ids.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { PLAN_QUOTAS, type RequestLimits } from '#shared/tenant/plans.ts';
import { TENANT_STATES, type TenantState } from '#shared/tenant/lifecycle.ts';
import { authenticationOf, keyText, SECRET } from '#test/builders/authentication.ts';
import { httpEvent, type Asked } from '#test/builders/events.ts';
import type { ApiKey, Person, Session } from '../stores/access-reader.ts';
import { sha256 } from '../stores/hash.ts';
import { authenticate, SESSION_COOKIE, type Authentication } from './authenticate.ts';
import { problem } from './reply.ts';

const NOW = 1_795_338_000;
const HOUR = 3600;
const ORIGIN = 'https://tidemark.example';
const ID = '000000000abc';
const KEY = keyText(ID);

const person: Person = {
  user: 'synthetic-user' as UserId,
  tenant: 'synthetic-tenant' as TenantId,
  email: 'user@synthetic.example',
  roles: ['member'],
};
const apiKey: ApiKey = {
  id: ID,
  tenant: person.tenant,
  scopes: ['assess'],
  hash: sha256(SECRET),
  expires: NOW + HOUR,
};
const session: Session = {
  user: person.user,
  began: NOW - HOUR,
  seen: NOW - 60,
  since: NOW - HOUR,
  expires: NOW + HOUR,
};

interface Doubles {
  readonly key?: Partial<ApiKey>;
  readonly session?: Partial<Session>;
  readonly person?: Partial<Person>;
  readonly state?: TenantState | undefined;
  /** Callers over their limits. */
  readonly over?: readonly string[];
}

/** Stores of one key, one session and one person; what was counted and noted is told. */
function authOf(doubles: Doubles = {}): Authentication & { readonly told: string[] } {
  const told: string[] = [];
  const state = 'state' in doubles ? doubles.state : 'active';
  return {
    told,
    ...authenticationOf({
      access: {
        apiKey: (id) => Promise.resolve(id === ID ? { ...apiKey, ...doubles.key } : undefined),
        session: (hash) => Promise.resolve(hash === sha256(SECRET) ? { ...session, ...doubles.session } : undefined),
        person: (user) => Promise.resolve(user === person.user ? { ...person, ...doubles.person } : undefined),
      },
      verifyToken: (token) =>
        Promise.resolve(
          { good: { subject: person.user, issuedAt: NOW - 60 }, stranger: { subject: 'else', issuedAt: NOW } }[token],
        ),
      gate: () => Promise.resolve(state && { state, quotas: PLAN_QUOTAS.basic }),
      count: (caller: string, { requestsPerMinute }: RequestLimits) => {
        told.push(`${caller} of ${requestsPerMinute}`);
        const over = doubles.over?.includes(caller);
        return Promise.resolve(
          over ? fail(problem('too-many-requests')) : ok({ ratelimit: caller, 'ratelimit-policy': '' }),
        );
      },
      noteUse: (id) => Promise.resolve(void told.push(`used ${id}`)),
      noteSeen: (hash, now) => Promise.resolve(void told.push(`seen ${hash === sha256(SECRET)} ${now}`)),
      origin: ORIGIN,
      now: () => NOW,
    }),
  };
}

const ask = (asked: Asked, doubles?: Doubles) => authenticate(httpEvent(asked), authOf(doubles));
const withCookie = (asked: Asked = {}, value = `${person.user}.${SECRET}`): Asked => ({
  ...asked,
  cookies: ['other=1', `${SESSION_COOKIE}=${value}`],
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
    value: {
      kind: 'key',
      id: apiKey.id,
      tenant: apiKey.tenant,
      scopes: ['assess'],
      limits: { ratelimit: `tenant:${apiKey.tenant}`, 'ratelimit-policy': '' },
    },
  });
});

test.each([
  ['an unknown key', keyText('000000000xyz')],
  ['a tampered secret', keyText(ID, `${SECRET.slice(0, -1)}${SECRET.endsWith('0') ? '1' : '0'}`)],
  ['a typing error', `${KEY.slice(0, -1)}${KEY.endsWith('0') ? '1' : '0'}`],
  ['a short secret', keyText(ID, SECRET.slice(1))],
  ['something longer', `${KEY}k`],
  ['an id without a secret', `tmk_${ID}_`],
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
    value: { kind: 'person', via: 'cookie', session: { hash: sha256(SECRET), ...session }, ...person },
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
  for (const value of [
    '',
    'forged',
    `${person.user}.`,
    `${person.user}.forged`,
    `nobody.${SECRET}`,
    `.${SECRET}`,
    SECRET,
  ])
    expect(await ask(withCookie({}, value)), value).toEqual({ ok: true, value: undefined });
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

test.each<readonly [string, Doubles, boolean]>([
  ['begun before its person signed out everywhere', { person: { sessionsFrom: session.began + 1 } }, false],
  ['begun when its person signed out everywhere', { person: { sessionsFrom: session.began } }, true],
  ['of somebody who is disabled', { person: { disabled: true } }, false],
  ['of somebody else than the cookie names', { session: { user: 'other' as UserId } }, false],
  ['of a role taken away meanwhile', { person: { roles: [] } }, true],
])('a session %s: holds %o is %s', async (_, doubles, holds) => {
  const result = await ask(withCookie(), doubles);
  expect(result.ok && result.value !== undefined).toBe(holds);
  if (result.ok && result.value?.kind === 'person' && doubles.person?.roles) expect(result.value.roles).toEqual([]);
});

test.each<readonly [string, Partial<Person>, boolean]>([
  ['issued before its person signed out everywhere', { sessionsFrom: NOW }, false],
  ['issued after that', { sessionsFrom: NOW - 60 }, true],
  ['of somebody who is disabled', { disabled: true }, false],
])('a token %s holds: %o is %s', async (_, change, holds) => {
  expect((await ask({ headers: { authorization: 'Bearer good' } }, { person: change })).ok).toBe(holds);
});

const CREDENTIALS: readonly (readonly [string, Asked])[] = [
  ['a key', { headers: { 'x-api-key': KEY } }],
  ['a token', { headers: { authorization: 'Bearer good' } }],
  ['a cookie', withCookie()],
];

test.each(CREDENTIALS)('%s lets in while its tenant is active, and in no other state', async (_, asked) => {
  for (const state of [...TENANT_STATES, undefined]) {
    const result = await ask(asked, { state });
    if (state === 'active') expect(result.ok).toBe(true);
    else
      expect(!result.ok && [result.error.status, String(result.error.body).includes('not-active')]).toEqual([
        403,
        true,
      ]);
  }
});

test('why a tenant is not let in is said in words of its state', async () => {
  const told = async (state: TenantState): Promise<string> => {
    const result = await ask(withCookie(), { state });
    return result.ok ? '' : (JSON.parse(String(result.error.body)) as { detail: string }).detail;
  };
  expect(await told('suspended')).toContain('suspended');
  expect(await told('offboarded')).toContain('30 days');
  expect(await told('verified')).toContain('not active yet');
});

test('a key’s requests are counted for its tenant, and where it has limits of its own for the key first', async () => {
  const asked = { headers: { 'x-api-key': KEY } };
  const plain = authOf();
  await authenticate(httpEvent(asked), plain);
  expect(plain.told).toEqual([`tenant:${apiKey.tenant} of ${PLAN_QUOTAS.basic.requestsPerMinute}`, `used ${ID}`]);
  const limited = authOf({ key: { limits: { requestsPerMinute: 3, requestsPerDay: 9 } } });
  await authenticate(httpEvent(asked), limited);
  expect(limited.told[0]).toBe(`key:${ID} of 3`);
  expect(limited.told).toHaveLength(3);
});

test('a key over its own limits does not use up those of its tenant', async () => {
  const auth = authOf({ key: { limits: { requestsPerMinute: 3, requestsPerDay: 9 } }, over: [`key:${ID}`] });
  const result = await authenticate(httpEvent({ headers: { 'x-api-key': KEY } }), auth);
  expect(!result.ok && result.error.status).toBe(429);
  expect(auth.told).toEqual([`key:${ID} of 3`]);
});

test('a key of a tenant over its limits is refused with 429', async () => {
  const result = await ask({ headers: { 'x-api-key': KEY } }, { over: [`tenant:${apiKey.tenant}`] });
  expect(!result.ok && result.error.status).toBe(429);
});

test('wrong keys, people and keys of tenants that are not active are not counted', async () => {
  for (const [asked, doubles] of [
    [{ headers: { 'x-api-key': keyText(ID, '0'.repeat(43)) } }, {}],
    [{ headers: { 'x-api-key': KEY } }, { state: 'suspended' }],
    [{ headers: { authorization: 'Bearer good' } }, {}],
    [withCookie(), {}],
  ] as const) {
    const auth = authOf(doubles);
    await authenticate(httpEvent(asked), auth);
    expect(auth.told).toEqual([]);
  }
});

test('that a key’s use cannot be noted stops nobody', async () => {
  const auth = { ...authOf(), noteUse: () => Promise.reject(new Error('no')) };
  expect((await authenticate(httpEvent({ headers: { 'x-api-key': KEY } }), auth)).ok).toBe(true);
});

test.each([
  [15 * 60, [`seen true ${NOW}`]],
  [15 * 60 - 1, []],
])('a session last noted %i seconds ago: %o is noted', async (ago, told) => {
  const auth = authOf({ session: { seen: NOW - ago } });
  await authenticate(httpEvent(withCookie()), auth);
  expect(auth.told).toEqual(told);
});
