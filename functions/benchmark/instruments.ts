import { brotliCompressSync, constants } from 'node:zlib';
import { BENCHMARK_API } from '#shared/contracts/benchmark-api.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import { outlineOf } from '#shared/instrument/outline.ts';
import { endpoint } from '../http/endpoint.ts';
import { problem } from '../http/reply.ts';
import type { StoredResponse } from '../stores/release-reader.ts';
import { FOR_EVER, represent } from './represent.ts';

/** A definition never changes under its version; asked for without one, the answer is the newest. */
export const getInstrument = definitionEndpoint(BENCHMARK_API.instrument, (instrument) => instrument);
export const getOutline = definitionEndpoint(BENCHMARK_API.outline, outlineOf);

type Contract = typeof BENCHMARK_API.instrument | typeof BENCHMARK_API.outline;

function definitionEndpoint(contract: Contract, viewOf: (instrument: Instrument) => object) {
  /** Two languages of every text are a quarter of a megabyte, of which brotli leaves a sixth; once per warm process. */
  const made = new WeakMap<Instrument, StoredResponse>();

  function compressed(instrument: Instrument): StoredResponse {
    const stored = made.get(instrument) ?? {
      brotli: brotliCompressSync(JSON.stringify(viewOf(instrument)), {
        params: { [constants.BROTLI_PARAM_QUALITY]: 9 },
      }),
      tag: `${instrument.id}@${instrument.version}`,
    };
    made.set(instrument, stored);
    return stored;
  }

  return endpoint(contract, async ({ params, headers }) => {
    // The definitions are most of the function's bytes: only for who asks.
    const { findInstrument } = await import('#shared/instrument/registry.ts');
    const instrument = findInstrument(params.instrument);
    if (!instrument) return problem('not-found', 'There is no such instrument.');
    const lasting = params.instrument.includes('@') ? FOR_EVER : 'public, max-age=300';
    return represent(headers, compressed(instrument), lasting);
  });
}
