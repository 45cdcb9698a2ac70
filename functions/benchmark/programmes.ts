import { BENCHMARK_API } from '#shared/contracts/benchmark-api.ts';
import type { ProgrammeView } from '#shared/contracts/release-schemas.ts';
import { openPeriod } from '#shared/release/open-period.ts';
import { newEdition, type Edition } from '#shared/release/edition.ts';
import { findProgramme, PROGRAMMES, type Programme } from '#shared/release/programme.ts';
import { endpoint } from '../http/endpoint.ts';
import { json, problem } from '../http/reply.ts';
import type { ReleaseReader } from '../stores/release-reader.ts';
import { refuseAudience } from './cohorts.ts';

export const listProgrammes = (release: ReleaseReader, now: () => Date) =>
  endpoint(BENCHMARK_API.programmes, async () => {
    const items = await Promise.all(
      PROGRAMMES.map(async (programme) => view(programme, await release.editions(programme.id), now())),
    );
    return json(200, { items, next: null });
  });

export const listEditions = (release: ReleaseReader, now: () => Date) =>
  endpoint(BENCHMARK_API.editions, async (request) => {
    const programme = findProgramme(request.params.programme);
    if (!programme) return problem('not-found', 'There is no such programme.');
    const refused = await refuseAudience(request, programme);
    if (refused) return refused;
    const editions = await release.editions(programme.id);
    return json(200, { items: [...editions, newEdition(programme, openPeriod(editions, now()), 'open')], next: null });
  });

function view(programme: Programme, editions: readonly Edition[], now: Date): ProgrammeView {
  const { id, title, instrument, audience, synthetic, window, policy } = programme;
  const latest = editions.findLast(({ state }) => state === 'published');
  const period = openPeriod(editions, now);
  return {
    id,
    title,
    instrument,
    audience,
    synthetic,
    window,
    policy,
    openPeriod: period,
    latestEdition: latest?.id ?? null,
  };
}
