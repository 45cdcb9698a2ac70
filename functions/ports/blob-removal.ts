/** Deletes blobs: a port of its own, because only erasing does. */
export interface BlobRemoval {
  /** Everything below a folder, named without a slash at its end; what is not there is fine. */
  removeAll(folder: string): Promise<void>;
  /** These blobs. */
  remove(paths: readonly string[]): Promise<void>;
}

/** A folder for `file:`, a bucket for `s3:`; the cloud's client is loaded only where it is used. */
export async function blobRemovalAt(url: string): Promise<BlobRemoval> {
  if (url.startsWith('s3://')) return (await import('./blob-removal-s3.ts')).s3Removal(new URL(url).host);
  return (await import('./blobs-folder.ts')).folderRemoval(new URL(url));
}
