import { DeleteTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoClient } from '#functions/stores/clients.ts';
import { createTables, tableNames, type TableNames } from '#infra/local/tables.ts';
import { meter, type Meter } from './meter.ts';

/** Tables of our own on a running DynamoDB, with a client that says what it consumes. */
export interface Bench {
  readonly client: DynamoDBClient;
  readonly names: TableNames;
  readonly meter: Meter;
}

/** The tables go again whatever happens: the server may be somebody's (DYNAMODB_ENDPOINT). */
export async function withTables<T>(endpoint: string, use: (bench: Bench) => Promise<T>): Promise<T> {
  const names = tableNames(`tidemark-bench-${process.pid}`);
  const plain = dynamoClient({ endpoint });
  const client = dynamoClient({ endpoint });
  try {
    await createTables(plain, names);
    return await use({ client, names, meter: meter(client) });
  } finally {
    for (const name of Object.values(names))
      await plain.send(new DeleteTableCommand({ TableName: name })).catch(() => undefined);
    plain.destroy();
    client.destroy();
  }
}
