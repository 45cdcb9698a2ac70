/** What is larger than an item, by path. */
export interface Blobs {
  put(path: string, bytes: Uint8Array): Promise<void>;
  get(path: string): Promise<Uint8Array | undefined>;
}

/** A folder for `file:`, a bucket for `s3:`; the cloud's client is loaded only where it is used. */
export async function blobsAt(url: string): Promise<Blobs> {
  if (url.startsWith('s3://')) return (await import('./blobs-s3.ts')).s3Blobs(new URL(url).host);
  return (await import('./blobs-folder.ts')).folderBlobs(new URL(url));
}
