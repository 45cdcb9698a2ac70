import {
  BatchGetItemCommand, BatchWriteItemCommand, PutItemCommand, UpdateItemCommand, type AttributeValue, type DynamoDBClient,
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

type Digest = (bytes: Uint8Array) => string;

/** Largest value of one item; DynamoDB's limit is 400 kB with names and keys. */
const PART_BYTES = 300_000;
/** Forty items of 300 kB stay below the 16 MB a batch may return. */
const BATCH = 40;
const WRITE_BATCH = 25;

/**
 * Bytes written once and for good. What does not fit one item goes into parts named by their content first, so that rival
 * attempts cannot mix; the head that lists them makes them visible. Only where somebody has to be forgotten are they replaced.
 */
export const packedItems = (client: DynamoDBClient, table: string, partBytes = PART_BYTES) => {
  const putOnce = (item: Record<string, AttributeValue>): Promise<boolean> =>
    applied(
      client.send(
        new PutItemCommand({ TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(pk)' }),
      ),
    );
  const cut = (bytes: Uint8Array): Uint8Array[] =>
    Array.from({ length: Math.ceil(bytes.length / partBytes) }, (_, i) =>
      bytes.subarray(i * partBytes, (i + 1) * partBytes),
    );
  const namesOf = (bytes: Uint8Array, digest: Digest): AttributeValue => ({
    L: cut(bytes).map((part) => ({ S: digest(part) })),
  });
  const putParts = async ({ pk, sk }: ItemKey, bytes: Uint8Array, digest: Digest): Promise<void> => {
    for (const part of cut(bytes))
      await putOnce({ pk: { S: pk }, sk: { S: partOf(sk, digest(part)) }, c: { B: part } });
  };
  const deleteAll = async (keys: readonly ItemKey[]): Promise<void> => {
    for (let at = 0; at < keys.length; at += WRITE_BATCH)
      await batchDelete(client, table, keys.slice(at, at + WRITE_BATCH));
  };
  return {
    /** False when they were written before, by whom ever: the first write wins. */
    async put(key: ItemKey, { label, bytes }: Packed, digest: Digest): Promise<boolean> {
      const head = { pk: { S: key.pk }, sk: { S: key.sk }, l: { S: label } };
      if (bytes.length <= partBytes) return putOnce({ ...head, c: { B: bytes } });
      await putParts(key, bytes, digest);
      return putOnce({ ...head, p: namesOf(bytes, digest) });
    },

    /**
     * Puts other bytes in their place; false when what is there is not `before`. Parts of before stay until `sweep`, for
     * those who are reading them.
     */
    async replace(key: ItemKey, before: Uint8Array, { label, bytes }: Packed, digest: Digest): Promise<boolean> {
      const [was, is] = [before, bytes].map((one) => one.length > partBytes);
      if (is) await putParts(key, bytes, digest);
      return applied(
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: { pk: { S: key.pk }, sk: { S: key.sk } },
            UpdateExpression: `SET l = :l, ${is ? 'p' : 'c'} = :after, g = list_append(if_not_exists(g, :none), :gone)${was === is ? '' : ` REMOVE ${is ? 'c' : 'p'}`}`,
            ConditionExpression: `${was ? 'p' : 'c'} = :before`,
            ExpressionAttributeValues: {
              ':l': { S: label },
              ':after': is ? namesOf(bytes, digest) : { B: bytes },
              ':before': was ? namesOf(before, digest) : { B: before },
              ':none': { L: [] },
              ':gone': was ? namesOf(before, digest) : { L: [] },
            },
          }),
        ),
      );
    },

    /** Deletes the parts of what was replaced; nobody may be reading them any more. */
    async sweep(keys: readonly ItemKey[]): Promise<void> {
      for (const head of (await batchGet(client, table, keys)).values()) {
        if (!head.g) continue;
        const kept = new Set(partKeys(head).map(nameOf));
        await deleteAll(distinct(partKeys(head, 'g')).filter((key) => !kept.has(nameOf(key))));
        await applied(
          client.send(
            new UpdateItemCommand({
              TableName: table,
              Key: { pk: must(head.pk, 'partition key'), sk: must(head.sk, 'sort key') },
              UpdateExpression: 'REMOVE g',
              ConditionExpression: 'g = :g',
              ExpressionAttributeValues: { ':g': head.g },
            }),
          ),
        );
      }
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
      const parts = [...heads.values()].flatMap((head) => [...partKeys(head), ...partKeys(head, 'g')]);
      await deleteAll(distinct([...parts, ...keys]));
    },
  };
};
export type PackedItems = ReturnType<typeof packedItems>;

const partOf = (sk: string, name: string): string => `${sk}#${name}`;
const nameOf = ({ pk, sk }: ItemKey): string => `${pk} ${sk}`;
/** A batch refuses a key that comes twice; parts that say the same have the same key. */
const distinct = (keys: readonly ItemKey[]): ItemKey[] => [...new Map(keys.map((key) => [nameOf(key), key])).values()];

/** Of what a head lists now (`p`), or listed before it was replaced (`g`). */
const partKeys = (head: Record<string, AttributeValue>, list: 'p' | 'g' = 'p'): ItemKey[] =>
  (head[list]?.L ?? []).map(({ S }) => ({
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
