import { GetCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { TenantView } from '#shared/contracts/tenant-schemas.ts';
import { CLAIM_SECONDS } from './access-people.ts';
import type { Person } from './access-reader.ts';
import { applied, together } from './conditions.ts';
import { gatePut } from './gate-store.ts';
import { accessKeys } from './keys.ts';

/** Whether an installation has been set up: one item, so that it happens once. Times are seconds since 1970. */
export const setupStore = (documents: DynamoDBDocumentClient, table: string) => ({
  async isDone(): Promise<boolean> {
    const Key = accessKeys.setup();
    const { Item } = await documents.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
    return Item?.['done'] !== undefined;
  },

  /** Takes the setup for one request alone; false when it is done or another one has it. */
  claim: (now: number): Promise<boolean> =>
    applied(
      documents.send(
        new UpdateCommand({
          TableName: table,
          Key: accessKeys.setup(),
          UpdateExpression: 'SET claimed = :until',
          ConditionExpression: 'attribute_not_exists(done) AND (attribute_not_exists(claimed) OR claimed <= :now)',
          ExpressionAttributeValues: { ':until': now + CLAIM_SECONDS, ':now': now },
        }),
      ),
    ),

  async release(): Promise<void> {
    const Key = accessKeys.setup();
    await documents.send(new UpdateCommand({ TableName: table, Key, UpdateExpression: 'REMOVE claimed' }));
  },

  /** Lets the first person in, opens the gate and burns the code: all or nothing. False when it was done before. */
  finish: (tenant: TenantView, person: Person, version: number, now: number): Promise<boolean> =>
    together(documents, [
      {
        Update: {
          TableName: table,
          Key: accessKeys.setup(),
          UpdateExpression: 'SET done = :now REMOVE claimed',
          ConditionExpression: 'attribute_not_exists(done)',
          ExpressionAttributeValues: { ':now': now },
        },
      },
      gatePut(table, tenant),
      { Put: { TableName: table, Item: { ...accessKeys.person(person.user), ...person, version } } },
    ]),
});
export type SetupStore = ReturnType<typeof setupStore>;
