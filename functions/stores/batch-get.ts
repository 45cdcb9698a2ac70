import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** Keys of one batch. */
const BATCH = 100;

type Item = Record<string, unknown>;

/** The items of these keys that are there, in any order, read consistently. Keys must differ. */
export async function batchGet(
  documents: DynamoDBDocumentClient,
  table: string,
  keys: readonly Item[],
): Promise<Item[]> {
  const found: Item[] = [];
  let left: Item[] = [...keys];
  while (left.length > 0) {
    const Keys = left.slice(0, BATCH);
    const reply = await documents.send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys, ConsistentRead: true } } }),
    );
    found.push(...(reply.Responses?.[table] ?? []));
    left = [...(reply.UnprocessedKeys?.[table]?.Keys ?? []), ...left.slice(BATCH)];
  }
  return found;
}
