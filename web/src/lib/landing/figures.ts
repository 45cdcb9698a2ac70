import type { Outline } from '#shared/instrument/outline.ts';
import type { Cell } from '#shared/release/cell.ts';
import type { Edition } from '#shared/release/edition.ts';
import { ok } from '#shared/kernel/result.ts';
import { getCohort, getOutline, listEditions, listIndustries } from '../api/endpoints.ts';
import { together } from '../api/loadable.ts';

/** What the public page shows of one edition. */
export interface Figures {
  readonly editions: readonly Edition[];
  readonly instrument: Outline;
  readonly everybody: Cell;
  readonly industries: readonly Cell[];
}

export interface Asked {
  readonly programme: string;
  readonly instrument: string;
  readonly edition: string;
}

/** Everything at once: the parts need each other to be read. */
export async function loadFigures({ programme, instrument, edition }: Asked, signal: AbortSignal) {
  const parts = await together({
    editions: listEditions(programme, signal),
    instrument: getOutline(instrument),
    everybody: getCohort(edition, 'all', signal),
    industries: listIndustries(edition, signal),
  });
  if (!parts.ok) return parts;
  const { editions, industries, ...rest } = parts.value;
  return ok<Figures>({
    ...rest,
    editions: editions.items,
    industries: industries.items,
  });
}
