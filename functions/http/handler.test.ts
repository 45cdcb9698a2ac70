import type { Context } from 'aws-lambda';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { contract, routeKey } from '#shared/contracts/contract.ts';
import { authenticationOf } from '#test/builders/authentication.ts';
import { httpEvent, type Asked } from '#test/builders/events.ts';
import { endpoint, type Endpoint } from './endpoint.ts';
import { httpHandler } from './handler.ts';
import { json } from './reply.ts';

const nobody = authenticationOf();

const none = z.strictObject({});
const things = contract({
  id: 'putThing',
  method: 'PUT',
  path: '/v1/things/{thing}',
  summary: 'A made-up operation',
  callers: 'public',
  params: z.strictObject({ thing: z.string().check(z.maxLength(3)) }),
  query: z.strictObject({ by: z.optional(z.enum(['a', 'b'])) }),
  body: { kind: 'json', schema: z.strictObject({ n: z.int() }) },
  replies: { 200: null },
});
const chunks = contract({
  ...things,
  id: 'putChunk',
  path: '/v1/chunks',
  params: none,
  query: none,
  body: { kind: 'raw', types: ['text/csv'], limit: 8 },
});

const ENDPOINTS: Record<string, Endpoint> = {
  [routeKey(things)]: endpoint(things, ({ params, query, body }) =>
    Promise.resolve(json(200, { params, query, body })),
  ),
  [routeKey(chunks)]: endpoint(chunks, ({ body }) =>
    Promise.resolve(json(200, { bytes: (body as Uint8Array).length })),
  ),
  'GET /v1/secret': endpoint(
    { ...things, method: 'GET', body: { kind: 'none' }, params: none, callers: { roles: ['admin'], scope: 'admin' } },
    () => Promise.resolve(json(200, 'seen')),
  ),
  'GET /v1/throws': () => Promise.reject(new TypeError('xyzzy secret answer of somebody')),
  'GET /v1/throws-lines': () => Promise.reject(new Error('first line\n    at xyzzy secret answer of somebody')),
  'GET /v1/throws-text': () => Promise.reject('xyzzy secret'), // eslint-disable-line @typescript-eslint/prefer-promise-reject-errors
};

/** Runs a request; the log lines come with the answer. */
async function ask(asked: Asked) {
  const lines: unknown[] = [];
  const handler = httpHandler(
    'synthetic',
    ENDPOINTS,
    nobody,
    (level, event, fields) => void lines.push({ level, event, ...fields }),
  );
  const result = await handler(httpEvent(asked), {} as Context);
  return {
    result,
    lines,
    log: JSON.stringify(lines),
    body: JSON.parse(result.body ?? 'null') as Record<string, unknown>,
  };
}

const put = (change: Asked = {}): Asked => ({
  method: 'PUT',
  path: '/v1/things/t1',
  routeKey: 'PUT /v1/things/{thing}',
  params: { thing: 't1' },
  headers: { 'content-type': 'application/json' },
  body: '{"n":1}',
  ...change,
});

test('logic sees what its contract parsed', async () => {
  const { result, body } = await ask(put({ query: { by: 'a' } }));
  expect([result.statusCode, body]).toEqual([200, { params: { thing: 't1' }, query: { by: 'a' }, body: { n: 1 } }]);
});

test.each<readonly [string, Asked, number, string[]]>([
  ['a path parameter', { params: { thing: 'long' } }, 400, ['/path/thing']],
  ['a query parameter', { query: { by: 'c' } }, 400, ['/query/by']],
  ['an unknown query parameter', { query: { other: '1' } }, 400, ['/query/other']],
  ['the body', { body: '{"n":"x"}' }, 400, ['/n']],
  ['a field too many', { body: '{"n":1,"m":2}' }, 400, ['/m']],
  ['a field missing', { body: '{}' }, 400, ['/n']],
  ['the content type', { headers: { 'content-type': 'text/plain' } }, 415, []],
])('a fault of %s is a problem with its place', async (_, change, status, pointers) => {
  const { result, body } = await ask(put(change));
  expect([result.statusCode, result.headers?.['content-type']]).toEqual([status, 'application/problem+json']);
  expect(((body['errors'] ?? []) as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual(pointers);
  expect(body).toMatchObject({
    status,
    type: expect.stringMatching(/^urn:tidemark:problem:/) as string,
    title: expect.any(String) as string,
  });
});

test('a raw body of an accepted type arrives as bytes; another type or a byte too many does not', async () => {
  const chunk = (type: string, body: string) =>
    ask({ method: 'PUT', path: '/v1/chunks', routeKey: 'PUT /v1/chunks', headers: { 'content-type': type }, body });
  expect((await chunk('text/csv; charset=utf-8', '12345678')).body).toEqual({ bytes: 8 });
  expect((await chunk('text/csv', '123456789')).result.statusCode).toBe(413);
  expect((await chunk('text/plain', '1')).result.statusCode).toBe(415);
});

test('who is not admitted learns nothing about the input', async () => {
  const { result, body } = await ask({ path: '/v1/secret', query: { wrong: '1' } });
  expect([result.statusCode, body['errors']]).toEqual([401, undefined]);
});

const HARDENED = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'strict-transport-security': 'max-age=31536000',
};

test.each([
  ['an answer', put(), 200],
  ['a refusal', put({ body: '[' }), 400],
  ['an unknown path', { path: '/v1/nowhere', routeKey: '$default' }, 404],
  ['a bug', { path: '/v1/throws' }, 500],
])('%s is hardened and not stored by caches', async (_, asked, status) => {
  const { result } = await ask(asked);
  expect(result.statusCode).toBe(status);
  expect(result.headers).toMatchObject({ ...HARDENED, 'cache-control': 'no-store' });
});

test.each(['/v1/throws', '/v1/throws-lines', '/v1/throws-text'])(
  '%s answers 500 without saying what it was',
  async (path) => {
    const { result, body } = await ask({ path });
    expect(body).toMatchObject({ status: 500, type: 'urn:tidemark:problem:internal' });
    expect(JSON.stringify(result)).not.toMatch(/xyzzy|TypeError|\.ts/);
  },
);

test.each(['/v1/throws', '/v1/throws-lines', '/v1/throws-text'])(
  'of %s the log has the kind and the place, not the message',
  async (path) => {
    const { lines, log } = await ask({ path });
    expect(log).not.toMatch(/xyzzy|first line/);
    expect(lines).toMatchObject([
      { level: 'error', event: 'unexpected', request: 'request-1' },
      { level: 'error', event: 'request', function: 'synthetic', route: `GET ${path}`, status: 500 },
    ]);
  },
);

test('the log names the class of an error and our own frames', async () => {
  const { lines } = await ask({ path: '/v1/throws' });
  expect(lines[0]).toMatchObject({ error: 'TypeError', at: expect.stringContaining('handler.test.ts') as string });
});

test('a request is logged by route and status: no path, no query, no body', async () => {
  const { lines, log } = await ask(put({ params: { thing: 'xyz' }, path: '/v1/things/xyz', body: '{"n":424242}' }));
  expect(lines).toEqual([
    {
      level: 'info',
      event: 'request',
      function: 'synthetic',
      route: 'PUT /v1/things/{thing}',
      status: 200,
      request: 'request-1',
      milliseconds: expect.any(Number) as number,
    },
  ]);
  expect(log).not.toMatch(/xyz|424242/);
});
