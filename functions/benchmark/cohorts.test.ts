import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Scope } from '#shared/contracts/contract.ts';
import type { TenantId, UserId } from '#shared/kernel/ids.ts';
import { authenticationOf, keyText, SECRET } from '#test/builders/authentication.ts';
import { httpEvent, type Asked } from '#test/builders/events.ts';
import { SESSION_COOKIE, type Authentication } from '../http/authenticate.ts';
import type { Reply } from '../http/reply.ts';
import { sha256 } from '../stores/hash.ts';
import type { ReleaseReader, StoredResponse } from '../stores/release-reader.ts';
import { getCohort, listCohorts } from './cohorts.ts';
import { matches } from './represent.ts';

const TEXT = JSON.stringify({ status: 'withheld', cohort: 'all', words: 'ü'.repeat(50) });
const stored = (text: string, tag: string): StoredResponse => ({ brotli: brotliCompressSync(Buffer.from(text)), tag });
const CELL = stored(TEXT, 'tag-of-all');

/** One published edition of each programme, holding the cell of everybody and lists; what was read is noted. */
function release(): ReleaseReader & { readonly reads: string[] } {
  const reads: string[] = [];
  const published = ['demo.2026-Q4', 'social-business.2026-Q4'];
  return {
    reads,
    isPublished: (edition) => Promise.resolve(published.includes(edition)),
    editions: () => Promise.resolve([]),
    cell: (edition, cohort) => {
      reads.push(`${edition} ${cohort}`);
      return Promise.resolve(cohort === 'all' ? CELL : undefined);
    },
    list: (_, by) => Promise.resolve(stored(`{"items":"${by}"}`, `list-${by}`)),
  };
}

const person = {
  user: 'synthetic-user' as UserId,
  tenant: 'synthetic-tenant' as TenantId,
  email: 'user@synthetic.example',
  roles: [],
};
const LATER = 2_000_000_000;
const times = { began: 1_795_338_000, since: 1_795_338_000, seen: 1_795_338_000, expires: LATER };
const authOf = (scopes: readonly Scope[] = []): Authentication =>
  authenticationOf({
    access: {
      apiKey: (id) =>
        Promise.resolve({ id, tenant: person.tenant, scopes: [...scopes], hash: sha256(SECRET), expires: LATER }),
      session: () => Promise.resolve({ user: person.user, ...times }),
      person: () => Promise.resolve(person),
    },
  });

const PUBLIC = { edition: 'demo.2026-Q4', cohort: 'all' };
const MEMBERS = { edition: 'social-business.2026-Q4', cohort: 'all' };
const KEY = { 'x-api-key': keyText('000000000abc') };

const ask = (
  params: Record<string, string>,
  asked: Asked = {},
  scopes: readonly Scope[] = [],
  from = release(),
): Promise<Reply> => getCohort(from)(httpEvent({ ...asked, params }), authOf(scopes));

test('a client that takes brotli gets the stored bytes', async () => {
  const reply = await ask(PUBLIC, { headers: { 'accept-encoding': 'gzip, deflate, br' } });
  expect([reply.status, reply.headers?.['content-encoding'], reply.headers?.['content-type']]).toEqual([
    200,
    'br',
    'application/json',
  ]);
  expect(reply.body).toBe(CELL.brotli);
  expect(brotliDecompressSync(reply.body as Uint8Array).toString()).toBe(TEXT);
});

test('a client that does not gets what they decompress to', async () => {
  const reply = await ask(PUBLIC);
  expect([reply.status, reply.headers?.['content-encoding'], reply.body]).toEqual([200, undefined, TEXT]);
});

test.each([
  ['br', true],
  ['BR', true],
  ['gzip, br;q=0.5', true],
  ['br;q=1.0', true],
  ['br; q=0.001', true],
  ['br;q=0', false],
  ['br; q=0.0', false],
  ['br;q=0.000', false],
  ['gzip, br;Q=0', false],
  ['gzip', false],
  ['brotli', false],
  ['x-br', false],
  ['', false],
])('Accept-Encoding %o takes brotli: %s', async (header, taken) => {
  const reply = await ask(PUBLIC, { headers: { 'accept-encoding': header } });
  expect(reply.headers?.['content-encoding'] === 'br').toBe(taken);
});

test('the two representations have tags of their own and vary by encoding', async () => {
  const [plain, brotli] = [await ask(PUBLIC), await ask(PUBLIC, { headers: { 'accept-encoding': 'br' } })];
  expect([plain.headers?.['etag'], brotli.headers?.['etag']]).toEqual(['"tag-of-all"', '"tag-of-all-br"']);
  expect([plain.headers?.['vary'], brotli.headers?.['vary']]).toEqual(['accept-encoding', 'accept-encoding']);
});

test.each([
  ['br', '"tag-of-all-br"', 304],
  ['br', 'W/"tag-of-all-br"', 304],
  ['br', '"other", "tag-of-all-br"', 304],
  ['br', '*', 304],
  ['br', '"tag-of-all"', 200],
  ['gzip', '"tag-of-all"', 304],
  ['gzip', '"tag-of-all-br"', 200],
  ['br', '"other"', 200],
  ['br', 'tag-of-all-br', 200],
])('taking %s and having %s it answers %i', async (encoding, tag, status) => {
  const reply = await ask(PUBLIC, { headers: { 'accept-encoding': encoding, 'if-none-match': tag } });
  expect(reply.status).toBe(status);
  if (status === 304)
    expect([reply.body, reply.headers?.['etag'], reply.headers?.['vary']]).toEqual([
      undefined,
      encoding === 'br' ? '"tag-of-all-br"' : '"tag-of-all"',
      'accept-encoding',
    ]);
});

test('no If-None-Match matches nothing', () => {
  expect(matches(undefined, '"a"')).toBe(false);
});

test('a public edition may be kept for good by everybody, and asks nobody who they are', async () => {
  const reply = await ask(PUBLIC, { headers: { 'x-api-key': 'no key at all' } });
  expect([reply.status, reply.headers?.['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
});

test.each([
  ['an edition not published', { edition: 'demo.2026-Q3', cohort: 'all' }, 404],
  ['an unknown programme', { edition: 'other.2026-Q4', cohort: 'all' }, 404],
  ['a cohort without a cell', { edition: 'demo.2026-Q4', cohort: 'industry.A' }, 404],
  ['a cohort outside the registry', { edition: 'demo.2026-Q4', cohort: 'industry.Z' }, 400],
  ['dimensions in another order', { edition: 'demo.2026-Q4', cohort: 'size.1-9~industry.A' }, 400],
  ['no edition', { edition: 'demo', cohort: 'all' }, 400],
])('%s answers with a problem', async (_, params, status) => {
  expect((await ask(params)).status).toBe(status);
});

test('what is not published is not even read', async () => {
  const from = release();
  await ask({ edition: 'demo.2026-Q3', cohort: 'all' }, {}, [], from);
  expect(from.reads).toEqual([]);
});

test.each<readonly [string, Asked, readonly Scope[], number]>([
  ['nobody', {}, [], 401],
  ['a key for benchmarks', { headers: KEY }, ['benchmark'], 200],
  ['a key for something else', { headers: KEY }, ['assess', 'import', 'admin'], 403],
  ['a key that does not hold', { headers: { 'x-api-key': 'tmk_x' } }, ['benchmark'], 401],
  ['a person', { cookies: [`${SESSION_COOKIE}=${person.user}.${SECRET}`] }, [], 200],
])('a members’ edition answers %s before anything is read', async (_, asked, scopes, status) => {
  const from = release();
  const reply = await ask(MEMBERS, asked, scopes, from);
  expect([reply.status, from.reads.length]).toEqual([status, status === 200 ? 1 : 0]);
  if (status === 200) expect(reply.headers?.['cache-control']).toBe('private, no-cache');
});

test.each<[Record<string, string>, string]>([
  [{}, 'list-all'],
  [{ by: 'industry' }, 'list-industry'],
  [{ by: 'size', tables: 'stages' }, 'list-size'],
  [{ by: 'size', tables: 'scores' }, 'list-size.scores'],
])('the list of %o is served as stored', async (query, tag) => {
  const event = httpEvent({ params: { edition: 'demo.2026-Q4' }, query });
  expect((await listCohorts(release())(event, authOf())).headers?.['etag']).toBe(`"${tag}"`);
});

test.each<Record<string, string>>([{ by: 'country' }, { tables: 'scores' }, { by: 'size', tables: 'all' }])(
  'a list of %o is refused',
  async (query) => {
    const event = httpEvent({ params: { edition: 'demo.2026-Q4' }, query });
    expect((await listCohorts(release())(event, authOf())).status).toBe(400);
  },
);
