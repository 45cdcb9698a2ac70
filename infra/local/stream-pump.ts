import { randomUUID } from 'node:crypto';
import type { _Record, Shard } from '@aws-sdk/client-dynamodb-streams';
import {
  DescribeStreamCommand, DynamoDBStreamsClient, ExpiredIteratorException, GetRecordsCommand, GetShardIteratorCommand,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams'; // prettier-ignore
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { toLambdaRecord } from './stream-record.ts';

/** What the pump needs to know of its consumer; the same figures configure the event source on AWS. */
export interface PumpOptions {
  readonly endpoint: string;
  readonly streamArn: string;
  readonly sortKeyPrefixes: readonly string[];
  readonly batch: number;
  readonly retries: number;
  readonly handler: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;
  /** Writes to the table an item with this sort key, which no consumer wants, and takes it away again. */
  readonly mark: (sortKey: string) => Promise<void>;
  /** Where reading stopped last time, by shard. */
  readonly checkpoint: Checkpoint;
  /** Takes what failed for good: where it is in the stream, never what it says. */
  readonly deadLetter: (letter: { shard: string; sequence: string }) => void;
}

export interface Checkpoint {
  read(): Readonly<Record<string, string>>;
  write(positions: Readonly<Record<string, string>>): void;
}

export interface Pump {
  stop(): Promise<void>;
  /** Resolves when everything written before the call has been delivered. */
  caughtUp(): Promise<void>;
}

const IDLE_MS = 40;
const MARK = 'MARK#';
/** Records of one read. */
const LIMIT = 1000;

/** Drives a stream consumer as Lambda's event source does: in order per shard, at least once, partial failures, dead letters. */
export function startPump(options: PumpOptions): Pump {
  const client = new DynamoDBStreamsClient({ endpoint: options.endpoint });
  const state: State = { stopped: false, shards: [], iterators: new Map(), awaited: new Map() };
  const done = run(client, options, state);
  return {
    async stop() {
      state.stopped = true;
      await done;
      for (const seen of state.awaited.values()) seen();
      client.destroy();
    },
    /** A write shows in the stream some time after it was taken: when a later one has, everything before it has as well. */
    async caughtUp() {
      if (state.stopped) return;
      const mark = `${MARK}${randomUUID()}`;
      const seen = new Promise<void>((resolve) => state.awaited.set(mark, resolve));
      await options.mark(mark);
      await seen;
    },
  };
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface State {
  stopped: boolean;
  shards: Shard[];
  /** Where to read on, by shard; null for one that has ended. */
  readonly iterators: Map<string, string | null>;
  /** What to call when a mark is read. */
  readonly awaited: Map<string, () => void>;
}

async function run(client: DynamoDBStreamsClient, options: PumpOptions, state: State): Promise<void> {
  const positions: Record<string, string> = { ...options.checkpoint.read() };
  while (!state.stopped) {
    try {
      if ((await round(client, options, state, positions)) === 0) await sleep(IDLE_MS);
    } catch (error) {
      if (state.stopped) return;
      if (error instanceof ExpiredIteratorException || error instanceof TrimmedDataAccessException)
        state.iterators.clear();
      await sleep(500);
    }
  }
}

/** Reads every open shard once and says how many records there were; a child begins when its parent has ended. */
async function round(
  client: DynamoDBStreamsClient,
  options: PumpOptions,
  state: State,
  positions: Record<string, string>,
): Promise<number> {
  let count = 0;
  for (const shard of await readyShards(client, options.streamArn, state)) {
    const id = shard.ShardId ?? '';
    const iterator = state.iterators.get(id) ?? (await firstIterator(client, options.streamArn, id, positions[id]));
    const { Records = [], NextShardIterator } = await client.send(
      new GetRecordsCommand({ ShardIterator: iterator, Limit: LIMIT }),
    );
    const wanted = Records.map(toLambdaRecord).filter((record) => matches(record, options.sortKeyPrefixes));
    for (let at = 0; at < wanted.length; at += options.batch)
      await deliver(options, id, wanted.slice(at, at + options.batch));
    const last = Records.at(-1)?.dynamodb?.SequenceNumber;
    if (last) options.checkpoint.write(Object.assign(positions, { [id]: last }));
    state.iterators.set(id, NextShardIterator ?? null);
    count += Records.length;
    notice(Records, state);
  }
  return count;
}

function notice(records: readonly _Record[], { awaited }: State): void {
  for (const { dynamodb } of records) {
    const key = dynamodb?.Keys?.['sk']?.S ?? '';
    awaited.get(key)?.();
    awaited.delete(key);
  }
}

async function readyShards(client: DynamoDBStreamsClient, arn: string, state: State): Promise<Shard[]> {
  const ended = (id: string | undefined): boolean => id !== undefined && state.iterators.get(id) === null;
  // Describing costs as much as reading, so the shards are listed anew only when all known ones have ended.
  if (state.shards.every(({ ShardId }) => ended(ShardId))) {
    const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: arn }));
    state.shards = StreamDescription?.Shards ?? [];
  }
  const known = state.shards;
  const ids = new Set(known.map(({ ShardId }) => ShardId));
  return known.filter(
    ({ ShardId, ParentShardId }) => !ended(ShardId) && (!ids.has(ParentShardId) || ended(ParentShardId)),
  );
}

async function firstIterator(
  client: DynamoDBStreamsClient,
  arn: string,
  shard: string,
  after: string | undefined,
): Promise<string> {
  const at = (ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' | 'TRIM_HORIZON') =>
    client.send(
      new GetShardIteratorCommand({
        StreamArn: arn,
        ShardId: shard,
        ShardIteratorType,
        ...(ShardIteratorType === 'AFTER_SEQUENCE_NUMBER' && { SequenceNumber: after }),
      }),
    );
  const reply = after ? await at('AFTER_SEQUENCE_NUMBER').catch(() => at('TRIM_HORIZON')) : await at('TRIM_HORIZON');
  return reply.ShardIterator ?? '';
}

const matches = ({ dynamodb }: DynamoDBRecord, prefixes: readonly string[]): boolean =>
  prefixes.some((prefix) => dynamodb?.Keys?.['sk']?.S?.startsWith(prefix));

/** Repeats from the first record that failed; after the last retry that one becomes a dead letter and the rest go on. */
async function deliver(options: PumpOptions, shard: string, records: readonly DynamoDBRecord[]): Promise<void> {
  let left = [...records];
  for (let attempt = 0; left.length > 0; attempt++) {
    const { batchItemFailures } = await options
      .handler({ Records: left })
      .catch(() => ({ batchItemFailures: left.map((record) => ({ itemIdentifier: sequenceOf(record) })) }));
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    const first = left.findIndex((record) => failed.has(sequenceOf(record)));
    if (first === -1) return;
    left = left.slice(first);
    if (attempt < options.retries) {
      await sleep(50 * 2 ** attempt);
      continue;
    }
    options.deadLetter({ shard, sequence: sequenceOf(left[0]) });
    left = left.slice(1);
    attempt = -1;
  }
}

const sequenceOf = (record: DynamoDBRecord | undefined): string => record?.dynamodb?.SequenceNumber ?? '';
