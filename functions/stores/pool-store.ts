import {
  DeleteItemCommand,
  PutItemCommand,
  QueryCommand,
  type AttributeValue,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import type { EditionId, Period, ProgrammeId, Pseudonym } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { applied } from './conditions.ts';
import { poolKeys } from './keys.ts';
import { packedItems } from './packed-items.ts';

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

export const poolStore = (client: DynamoDBClient, table: string, partBytes?: number) => {
  const packed = packedItems(client, table, partBytes);
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

    /** Deletes a contribution or its tombstone; what is not there is fine. */
    async remove(programme: ProgrammeId, shards: number, item: Pick<PoolItem, 'pseudonym' | 'period' | 'source'>) {
      const { pseudonym, period, source } = item;
      const key = poolKeys.contribution(programme, shardOf(pseudonym, shards), pseudonym, period, source);
      await client.send(new DeleteItemCommand({ TableName: table, Key: { pk: { S: key.pk }, sk: { S: key.sk } } }));
    },

    /** Whether anybody's word about a contributor is there, withdrawn ones included. */
    async hasWords(programme: ProgrammeId, shards: number, pseudonym: Pseudonym): Promise<boolean> {
      const { Count = 0 } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
          ExpressionAttributeValues: {
            ':pk': { S: poolKeys.shard(programme, shardOf(pseudonym, shards)) },
            ':sk': { S: `${pseudonym}#` },
          },
          ConsistentRead: true,
          Limit: 1,
        }),
      );
      return Count > 0;
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

    /** Writes a shard's rows once; false when they were written before, by whom ever: the first write wins. */
    putSegment: (
      programme: ProgrammeId,
      edition: EditionId,
      shard: number,
      { layout, rows }: Segment,
      digest: (bytes: Uint8Array) => string,
    ): Promise<boolean> =>
      packed.put(poolKeys.segment(programme, edition, shard), { label: layout, bytes: rows }, digest),

    /** Puts other rows into a segment; false when somebody else has done so since `before` was read. */
    replaceSegment: (
      programme: ProgrammeId,
      edition: EditionId,
      shard: number,
      before: Uint8Array,
      { layout, rows }: Segment,
      digest: (bytes: Uint8Array) => string,
    ): Promise<boolean> =>
      packed.replace(poolKeys.segment(programme, edition, shard), before, { label: layout, bytes: rows }, digest),

    /** Forgets what the segments of a snapshot held before they were replaced. */
    sweep: (programme: ProgrammeId, edition: EditionId, shards: number): Promise<void> =>
      packed.sweep(Array.from({ length: shards }, (_, shard) => poolKeys.segment(programme, edition, shard))),

    /** The segments of a snapshot, by shard; undefined where one is not written yet. */
    async segments(programme: ProgrammeId, edition: EditionId, shards: number): Promise<(Segment | undefined)[]> {
      const keys = Array.from({ length: shards }, (_, shard) => poolKeys.segment(programme, edition, shard));
      const found = await packed.getMany(keys);
      return found.map((one) => one && { layout: one.label, rows: one.bytes });
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
