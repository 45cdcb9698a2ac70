import { appendFileSync } from 'node:fs';
import { DeleteItemCommand, PutItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { dynamoClient } from '#functions/stores/clients.ts';
import { functionRows, type FunctionName, type Trigger } from '#infra/wiring.ts';
import type { DataFolder } from './data-folder.ts';
import { fileCheckpoint } from './file-checkpoint.ts';
import { loadHandler } from './load-handler.ts';
import { startPump, type Checkpoint, type Pump } from './stream-pump.ts';

export interface PumpsOptions {
  readonly endpoint: string;
  /** The table the stream is of. */
  readonly table: string;
  readonly streamArn: string;
  readonly folder: DataFolder;
  readonly inMemory: boolean;
}

/** Drives every function of the table that a stream triggers; each reads at its own pace and remembers its own place. */
export function startPumps(options: PumpsOptions): Pump {
  const client = dynamoClient({ endpoint: options.endpoint });
  const pumps = functionRows.flatMap(([name, { trigger }]) =>
    trigger.kind === 'stream' ? [pumpOf(options, client, name, trigger)] : [],
  );
  return {
    async stop() {
      await Promise.all(pumps.map((pump) => pump.stop()));
      client.destroy();
    },
    caughtUp: async () => void (await Promise.all(pumps.map((pump) => pump.caughtUp()))),
  };
}

const pumpOf = (
  { endpoint, table, streamArn, folder, inMemory }: PumpsOptions,
  client: DynamoDBClient,
  name: FunctionName,
  trigger: Extract<Trigger, { kind: 'stream' }>,
): Pump =>
  startPump({
    endpoint,
    streamArn,
    ...trigger,
    handler: async (event) => (await loadHandler<DynamoDBStreamEvent, DynamoDBBatchResponse>(name))(event),
    mark: (sortKey) => markTable(client, table, sortKey),
    checkpoint: inMemory ? forgetful : fileCheckpoint(folder.at(`stream-${name}.json`), streamArn),
    deadLetter: (letter) =>
      appendFileSync(folder.at('dead-letters.jsonl'), `${JSON.stringify({ function: name, ...letter })}\n`),
  });

async function markTable(client: DynamoDBClient, table: string, sortKey: string): Promise<void> {
  const key = { pk: { S: 'LOCAL' }, sk: { S: sortKey } };
  await client.send(new PutItemCommand({ TableName: table, Item: key }));
  await client.send(new DeleteItemCommand({ TableName: table, Key: key }));
}

const forgetful: Checkpoint = { read: () => ({}), write: () => undefined };
