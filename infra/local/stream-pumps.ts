import { appendFileSync } from 'node:fs';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { functionRows, type FunctionName, type Trigger } from '#infra/wiring.ts';
import type { DataFolder } from './data-folder.ts';
import { fileCheckpoint } from './file-checkpoint.ts';
import { loadHandler } from './load-handler.ts';
import { startPump, type Checkpoint, type Pump } from './stream-pump.ts';

export interface PumpsOptions {
  readonly endpoint: string;
  readonly streamArn: string;
  readonly folder: DataFolder;
  readonly inMemory: boolean;
}

/** Drives every function of the table that a stream triggers; each reads at its own pace and remembers its own place. */
export function startPumps(options: PumpsOptions): Pump {
  const pumps = functionRows.flatMap(([name, { trigger }]) =>
    trigger.kind === 'stream' ? [pumpOf(options, name, trigger)] : [],
  );
  return {
    stop: async () => void (await Promise.all(pumps.map((pump) => pump.stop()))),
    caughtUp: async () => void (await Promise.all(pumps.map((pump) => pump.caughtUp()))),
  };
}

const pumpOf = (
  { endpoint, streamArn, folder, inMemory }: PumpsOptions,
  name: FunctionName,
  trigger: Extract<Trigger, { kind: 'stream' }>,
): Pump =>
  startPump({
    endpoint,
    streamArn,
    ...trigger,
    handler: async (event) => (await loadHandler<DynamoDBStreamEvent, DynamoDBBatchResponse>(name))(event),
    checkpoint: inMemory ? forgetful : fileCheckpoint(folder.at(`stream-${name}.json`), streamArn),
    deadLetter: (letter) =>
      appendFileSync(folder.at('dead-letters.jsonl'), `${JSON.stringify({ function: name, ...letter })}\n`),
  });

const forgetful: Checkpoint = { read: () => ({}), write: () => undefined };
