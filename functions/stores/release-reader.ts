import * as z from 'zod/mini';
import { editionSchema } from '#shared/contracts/release-schemas.ts';
import { splitEditionId, type CohortKey, type EditionId, type ProgrammeId } from '#shared/kernel/ids.ts';
import type { Edition } from '#shared/release/edition.ts';
import type { ItemReader } from './item-reader.ts';
import { releaseKeys } from './keys.ts';

const stored = z.object({ b: z.instanceof(Uint8Array), e: z.string() });

/** A response as published: brotli bytes and the entity tag of what they decompress to. */
export interface StoredResponse {
  readonly brotli: Uint8Array;
  readonly tag: string;
}

/** Name of the list of one dimension with scores and numbers in place of stages. */
export const scoresOf = (by: string): string => `${by}.scores`;

/** Room 3 as everybody reads it. */
export const releaseReader = (reader: ItemReader, table: string, published = new Set<EditionId>()) => ({
  /** What is stored may be read once its edition is published, which stays so: asked once per edition and instance. */
  async isPublished(edition: EditionId): Promise<boolean> {
    if (published.has(edition)) return true;
    const { programme, period } = splitEditionId(edition);
    const item = await reader.get(table, releaseKeys.edition(programme, period));
    if (item?.['state'] === 'published') published.add(edition);
    return published.has(edition);
  },

  /** Oldest first. */
  async editions(programme: ProgrammeId): Promise<Edition[]> {
    const items = await reader.query(table, releaseKeys.programme(programme));
    return items.filter(({ sk }) => String(sk).startsWith('EDITION#')).map((item) => editionSchema.parse(item));
  },

  cell: (edition: EditionId, cohort: CohortKey): Promise<StoredResponse | undefined> =>
    read(reader, table, releaseKeys.cell(edition, cohort)),

  list: (edition: EditionId, by: string): Promise<StoredResponse | undefined> =>
    read(reader, table, releaseKeys.list(edition, by)),
});
export type ReleaseReader = ReturnType<typeof releaseReader>;

async function read(
  reader: ItemReader,
  table: string,
  key: { pk: string; sk: string },
): Promise<StoredResponse | undefined> {
  const item = await reader.get(table, key);
  if (!item) return undefined;
  const { b, e } = stored.parse(item);
  return { brotli: b, tag: e };
}
