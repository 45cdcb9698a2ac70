import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BlobRemoval } from './blob-removal.ts';
import type { Blobs } from './blobs.ts';

/** Where a path is below a folder, and nowhere else. */
function locator(url: URL): (path: string) => string {
  const root = fileURLToPath(url);
  return (path) => {
    const file = join(root, path);
    if (relative(root, file).startsWith('..')) throw new Error('a blob path leaves its folder');
    return file;
  };
}

export const folderRemoval = (url: URL): BlobRemoval => ({
  removeAll: (folder) => rm(locator(url)(folder), { recursive: true, force: true }),
  async remove(paths) {
    for (const path of paths) await rm(locator(url)(path), { force: true });
  },
});

/** Blobs as files below a folder; a file appears whole or not at all. */
export function folderBlobs(url: URL): Blobs {
  const locate = locator(url);
  return {
    async put(path, bytes) {
      const file = locate(path);
      await mkdir(dirname(file), { recursive: true });
      const draft = `${file}.${randomUUID()}`;
      await writeFile(draft, bytes);
      await rename(draft, file);
    },
    async get(path) {
      try {
        return await readFile(locate(path));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
  };
}
