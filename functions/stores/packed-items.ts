import {
  BatchGetItemCommand, BatchWriteItemCommand, PutItemCommand, type AttributeValue, type DynamoDBClient,
} from '@aws-sdk/client-dynamodb'; // prettier-ignore
import { must } from '#shared/kernel/result.ts';
import { applied } from './conditions.ts';

export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

/** Bytes under one key, with a word on what they are. */
export interface Packed {
  readonly label: string;
  readonly bytes: Uint8Array;
}

/** Largest value of one item; DynamoDB's limit is 400 kB with names and keys. */
const PART_BYTES = 300_000;
/** Forty items of 300 kB stay below the 16 MB a batch may return. */
const BATCH = 40;
const WRITE_BATCH = 25;

/**
 * Bytes written once and for good. What does not fit one item goes into parts named by their content first, so that rival
 * attempts cannot mix; the head that lists them makes them visible.
 */
export const packedItems = (client: DynamoDBClient, table: string, partBytes = PART_BYTES) => {
  const putOnce = (item: Record<string, AttributeValue>): Promise<boolean> =>
    applied(
      client.send(
        new PutItemCommand({ TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(pk)' }),
      ),
    );
  return {
    /** False when they were written before, by whom ever: the first write wins. */
    async put(key: ItemKey, { label, bytes }: Packed, digest: (bytes: Uint8Array) => string): Promise<boolean> {
      const head = { pk: { S: key.pk }, sk: { S: key.sk }, l: { S: label } };
      if (bytes.length <= partBytes) return putOnce({ ...head, c: { B: bytes } });
      const parts: string[] = [];
      for (let at = 0; at < bytes.length; at += partBytes) {
        const part = bytes.subarray(at, at + partBytes);
        parts.push(digest(part));
        await putOnce({ pk: { S: key.pk }, sk: { S: partOf(key.sk, digest(part)) }, c: { B: part } });
      }
      return putOnce({ ...head, p: { L: parts.map((name) => ({ S: name })) } });
    },

    /** In the order of the keys; undefined where nothing is written yet. */
    async getMany(keys: readonly ItemKey[]): Promise<(Packed | undefined)[]> {
      const heads = await batchGet(client, table, keys);
      const parts = await batchGet(
        client,
        table,
        [...heads.values()].flatMap((head) => partKeys(head)),
      );
      return keys.map((key) => {
        const head = heads.get(nameOf(key));
        return head && { label: must(head.l?.S, 'label'), bytes: bytesOf(head, parts) };
      });
    },

    /** Deletes them with their parts; what is not there is fine. */
    async remove(keys: readonly ItemKey[]): Promise<void> {
      const heads = await batchGet(client, table, keys);
      const gone = distinct([...[...heads.values()].flatMap((head) => partKeys(head)), ...keys]);
      for (let at = 0; at < gone.length; at += WRITE_BATCH)
        await batchDelete(client, table, gone.slice(at, at + WRITE_BATCH));
    },
  };
};
export type PackedItems = ReturnType<typeof packedItems>;

const partOf = (sk: string, name: string): string => `${sk}#${name}`;
const nameOf = ({ pk, sk }: ItemKey): string => `${pk} ${sk}`;
/** A batch refuses a key that comes twice; parts that say the same have the same key. */
const distinct = (keys: readonly ItemKey[]): ItemKey[] => [...new Map(keys.map((key) => [nameOf(key), key])).values()];

const partKeys = (head: Record<string, AttributeValue>): ItemKey[] =>
  (head.p?.L ?? []).map(({ S }) => ({
    pk: must(head.pk?.S, 'partition key'),
    sk: partOf(must(head.sk?.S, 'sort key'), S ?? ''),
  }));

function bytesOf(head: Record<string, AttributeValue>, parts: Map<string, Record<string, AttributeValue>>): Uint8Array {
  if (head.c?.B) return head.c.B;
  return Buffer.concat(partKeys(head).map((key) => must(parts.get(nameOf(key))?.c?.B, 'part')));
}

async function batchGet(client: DynamoDBClient, table: string, keys: readonly ItemKey[]) {
  const found = new Map<string, Record<string, AttributeValue>>();
  let left = distinct(keys).map(({ pk, sk }): Record<string, AttributeValue> => ({ pk: { S: pk }, sk: { S: sk } }));
  while (left.length > 0) {
    const reply = await client.send(
      new BatchGetItemCommand({ RequestItems: { [table]: { Keys: left.slice(0, BATCH) } } }),
    );
    for (const item of reply.Responses?.[table] ?? [])
      found.set(nameOf({ pk: must(item.pk?.S, 'partition key'), sk: must(item.sk?.S, 'sort key') }), item);
    left = [...(reply.UnprocessedKeys?.[table]?.Keys ?? []), ...left.slice(BATCH)];
  }
  return found;
}

async function batchDelete(client: DynamoDBClient, table: string, keys: readonly ItemKey[]): Promise<void> {
  let requests = keys.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk: { S: pk }, sk: { S: sk } } } }));
  while (requests.length > 0) {
    const { UnprocessedItems = {} } = await client.send(
      new BatchWriteItemCommand({ RequestItems: { [table]: requests } }),
    );
    requests = (UnprocessedItems[table] ?? []) as typeof requests;
  }
}
