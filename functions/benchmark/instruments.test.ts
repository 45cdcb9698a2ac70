import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { instrumentSchema } from '#shared/instrument/definition.ts';
import { outlineOf, outlineSchema } from '#shared/instrument/outline.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import { must } from '#shared/kernel/result.ts';
import { httpEvent } from '#test/builders/events.ts';
import type { Authentication } from '../http/authenticate.ts';
import { getInstrument, getOutline } from './instruments.ts';

const REFERENCE = 'social-business@1.0';
const WHOLE = must(findInstrument(REFERENCE), 'instrument');
const VIEWS = [
  ['the whole', getInstrument, instrumentSchema, WHOLE],
  ['the outline', getOutline, outlineSchema, outlineOf(WHOLE)],
] as const;
type Ask = (typeof VIEWS)[number][1];

/** Whoever asks is not even looked at. */
const ask = (of: Ask, instrument: string, headers: Record<string, string> = {}) =>
  of(httpEvent({ params: { instrument }, headers }), {} as Authentication);

test.each(VIEWS)(
  '%s of a version is as its contract says, and may be kept for good',
  async (_, of, schema, expected) => {
    const { status, headers, body } = await ask(of, REFERENCE);
    expect([status, headers?.['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect(schema.parse(JSON.parse(body as string))).toEqual(expected);
  },
);

test.each(VIEWS)('%s without a version is the newest, which may change', async (_, of) => {
  const { status, headers } = await ask(of, 'social-business');
  expect([status, headers?.['cache-control']]).toEqual([200, 'public, max-age=300']);
});

test.each(VIEWS)('%s comes compressed to whoever takes that', async (_, of, __, expected) => {
  const { headers, body } = await ask(of, REFERENCE, { 'accept-encoding': 'br' });
  expect(headers?.['content-encoding']).toBe('br');
  expect(JSON.parse(brotliDecompressSync(Buffer.from(body as string, 'base64')).toString())).toEqual(expected);
});

test.each(VIEWS)('%s of what there is not is not found', async (_, of) =>
  expect((await ask(of, 'social-business@9.9')).status).toBe(404),
);
