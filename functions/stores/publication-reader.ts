import type { ItemReader } from './item-reader.ts';
import { releaseKeys } from './keys.ts';
import {
  storedPublicationSchema, storedVersionSchema, type StoredPublication, type StoredVersion,
} from './publication-item.ts'; // prettier-ignore

/** Published reports as everybody reads them. */
export const publicationReader = (reader: ItemReader, table: string) => ({
  async publication(slug: string): Promise<StoredPublication | undefined> {
    const item = await reader.get(table, releaseKeys.publication(slug));
    return item && storedPublicationSchema.parse(item);
  },

  async version(slug: string, version: number): Promise<StoredVersion | undefined> {
    const item = await reader.get(table, releaseKeys.reportVersion(slug, version));
    return item && storedVersionSchema.parse(item);
  },

  /** All of them, of whatever access: who may see which is for the caller to say. */
  async publications(): Promise<StoredPublication[]> {
    return (await reader.query(table, releaseKeys.publications)).map((item) => storedPublicationSchema.parse(item));
  },
});
export type PublicationReader = ReturnType<typeof publicationReader>;
