import {
  BatchWriteItemCommand,
  type AttributeValue,
  type DynamoDBClient,
  type PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { createHash } from 'node:crypto';
import { storeEdition } from '#functions/doors/publish-edition/publish.ts';
import { snapshot } from '#functions/pool/close-edition/snapshot.ts';
import { documentClient, dynamoClient } from '#functions/stores/clients.ts';
import { itemReader } from '#functions/stores/item-reader.ts';
import { ledgerStore } from '#functions/stores/ledger-store.ts';
import { poolStore, type PoolItem } from '#functions/stores/pool-store.ts';
import { releaseReader } from '#functions/stores/release-reader.ts';
import { releaseStore } from '#functions/stores/release-store.ts';
import { startDynamo } from '#infra/local/dynamodb.ts';
import { contributionOrder } from '#shared/pool/order.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import { editionId, type Period, type ProgrammeId, type Pseudonym } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { findProgramme, type Programme } from '#shared/release/programme.ts';
import { packedContributions } from './population.ts';
import type { Section } from './report.ts';
import { costOf, median, type Cost } from './rounds.ts';
import { withTables, type Bench } from './tables.ts';

const CONTRIBUTIONS = 20_000;
const FIRST = '2026-Q1' as Period;
const WARM_UP = 1;

/** Secrets of this bench. Nobody else's. */
const SECRETS = { pool: Buffer.alloc(32, 1), master: Buffer.alloc(32, 2) };
const EDITIONS = 4;

/** First editions of programmes of their own, in which every cohort is new: fix, plan, count, disclose, store, publish. */
export async function benchClose(progress: (line: string) => void): Promise<Section> {
  progress('close: starting DynamoDB Local in memory');
  const dynamo = await startDynamo(undefined);
  try {
    return await withTables(dynamo.endpoint, async (bench) => {
      const demo = must(findProgramme('demo'), 'programme');
      const editions: Closed[] = [];
      for (let i = 0; i < EDITIONS; i++) {
        const programme = { ...demo, id: `bench-${i}` as ProgrammeId };
        progress(`close: edition ${i + 1} of ${EDITIONS}: storing ${CONTRIBUTIONS.toLocaleString('en')} contributions`);
        await seed(dynamo.endpoint, bench.names.pool, programme);
        progress(`close: edition ${i + 1} of ${EDITIONS}: closing and publishing`);
        editions.push(await closeOne(bench, programme, FIRST, dynamo.endpoint));
      }
      return section(editions.slice(WARM_UP));
    });
  } finally {
    await dynamo.stop();
  }
}

interface Closed {
  readonly fix: Cost;
  readonly publish: Cost;
  readonly read: number;
  readonly written: number;
}

async function closeOne(
  { client, names, meter }: Bench,
  programme: Programme,
  period: Period,
  endpoint: string,
): Promise<Closed> {
  meter.take(names.pool);
  const pool = poolStore(client, names.pool);
  const release = releaseStore(documentClient(client), names.release);
  const ledger = ledgerStore(client, names.pool);
  const { editions } = releaseReader(itemReader({ endpoint, region: 'local' }), names.release);
  const now = (): Date => new Date();
  const { id, policy, instrument } = programme;
  const edition = {
    id: editionId(id, period),
    programme: id,
    period,
    policy,
    instrument,
    closedAt: null,
    publishedAt: null,
  };
  const fix = await costOf(async () => {
    if (!(await release.begin({ ...edition, state: 'closing' })))
      throw new Error(`${edition.id} cannot begin to close`);
    await snapshot(pool, programme, period);
    await release.close(id, period, now().toISOString());
  });
  const publish = await costOf(async () => {
    await storeEdition({ pool, release, ledger, editions, secrets: SECRETS }, programme, period);
    await release.publish(id, period, now().toISOString());
  });
  const [ofPool, ofRelease] = [meter.take(names.pool), meter.take(names.release)];
  return { fix, publish, read: ofPool.read + ofRelease.read, written: ofPool.write + ofRelease.write };
}

function section(editions: readonly Closed[]): Section {
  const mid = (of: (one: Closed) => number): number => median(editions.map(of));
  const per1000 = (units: number): number => units / (CONTRIBUTIONS / 1000);
  const unit = 'units per 1,000';
  return {
    part: 'close',
    title: `an edition of ${CONTRIBUTIONS.toLocaleString('en')} contributions from DynamoDB Local to published (medians of ${editions.length})`,
    figures: [
      { name: 'edition close, wall', value: mid(({ fix, publish }) => fix.wall + publish.wall) / 1000, unit: 's' },
      { name: 'edition close, our CPU', value: mid(({ fix, publish }) => fix.cpu + publish.cpu) / 1000, unit: 's CPU' },
      { name: 'snapshot into segments, wall', value: mid(({ fix }) => fix.wall) / 1000, unit: 's' },
      { name: 'count, disclose, seal, store, wall', value: mid(({ publish }) => publish.wall) / 1000, unit: 's' },
      {
        name: 'edition reads',
        value: per1000(mid(({ read }) => read)),
        unit: `read ${unit}`,
        atMost: 20,
        note: 'pool, segments, edition records',
      },
      {
        name: 'edition writes',
        value: per1000(mid(({ written }) => written)),
        unit: `write ${unit}`,
        note: 'mostly the 1,134 responses, however many contribute',
      },
    ],
  };
}

const BATCH = 25;
const PARALLEL = 8;

async function seed(endpoint: string, table: string, programme: Programme): Promise<void> {
  const client = dynamoClient({ endpoint });
  const items = await itemsOf(table, programme);
  const write = async (): Promise<void> => {
    for (let batch = items.splice(0, BATCH); batch.length > 0; batch = items.splice(0, BATCH)) {
      const requests = batch.map((Item) => ({ PutRequest: { Item } }));
      const { UnprocessedItems = {} } = await client.send(
        new BatchWriteItemCommand({ RequestItems: { [table]: requests } }),
      );
      items.push(
        ...(UnprocessedItems[table] ?? []).flatMap(({ PutRequest }) => (PutRequest?.Item ? [PutRequest.Item] : [])),
      );
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, write));
  client.destroy();
}

/** What the store would write, taken down instead of sent: one put per item would take a minute. */
async function itemsOf(table: string, programme: Programme): Promise<Record<string, AttributeValue>[]> {
  const items: Record<string, AttributeValue>[] = [];
  const recorder = { send: async ({ input }: PutItemCommand) => void items.push(must(input.Item, 'item')) };
  const store = poolStore(recorder as unknown as DynamoDBClient, table);
  for (const item of contributions(programme)) await store.put(programme.id, programme.shards, item);
  return items;
}

function* contributions({ instrument }: Programme): Generator<PoolItem> {
  const asked = must(findInstrument(instrument), instrument);
  const order = contributionOrder(true, 1);
  let i = 0;
  for (const row of packedContributions(asked, CONTRIBUTIONS)) {
    const digest = createHash('sha256').update(`contributor ${i++}`).digest();
    const pseudonym = digest.subarray(0, 12).toString('base64url') as Pseudonym;
    const source = digest.subarray(12, 15).toString('base64url');
    yield { pseudonym, period: FIRST, source, order, version: asked.version, row };
  }
}
