import type { ProgrammeView } from '#shared/contracts/release-schemas.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Edition } from '#shared/release/edition.ts';
import type { Failure } from '#lib/api/call.ts';
import { getInstrument, listEditions, listProgrammes } from '#lib/api/endpoints.ts';
import { together } from '#lib/api/loadable.ts';

/** What a report of a programme stands on, before any cell is loaded. */
export interface Grounds {
  readonly programme: ProgrammeView;
  /** Oldest first, in any state. */
  readonly editions: readonly Edition[];
  readonly instruments: readonly Instrument[];
}

const NO_PROGRAMME = fail<Failure>({
  kind: 'problem',
  problem: { type: 'about:blank', title: 'Not found', status: 404 },
});

/** The programme, its editions and every questionnaire they were made from. */
export async function loadGrounds(programme: string, signal?: AbortSignal): Promise<Result<Grounds, Failure>> {
  const lists = await together({ programmes: listProgrammes(signal), editions: listEditions(programme, signal) });
  if (!lists.ok) return lists;
  const own = lists.value.programmes.items.find(({ id }) => id === programme);
  if (!own) return NO_PROGRAMME;
  const editions = [...lists.value.editions.items].sort((a, b) => (a.period < b.period ? -1 : 1));
  const references = new Set(editions.map(({ instrument }) => instrument));
  const loaded = await Promise.all([...references].map((reference) => getInstrument(reference, signal)));
  const instruments: Instrument[] = [];
  for (const one of loaded) {
    if (!one.ok) return one;
    instruments.push(one.value);
  }
  return ok({ programme: own, editions, instruments });
}
