import type { Instrument } from '#shared/instrument/definition.ts';
import type { EditionId } from '#shared/kernel/ids.ts';
import type { Cell } from '#shared/release/cell.ts';
import type { Edition } from '#shared/release/edition.ts';
import type { Needs } from '#shared/report/needs.ts';
import { sourceOf, type LoadedCell, type ReportSource } from '#shared/report/source.ts';
import type { ApiClient } from '../api-client.ts';

type Reader = Pick<ApiClient, 'get'>;
interface List<T> {
  readonly items: readonly T[];
}

/** What a report of a programme stands on, before any cell is loaded. */
export interface Grounds {
  readonly editions: readonly Edition[];
  readonly instruments: readonly Instrument[];
}

export async function loadGrounds(reader: Reader, programme: string): Promise<Grounds> {
  const { items } = await reader.get<List<Edition>>(`/programmes/${programme}/editions`);
  const references = [...new Set(items.map(({ instrument }) => instrument))];
  const instruments = await Promise.all(references.map((one) => reader.get<Instrument>(`/instruments/${one}`)));
  return { editions: items.toSorted((a, b) => (a.period < b.period ? -1 : 1)), instruments };
}

export const emptySource = ({ editions, instruments }: Grounds): ReportSource => sourceOf(editions, instruments, []);

/** The published cells that are needed, as everybody gets them from the API. */
export async function loadSource(reader: Reader, { editions, instruments }: Grounds, { cells, lists }: Needs): Promise<ReportSource> {
  const path = (edition: EditionId): string => `/editions/${edition}/cohorts`;
  const loaded = await Promise.all([
    ...cells.map(async ({ edition, cohort }): Promise<LoadedCell[]> => [{ edition, cell: await reader.get<Cell>(`${path(edition)}/${cohort}`) }]),
    ...lists.map(async ({ edition, by }): Promise<LoadedCell[]> => {
      const { items } = await reader.get<List<Cell>>(`${path(edition)}?by=${by}&tables=stages`);
      return items.map((cell) => ({ edition, cell }));
    }),
  ]);
  return sourceOf(editions, instruments, loaded.flat());
} // prettier-ignore
