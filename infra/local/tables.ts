import {
  CreateTableCommand, DescribeTableCommand, ResourceInUseException, UpdateTimeToLiveCommand, type DynamoDBClient,
} from '@aws-sdk/client-dynamodb'; // prettier-ignore
import { must } from '#shared/kernel/result.ts';
import type { Room } from '#infra/wiring.ts';

/** Table names of one local installation. `identity` is the embedded identity provider's own. */
export type TableNames = Readonly<Record<Room | 'identity', string>>;

export const tableNames = (prefix: string): TableNames => ({
  tenant: `${prefix}-tenant`,
  pool: `${prefix}-pool`,
  release: `${prefix}-release`,
  access: `${prefix}-access`,
  identity: `${prefix}-identity`,
});

/** Creates what is missing; returns the ARN of the tenant table's stream. */
export async function createTables(client: DynamoDBClient, names: TableNames): Promise<string> {
  await Promise.all(Object.entries(names).map(([room, name]) => createTable(client, name, room === 'tenant')));
  const { Table } = await client.send(new DescribeTableCommand({ TableName: names.tenant }));
  return must(Table?.LatestStreamArn, 'stream of the tenant table');
}

async function createTable(client: DynamoDBClient, name: string, stream: boolean): Promise<void> {
  try {
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [
          { AttributeName: 'pk', AttributeType: 'S' },
          { AttributeName: 'sk', AttributeType: 'S' },
        ],
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        ...(stream && { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } }),
      }),
    );
  } catch (error) {
    if (error instanceof ResourceInUseException) return;
    throw error;
  }
  if (/-(access|identity)$/.test(name))
    await client.send(
      new UpdateTimeToLiveCommand({
        TableName: name,
        TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
      }),
    );
}
