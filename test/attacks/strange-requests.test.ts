import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACCOUNT_API } from '#shared/contracts/account-api.ts';
import { ADMIN_API } from '#shared/contracts/admin-api.ts';
import { ASSESS_API } from '#shared/contracts/assess-api.ts';
import { BENCHMARK_API } from '#shared/contracts/benchmark-api.ts';
import type { Contract } from '#shared/contracts/contract.ts';
import { signedIn } from '../builders/session.ts';
import { testHost, type TestHost } from '../builders/host.ts';

/** Whatever a caller sends, the fault is the caller's: never a 5xx, never a value of what was sent. */
let host: TestHost;
let owner: Record<string, string>;
let admin: Record<string, string>;
let partner: Record<string, string>;
beforeAll(async () => {
  host = await testHost();
  await host.tenant('strange', 'company', ['assess']);
  partner = { 'x-api-key': (await host.tenant('stranger', 'partner', ['assess', 'import', 'benchmark'])).key };
  owner = await signedIn(host.origin, 'strange', 'owner-of-strange');
  admin = { 'x-api-key': host.adminKey };
}, 120_000);
afterAll(() => host.stop());

const MARK = 'Zq7MARK';
interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Sends exactly these bytes: `fetch` would mend some of them. */
const send = (method: string, path: string, headers: Record<string, string>, body?: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(host.origin);
    const sent = request({ method, path, hostname, port, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    sent.on('error', reject).end(body);
  });

function expectHarmless({ status, text }: Answer, what: string): void {
  expect(status, what).toBeLessThan(500);
  if (status >= 400) expect(text, what).not.toContain(MARK);
}

const cursor = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const VALUES = [
  '',
  '0',
  '-1',
  '1e309',
  `${MARK}${'x'.repeat(3000)}`,
  `${MARK}%00`,
  '%F0%9F%92%A9',
  '__proto__',
  '..%2f..%2f..%2fetc%2fpasswd',
  '%ED%A0%80',
  '%',
  cursor([0, '']),
  cursor([0, 'PROFILE']),
  cursor([99, '\u0000']),
  cursor([3, 'x'.repeat(300)]),
  cursor({ pk: 'TENANT#operator#', sk: 'PROFILE' }),
  Buffer.from('2026-11-22T00:00:00Z#x').toString('base64url'),
];
const KNOWN: Readonly<Record<string, string>> = { programme: 'demo', period: '2026-Q4', tenant: 'strange', chunk: '0' };

const BODIES: readonly string[] = [
  '',
  'null',
  '[]',
  '"x"',
  '{}',
  '{"__proto__":{"x":1}}',
  '{"unknown":1}',
  JSON.stringify({ name: ['x'], roles: 'owner', state: {}, token: 1, email: {}, scopes: [null], days: '1' }),
  JSON.stringify({ token: MARK.repeat(500), password: 'x', code: MARK, organisation: 'x', email: `${MARK}@x.example` }),
  JSON.stringify({ email: `a\u0000${MARK}@b.c`, roles: ['member'] }),
  JSON.stringify({ roles: ['admin', 'admin'], state: 'created', confirm: MARK }),
  JSON.stringify({ overlapHours: 1e99, days: -1 }),
  JSON.stringify({ tenants: ['x'.repeat(200)] }),
];

const ALL: readonly Contract[] = [ACCOUNT_API, ADMIN_API, ASSESS_API, BENCHMARK_API].flatMap((api) =>
  Object.values<Contract>(api),
);
const who = ({ path, callers }: Contract): Record<string, string> => {
  if (path.startsWith('/v1/admin')) return admin;
  if (path.startsWith('/v1/account')) return callers === 'public' ? {} : owner;
  return partner;
};
const parameters = ({ path }: Contract): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
const pathWith = ({ path }: Contract, name: string, value: string): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, one: string) => (one === name ? value : (KNOWN[one] ?? 'abcdefabcdef')));
const queryNames = ({ query }: Contract): string[] =>
  Object.keys((query as unknown as { def: { shape?: object } }).def.shape ?? {});

describe('strange values are the caller’s fault', () => {
  test.each(ALL.map((one) => [`${one.method} ${one.path}`, one] as const))('%s', async (name, contract) => {
    const [headers, body] = [who(contract), contract.body.kind === 'none' ? undefined : '{}'];
    const typed = { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) };
    for (const parameter of parameters(contract))
      for (const value of VALUES.filter((one) => one !== ''))
        expectHarmless(
          await send(contract.method, pathWith(contract, parameter, value), typed, body),
          `${name} ${parameter}=${value.slice(0, 40)}`,
        );
    for (const query of [...queryNames(contract), 'unknown', '__proto__'])
      for (const value of VALUES) {
        const path = `${pathWith(contract, '', '')}?${query}=${value}`;
        expectHarmless(await send(contract.method, path, typed, body), `${name}?${query}=${value.slice(0, 40)}`);
        expectHarmless(await send(contract.method, `${path}&${query}=${value}`, typed, body), `${name} twice ${query}`);
      }
    if (contract.body.kind === 'none') return;
    const type = contract.body.kind === 'raw' ? (contract.body.types[0] ?? '') : 'application/json';
    for (const text of BODIES)
      expectHarmless(
        await send(contract.method, pathWith(contract, '', ''), { ...headers, 'content-type': type }, text),
        `${name} ${text.slice(0, 60)}`,
      );
  });
});

describe('an address that is more than one', () => {
  test.each([
    'one@x.example,other@y.example',
    'one,other@y.example',
    'Name <one@x.example>',
    '"a b"@x.example',
    'one@x.example\r\nBcc: other@y.example',
    'one\u0000@x.example',
    'one\u202e@x.example',
    '<script>@x.example',
    'one@[127.0.0.1]',
    'one@localhost',
  ])('%j is not invited', async (email) => {
    const body = JSON.stringify({ email, roles: ['member'] });
    const headers = { ...owner, 'content-type': 'application/json' };
    expect((await send('POST', '/v1/account/invitations', headers, body)).status).toBe(400);
  });
});

describe('credentials that are none', () => {
  const long = 'x'.repeat(6000);
  test.each<[string, Record<string, string>]>([
    ['a cookie without a value', { cookie: '__Host-tidemark=' }],
    ['a cookie twice', { cookie: `__Host-tidemark=${MARK}; __Host-tidemark=${MARK}` }],
    ['a cookie of another person', { cookie: `__Host-tidemark=owner-of-strange.${'a'.repeat(43)}` }],
    ['a long cookie', { cookie: `__Host-tidemark=${long}.${long.slice(0, 43)}` }],
    ['a cookie with dots', { cookie: `__Host-tidemark=a.b.c.d` }],
    ['a prototype for a person', { cookie: `__Host-tidemark=__proto__.${'a'.repeat(43)}` }],
    ['an empty bearer', { authorization: 'Bearer ' }],
    ['a bearer that is no token', { authorization: `Bearer ${MARK}` }],
    ['a long bearer', { authorization: `Bearer ${long}` }],
    ['a token without a signature', { authorization: `Bearer ${cursor({ alg: 'none' })}.${cursor({ sub: 'owner-of-strange' })}.` }],
    ['a token signed with its own key', { authorization: `Bearer ${cursor({ alg: 'HS256' })}.${cursor({ sub: 'x' })}.${cursor('x')}` }],
    ['another scheme', { authorization: `Basic ${MARK}` }],
    ['a key that is none', { 'x-api-key': MARK }],
    ['a long key', { 'x-api-key': `tmk_${long}` }],
    ['a key of nobody', { 'x-api-key': `tmk_${'a'.repeat(12)}_${'b'.repeat(49)}` }],
  ])('%s', async (_, headers) => {
    for (const path of ['/v1/account/me', '/v1/account/people', '/v1/admin/tenants', '/v1/programmes/demo/assessments']) {
      const answer = await send('GET', path, headers);
      expectHarmless(answer, path);
      expect(answer.status).toBe(401);
    }
  }); // prettier-ignore
});

describe('a sign-in that never began', () => {
  test.each([
    ['a long state', 'x'.repeat(3000)],
    ['no state', ''],
    ['a state of a key', 'SIGNIN#x'],
    ['a state nobody has', randomBytes(32).toString('base64url')],
  ])('%s leads back to the site', async (_, state) => {
    const cookie = `__Host-tidemark-signin=${state}`;
    const answer = await send('GET', `/v1/account/callback?code=x&state=${encodeURIComponent(state)}`, { cookie });
    expect(answer.status).toBe(302);
  });
});
