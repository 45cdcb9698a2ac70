import { DeleteObjectsCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import type { BlobRemoval } from './blob-removal.ts';

export function s3Removal(bucket: string): BlobRemoval {
  const client = new S3Client({});
  const remove = async (paths: readonly (string | undefined)[]): Promise<void> => {
    const Objects = paths.map((Key) => ({ Key }));
    const { Errors = [] } = await client.send(
      new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } }),
    );
    if (Errors.length > 0) throw new Error(`${Errors.length} objects were not deleted`);
  };
  return {
    remove,
    async removeAll(folder) {
      // What was deleted is listed no more, so the first page is always the next one.
      for (;;) {
        const { Contents = [] } = await client.send(
          new ListObjectsV2Command({ Bucket: bucket, Prefix: `${folder}/`, MaxKeys: 1000 }),
        );
        if (Contents.length === 0) return;
        await remove(Contents.map(({ Key }) => Key));
      }
    },
  };
}
