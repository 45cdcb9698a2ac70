import {
  BatchGetItemCommand, PutItemCommand, QueryCommand, type AttributeValue, type DynamoDBClient,
} from '@aws-sdk/client-dynamodb'; // prettier-ignore
import type { EditionId, Period, ProgrammeId, Pseudonym } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { applied } from './conditions.ts';
import { poolKeys } from './keys.ts';

/** A contribution as the pool holds it. `row` null: withdrawn, a tombstone without answers. */
export interface PoolItem {
  readonly pseudonym: Pseudonym;
  readonly period: Period;
  /** Tells the sources of one entity apart. */
  readonly source: string;
  /** Which word of a source wins: the greatest ever seen, in whatever order they arrive. */
  readonly order: number;
  /** Version of the instrument the row is packed for. */
  readonly version: string;
  readonly row: Uint8Array | null;
}

/** A shard of a snapshot: packed rows, written once. */
export interface Segment {
  readonly layout: string;
  readonly rows: Uint8Array;
}

/** Shard of a contributor, from its first two characters: even, and stable. */
export const shardOf = (pseudonym: Pseudonym, shards: number): number => {
  const [first, second] = Buffer.from(pseudonym.slice(0, 4), 'base64url');
  return ((first ?? 0) * 256 + (second ?? 0)) % shards;
};

/** Largest value of one item; DynamoDB's limit is 400 kB with names and keys. */
const PART_BYTES = 300_000;

export const poolStore = (client: DynamoDBClient, table: string, partBytes = PART_BYTES) => {
  const putOnce = (item: Record<string, AttributeValue>): Promise<boolean> =>
    applied(
      client.send(
        new PutItemCommand({ TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(pk)' }),
      ),
    );
  return {
    /** Stores a contribution unless one at least as great is there; false when it was. One write unit. */
    put: (programme: ProgrammeId, shards: number, item: PoolItem): Promise<boolean> => {
      const key = poolKeys.contribution(
        programme,
        shardOf(item.pseudonym, shards),
        item.pseudonym,
        item.period,
        item.source,
      );
      return applied(
        client.send(
          new PutItemCommand({
            TableName: table,
            Item: {
              pk: { S: key.pk },
              sk: { S: key.sk },
              o: { N: String(item.order) },
              ...(item.row && { v: { S: item.version }, c: { B: item.row } }),
            },
            ConditionExpression: 'attribute_not_exists(pk) OR o < :o',
            ExpressionAttributeValues: { ':o': { N: String(item.order) } },
          }),
        ),
      );
    },

    /** Every contribution of a shard, by pseudonym and period. */
    async *shard(programme: ProgrammeId, shard: number): AsyncGenerator<PoolItem> {
      let from: Record<string, AttributeValue> | undefined;
      do {
        const { Items = [], LastEvaluatedKey } = await client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': { S: poolKeys.shard(programme, shard) } },
            ...(from && { ExclusiveStartKey: from }),
          }),
        );
        for (const item of Items) yield parsePoolItem(item);
        from = LastEvaluatedKey;
      } while (from);
    },

    /**
     * Writes a shard's rows once; false when they were written before, by whom ever: the first write wins.
     * What does not fit one item goes into parts named by their content first, so that rival attempts cannot mix.
     */
    async putSegment(
      programme: ProgrammeId,
      edition: EditionId,
      shard: number,
      segment: Segment,
      digest: (bytes: Uint8Array) => string,
    ): Promise<boolean> {
      const key = poolKeys.segment(programme, edition, shard);
      const head = { pk: { S: key.pk }, sk: { S: key.sk }, l: { S: segment.layout } };
      if (segment.rows.length <= partBytes) return putOnce({ ...head, c: { B: segment.rows } });
      const parts: string[] = [];
      for (let at = 0; at < segment.rows.length; at += partBytes) {
        const bytes = segment.rows.subarray(at, at + partBytes);
        const name = digest(bytes);
        const part = poolKeys.part(programme, edition, shard, name);
        await putOnce({ pk: { S: part.pk }, sk: { S: part.sk }, c: { B: bytes } });
        parts.push(name);
      }
      return putOnce({ ...head, p: { L: parts.map((name) => ({ S: name })) } });
    },

    /** The segments of a snapshot, by shard; undefined where one is not written yet. */
    async segments(programme: ProgrammeId, edition: EditionId, shards: number): Promise<(Segment | undefined)[]> {
      const pk = poolKeys.snapshot(programme, edition);
      const heads = await batchGet(
        client,
        table,
        Array.from({ length: shards }, (_, shard) => poolKeys.segment(programme, edition, shard)),
      );
      const partNames = [...heads.values()].flatMap((head) =>
        (head.p?.L ?? []).map(({ S }) => `${must(head.sk?.S, 'sort key')}#${S ?? ''}`),
      );
      const parts = await batchGet(
        client,
        table,
        partNames.map((sk) => ({ pk, sk })),
      );
      return Array.from({ length: shards }, (_, shard) => {
        const { sk } = poolKeys.segment(programme, edition, shard);
        const head = heads.get(sk);
        return head && readSegment(sk, head, parts);
      });
    },
  };
};
export type PoolStore = ReturnType<typeof poolStore>;

function parsePoolItem(item: Record<string, AttributeValue>): PoolItem {
  const [pseudonym, period, source] = must(item.sk?.S, 'sort key').split('#');
  return {
    pseudonym: must(pseudonym, 'pseudonym') as Pseudonym,
    period: must(period, 'period') as Period,
    source: must(source, 'source'),
    order: Number(must(item.o?.N, 'order')),
    version: item.v?.S ?? '',
    row: item.c?.B ?? null,
  };
}

function readSegment(
  sk: string,
  head: Record<string, AttributeValue>,
  parts: Map<string, Record<string, AttributeValue>>,
): Segment {
  const layout = must(head.l?.S, 'layout');
  if (head.c?.B) return { layout, rows: head.c.B };
  const bytes = (head.p?.L ?? []).map(({ S }) => must(parts.get(`${sk}#${S ?? ''}`)?.c?.B, 'part of a segment'));
  return { layout, rows: Buffer.concat(bytes) };
}

/** Forty items of 300 kB stay below the 16 MB a batch may return. */
const BATCH = 40;

async function batchGet(client: DynamoDBClient, table: string, keys: readonly { pk: string; sk: string }[]) {
  const found = new Map<string, Record<string, AttributeValue>>();
  let left = keys.map(({ pk, sk }): Record<string, AttributeValue> => ({ pk: { S: pk }, sk: { S: sk } }));
  while (left.length > 0) {
    const reply = await client.send(
      new BatchGetItemCommand({ RequestItems: { [table]: { Keys: left.slice(0, BATCH) } } }),
    );
    for (const item of reply.Responses?.[table] ?? []) found.set(must(item.sk?.S, 'sort key'), item);
    left = [...(reply.UnprocessedKeys?.[table]?.Keys ?? []), ...left.slice(BATCH)];
  }
  return found;
}
