import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Blobs } from './blobs.ts';

/** Blobs as files below a folder; a file appears whole or not at all. */
export function folderBlobs(url: URL): Blobs {
  const root = fileURLToPath(url);
  const locate = (path: string): string => {
    const file = join(root, path);
    if (relative(root, file).startsWith('..')) throw new Error('a blob path leaves its folder');
    return file;
  };
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
