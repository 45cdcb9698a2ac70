import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { policySchema } from '#shared/contracts/policy-schemas.ts';
import { findPerturbationTable } from '#shared/crossings/perturbation/stored-tables.ts';
import { findPolicy } from '#shared/release/policy.ts';
import { httpEvent } from '#test/builders/events.ts';
import type { Authentication } from '../http/authenticate.ts';
import type { Reply } from '../http/reply.ts';
import { getPolicy, policyView } from './policies.ts';

/** Whoever asks is not even looked at. */
const ask = (policy: string, headers: Record<string, string> = {}): Promise<Reply> =>
  getPolicy(httpEvent({ params: { policy }, headers }), {} as Authentication);

const served = ['standard@1', 'strict@1', 'threshold-0'] as const;
const policyOf = (id: string) => {
  const policy = findPolicy(id);
  if (!policy) throw new Error(`no policy ${id}`);
  return policy;
};

test.each(served)('%s is served as data that may be kept for good', async (id) => {
  const { status, headers, body } = await ask(id);
  expect([status, headers?.['content-type'], headers?.['cache-control']]).toEqual([
    200,
    'application/json',
    'public, max-age=31536000, immutable',
  ]);
  const view: unknown = JSON.parse(body as string);
  expect(view).toEqual(policyView(policyOf(id)));
});

test.each(served)('%s is what the contract says, and has no field beside', (id) => {
  const view = policyView(policyOf(id));
  expect(policySchema.parse(view)).toEqual(view);
});

test.each(served)('the noise of %s is that of the table it is drawn from', (id) => {
  const policy = policyOf(id);
  const table = policy.noise === null ? undefined : findPerturbationTable(policy.noise);
  expect(policyView(policy).noise).toEqual(table ? { D: table.D, V: table.V, js: table.js } : null);
  expect(policyView(policy).noise?.V ?? 0).toBe(policy.variance);
});

test('small counts left out are told', () =>
  expect(policyView(policyOf('strict@1')).noise).toEqual({ D: 5, V: 3, js: 2 }));

test('a client that takes brotli gets it, under a tag of its own', async () => {
  const reply = await ask('standard@1', { 'accept-encoding': 'br' });
  expect([reply.headers?.['content-encoding'], reply.headers?.['etag']]).toEqual(['br', '"standard@1-br"']);
  expect(brotliDecompressSync(reply.body as Uint8Array).toString()).toBe((await ask('standard@1')).body);
});

test('who has it already is told so', async () => {
  expect((await ask('standard@1', { 'if-none-match': '"standard@1"' })).status).toBe(304);
});

test.each([
  ['standard@2', 404],
  ['standard', 404],
  ['none', 404],
  ['', 400],
  ['Standard@1', 400],
  ['standard@x', 400],
  ['a'.repeat(80), 400],
  ['../secrets', 400],
])('%o is answered with a problem (%i)', async (id, status) => {
  const reply = await ask(id);
  expect([reply.status, reply.headers?.['content-type']]).toEqual([status, 'application/problem+json']);
});
