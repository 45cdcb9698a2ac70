import { BENCHMARK_API } from '#shared/contracts/benchmark-api.ts';
import { splitEditionId, type EditionId } from '#shared/kernel/ids.ts';
import { findProgramme, type Programme } from '#shared/release/programme.ts';
import { endpoint, type Request } from '../http/endpoint.ts';
import { problem, type Reply } from '../http/reply.ts';
import { FOR_EVER, represent } from './represent.ts';
import { scoresOf, type ReleaseReader, type StoredResponse } from '../stores/release-reader.ts';

export const getCohort = (release: ReleaseReader) =>
  endpoint(BENCHMARK_API.cohort, async (request) =>
    served(release, request, request.params.edition, () => release.cell(request.params.edition, request.params.cohort)),
  );

export const listCohorts = (release: ReleaseReader) =>
  endpoint(BENCHMARK_API.cohorts, async (request) => {
    const { by, tables } = request.query;
    if (tables && !by)
      return problem('invalid-input', 'Tables come with the cohorts of one dimension.', [
        { pointer: '/query/by', detail: 'is missing' },
      ]);
    const list = by ? (tables === 'scores' ? scoresOf(by) : by) : 'all';
    return served(release, request, request.params.edition, () => release.list(request.params.edition, list));
  });

type Reading = Pick<Request<unknown, unknown, unknown>, 'headers' | 'caller'>;

/** Serves stored bytes to the programme's audience. What is not stored is not published. */
async function served(
  release: ReleaseReader,
  request: Reading,
  edition: EditionId,
  read: () => Promise<StoredResponse | undefined>,
): Promise<Reply> {
  const programme = findProgramme(splitEditionId(edition).programme);
  const refused = programme && (await refuseAudience(request, programme));
  if (refused) return refused;
  const stored = programme && (await release.isPublished(edition)) && (await read());
  if (!stored) return problem('not-found', 'This edition is not published.');
  return represent(request.headers, stored, programme.audience === 'public' ? FOR_EVER : 'private, no-cache');
}

/** Members' programmes are for people and keys of a tenant. */
export async function refuseAudience(
  { caller }: Pick<Reading, 'caller'>,
  programme: Programme,
): Promise<Reply | undefined> {
  if (programme.audience === 'public') return undefined;
  const who = await caller();
  if (!who.ok) return who.error;
  if (!who.value)
    return problem('signed-out', 'This programme is for its members.', undefined, { 'www-authenticate': 'Bearer' });
  return who.value.kind === 'key' && !who.value.scopes.includes('benchmark')
    ? problem('forbidden', 'The key does not cover benchmarks.')
    : undefined;
}
