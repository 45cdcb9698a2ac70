import { randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoClient } from '#functions/stores/clients.ts';
import { startDynamo, type LocalDynamo } from '#infra/local/dynamodb.ts';
import { createTables, tableNames, type TableNames } from '#infra/local/tables.ts';

/** DynamoDB Local in memory with the rooms' tables. */
export interface TestDynamo {
  readonly endpoint: string;
  readonly client: DynamoDBClient;
  readonly names: TableNames;
  readonly streamArn: string;
  /** A client of its own, for hanging faults on. */
  newClient(): DynamoDBClient;
  stop(): Promise<void>;
}

export async function testDynamo(): Promise<TestDynamo> {
  for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']) process.env[name] ??= 'local';
  process.env['AWS_REGION'] ??= 'eu-central-1';
  const dynamo: LocalDynamo = await startDynamo(undefined);
  const newClient = () => dynamoClient({ endpoint: dynamo.endpoint });
  const client = newClient();
  const names = tableNames(`t${randomUUID().slice(0, 8)}`);
  const streamArn = await createTables(client, names);
  return { endpoint: dynamo.endpoint, client, names, streamArn, newClient, stop: dynamo.stop };
}

/** The process died here. */
export class Killed extends Error {}

/** Runs until it is not killed any more; how often it was. */
export async function untilAlive(attempt: (kill: number) => Promise<void>): Promise<number> {
  for (let kill = 1; ; kill++) {
    try {
      await attempt(kill);
      return kill - 1;
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
  }
}

const WRITES = /^(PutItem|UpdateItem|DeleteItem|BatchWriteItem|TransactWriteItems)Command$/;

/** A client whose process dies at its `at`-th write (from 1): before it, or after it took effect but before it was told. */
export function dyingClient(client: DynamoDBClient, at: number, when: 'before' | 'after'): DynamoDBClient {
  let writes = 0;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (!WRITES.test(String(context['commandName'])) || ++writes < at) return next(args);
      if (writes > at || when === 'before') throw new Killed();
      await next(args);
      throw new Killed();
    },
    { step: 'initialize', name: 'dying' },
  );
  return client;
}
