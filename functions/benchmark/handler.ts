import { BENCHMARK_API } from '#shared/contracts/benchmark-api.ts';
import { routeKey } from '#shared/contracts/contract.ts';
import { endpoint } from '../http/endpoint.ts';
import { httpHandler } from '../http/handler.ts';
import { functionLog } from '../http/log.ts';
import { json } from '../http/reply.ts';
import { wireAuthentication, wireReader } from '../http/wire.ts';
import { setting } from '../ports/settings.ts';
import { releaseReader } from '../stores/release-reader.ts';
import { getCohort, listCohorts } from './cohorts.ts';
import { getInstrument, getOutline } from './instruments.ts';
import { getPolicy } from './policies.ts';
import { listEditions, listProgrammes } from './programmes.ts';

const reader = wireReader();
const release = releaseReader(reader, setting('RELEASE_TABLE'));
const now = () => new Date();

export const handler = httpHandler(
  'benchmark',
  {
    [routeKey(BENCHMARK_API.health)]: endpoint(BENCHMARK_API.health, () =>
      Promise.resolve(json(200, { status: 'ok' })),
    ),
    // Building the document takes the full schema library: only for who asks.
    [routeKey(BENCHMARK_API.openapi)]: endpoint(BENCHMARK_API.openapi, async () =>
      json(200, (await import('./openapi.ts')).openApi(), { 'cache-control': 'public, max-age=300' }),
    ),
    [routeKey(BENCHMARK_API.programmes)]: listProgrammes(release, now),
    [routeKey(BENCHMARK_API.instrument)]: getInstrument,
    [routeKey(BENCHMARK_API.outline)]: getOutline,
    [routeKey(BENCHMARK_API.policy)]: getPolicy,
    [routeKey(BENCHMARK_API.editions)]: listEditions(release, now),
    [routeKey(BENCHMARK_API.cohorts)]: listCohorts(release),
    [routeKey(BENCHMARK_API.cohort)]: getCohort(release),
    // Knows every contract: only for who is lost.
    $default: async (event, auth) => (await import('./unrouted.ts')).unrouted(event, auth),
  },
  wireAuthentication(reader, 'counts'),
  functionLog,
);
