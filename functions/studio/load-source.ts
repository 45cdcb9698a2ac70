import { brotliDecompressSync } from 'node:zlib';
import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import type { Cell } from '#shared/release/cell.ts';
import { needsOf } from '#shared/report/needs.ts';
import { sourceOf, type LoadedCell, type ReportSource } from '#shared/report/source.ts';
import type { ReleaseReader, StoredResponse } from '../stores/release-reader.ts';

/** Reads under way at once. */
const AT_ONCE = 16;

export interface LoadedSource extends ReportSource {
  readonly instruments: readonly Instrument[];
}

/** Everything a report shows, from the release room and nowhere else: cells and lists of published editions. */
export async function loadSource(release: Pick<ReleaseReader, 'editions' | 'cell' | 'list'>, body: ReportBody): Promise<LoadedSource> {
  const editions = await release.editions(body.programme);
  const instruments = [...new Set(editions.map(({ instrument }) => instrument))].flatMap((one) => findInstrument(one) ?? []);
  const instrument = (reference: string) => instruments.find(({ id, version }) => `${id}@${version}` === reference);
  const published = new Set(editions.filter(({ state }) => state === 'published').map(({ id }) => id));
  const { cells, lists } = needsOf(body, { editions, instrument });
  const reads = [
    ...cells.filter(({ edition }) => published.has(edition)).map(({ edition, cohort }) => async () => {
      const stored = await release.cell(edition, cohort);
      return stored ? [{ edition, cell: valueOf<Cell>(stored) }] : [];
    }),
    ...lists.filter(({ edition }) => published.has(edition)).map(({ edition, by }) => async () => {
      const stored = await release.list(edition, by);
      return stored ? valueOf<{ items: Cell[] }>(stored).items.map((cell) => ({ edition, cell })) : [];
    }),
  ];
  return { ...sourceOf(editions, instruments, await inBatches(reads)), instruments };
} // prettier-ignore

/** What door B has stored: it was checked when it was made. */
const valueOf = <T>({ brotli }: StoredResponse): T => JSON.parse(brotliDecompressSync(brotli).toString('utf8')) as T;

async function inBatches(reads: readonly (() => Promise<LoadedCell[]>)[]): Promise<LoadedCell[]> {
  const loaded: LoadedCell[] = [];
  for (let at = 0; at < reads.length; at += AT_ONCE)
    loaded.push(...(await Promise.all(reads.slice(at, at + AT_ONCE).map((read) => read()))).flat());
  return loaded;
}
