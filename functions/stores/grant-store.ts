import { PutItemCommand, QueryCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { cohortKeySchema } from '#shared/contracts/cohort-key.ts';
import { periodSchema, type CohortKey, type Period, type ProgrammeId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { applied } from './conditions.ts';
import { poolKeys } from './keys.ts';

/** Custom cohorts granted in an edition, each as the cohorts it is the union of, sorted. */
export interface Grants {
  readonly period: Period;
  readonly unions: readonly (readonly CohortKey[])[];
}

const unionsSchema = z.array(z.array(cohortKeySchema));

/** What analysts were shown beyond the registry: later requests are held against it. Part of the pool room. */
export const grantStore = (client: DynamoDBClient, table: string) => ({
  /** Of every edition, oldest first. */
  async all(programme: ProgrammeId): Promise<Grants[]> {
    const { pk } = poolKeys.granted(programme, '' as Period);
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: pk } },
        ConsistentRead: true,
      }),
    );
    return Items.map(({ sk, g }) => ({
      period: periodSchema.parse(sk?.S),
      unions: unionsSchema.parse(JSON.parse(must(g?.S, 'grants'))),
    }));
  },

  /** Adds one to those of an edition; false when another one was granted since `before` was read. */
  add(programme: ProgrammeId, { period, unions }: Grants, union: readonly CohortKey[]): Promise<boolean> {
    const { pk, sk } = poolKeys.granted(programme, period);
    const g = JSON.stringify([...unions, union]);
    return applied(
      client.send(
        new PutItemCommand({
          TableName: table,
          Item: { pk: { S: pk }, sk: { S: sk }, g: { S: g }, n: { N: String(unions.length + 1) } },
          ConditionExpression: unions.length === 0 ? 'attribute_not_exists(pk)' : 'n = :n',
          ...(unions.length > 0 && { ExpressionAttributeValues: { ':n': { N: String(unions.length) } } }),
        }),
      ),
    );
  },
});
export type GrantStore = ReturnType<typeof grantStore>;
