import {
  DeleteItemCommand, PutItemCommand, QueryCommand, UpdateItemCommand, type AttributeValue, type DynamoDBClient,
} from '@aws-sdk/client-dynamodb'; // prettier-ignore
import type { ProgrammeId, Pseudonym } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { applied } from './conditions.ts';
import { poolKeys } from './keys.ts';

/** A contributor of whom a source was deleted. Times are seconds since 1970. */
export interface Erasure {
  readonly pseudonym: Pseudonym;
  readonly asked: number;
  /** What stands in its place from `since` on, once it is clear that nobody else speaks for the same entity. */
  readonly replaced: { readonly by: Pseudonym; readonly since: number } | null;
}

/** Contributors whose names are being taken out of ledgers and snapshots. Part of the pool room. */
export const erasureStore = (client: DynamoDBClient, table: string) => {
  const keyOf = (programme: ProgrammeId, pseudonym: Pseudonym) => {
    const { pk, sk } = poolKeys.erasure(programme, pseudonym);
    return { pk: { S: pk }, sk: { S: sk } };
  };
  return {
    /** Asking again changes nothing. */
    ask: (programme: ProgrammeId, pseudonym: Pseudonym, now: number): Promise<boolean> =>
      applied(
        client.send(
          new PutItemCommand({
            TableName: table,
            Item: { ...keyOf(programme, pseudonym), a: { N: String(now) } },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
      ),

    /** Fixes the name that takes the place; the first one stays, or the contributor would become several. */
    replace: (programme: ProgrammeId, pseudonym: Pseudonym, by: Pseudonym, now: number): Promise<boolean> =>
      applied(
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: keyOf(programme, pseudonym),
            UpdateExpression: 'SET b = :by, s = :now',
            ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(b)',
            ExpressionAttributeValues: { ':by': { S: by }, ':now': { N: String(now) } },
          }),
        ),
      ),

    async all(programme: ProgrammeId): Promise<Erasure[]> {
      const found: Erasure[] = [];
      let from: Record<string, AttributeValue> | undefined;
      do {
        const { Items = [], LastEvaluatedKey } = await client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': keyOf(programme, '' as Pseudonym).pk },
            ConsistentRead: true,
            ...(from && { ExclusiveStartKey: from }),
          }),
        );
        found.push(...Items.map(parse));
        from = LastEvaluatedKey;
      } while (from);
      return found;
    },

    async forget(programme: ProgrammeId, pseudonym: Pseudonym): Promise<void> {
      await client.send(new DeleteItemCommand({ TableName: table, Key: keyOf(programme, pseudonym) }));
    },
  };
};
export type ErasureStore = ReturnType<typeof erasureStore>;

const parse = ({ sk, a, b, s }: Record<string, AttributeValue>): Erasure => ({
  pseudonym: must(sk?.S, 'sort key') as Pseudonym,
  asked: Number(must(a?.N, 'time')),
  replaced: b?.S === undefined ? null : { by: b.S as Pseudonym, since: Number(must(s?.N, 'time')) },
});
