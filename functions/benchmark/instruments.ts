import { BENCHMARK_API } from '#shared/contracts/benchmark-api.ts';
import { endpoint } from '../http/endpoint.ts';
import { empty, json, problem } from '../http/reply.ts';
import { matches } from './cohorts.ts';

/** A definition never changes under its version; asked for without one, the answer is the newest. */
export const getInstrument = endpoint(BENCHMARK_API.instrument, async ({ params, headers }) => {
  // The definitions are most of the function's bytes: only for who asks.
  const { findInstrument } = await import('#shared/instrument/registry.ts');
  const instrument = findInstrument(params.instrument);
  if (!instrument) return problem('not-found', 'There is no such instrument.');
  const etag = `"${instrument.id}@${instrument.version}"`;
  const versioned = params.instrument.includes('@');
  const caching = { etag, 'cache-control': versioned ? 'public, max-age=31536000, immutable' : 'public, max-age=300' };
  if (matches(headers['if-none-match'], etag)) return empty(304, caching);
  return json(200, instrument, caching);
});
