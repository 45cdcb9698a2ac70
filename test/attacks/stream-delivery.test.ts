import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contributeChange } from '#functions/doors/contribute/contribute-record.ts';
import { readRecord } from '#functions/doors/contribute/read-record.ts';
import { nodePrf } from '#functions/doors/prf.ts';
import { documentClient } from '#functions/stores/clients.ts';
import { poolStore, type PoolItem } from '#functions/stores/pool-store.ts';
import { tenantStores, type TenantStore } from '#functions/stores/tenant-store.ts';
import { seededRandom } from '#infra/local/demo/random.ts';
import { toLambdaRecord } from '#infra/local/stream-record.ts';
import { SELF, type ProgrammeId, type SubjectId, type TenantId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { findProgramme } from '#shared/release/programme.ts';
import { nextRevision, type Statement } from '#shared/tenant/revise.ts';
import { testDynamo, type TestDynamo } from '../builders/dynamo.ts';
import { PROFILE } from '../builders/host.ts';
import { answersOf, PERIOD } from '../builders/submission.ts';

const DEMO = must(findProgramme('demo'), 'demo');
const secrets = { pool: Buffer.alloc(32, 3), master: Buffer.alloc(32, 4) };
let dynamo: TestDynamo;
let records: DynamoDBRecord[];

beforeAll(async () => {
  dynamo = await testDynamo();
  await speak();
  records = await readStream();
}, 60_000);
afterAll(() => dynamo.stop());

/** A company and a partner speak about the same legal entity; both change their minds, one withdraws, one comes back. */
async function speak(): Promise<void> {
  const stores = tenantStores(() => Promise.resolve(documentClient(dynamo.client)), dynamo.names.tenant);
  const [company, partner, other] = await Promise.all(
    ['synthetic-company', 'synthetic-partner', 'synthetic-other'].map((id) => stores.of(id as TenantId)),
  );
  const entity = 'HRB-0001';
  for (const stage of [0, 1, 2]) await say(must(partner, 'store'), 'client-1' as SubjectId, stage, entity);
  for (const stage of [1, 3]) await say(must(company, 'store'), SELF, stage, entity);
  await say(must(other, 'store'), SELF, 2, null);
  await say(must(other, 'store'), SELF, null, null);
  for (let client = 2; client < 12; client++)
    await say(must(partner, 'store'), `client-${client}` as SubjectId, client % 5, null);
  await say(must(partner, 'store'), 'client-3' as SubjectId, null, null);
  await say(must(partner, 'store'), 'client-4' as SubjectId, null, null);
  await say(must(partner, 'store'), 'client-4' as SubjectId, 4, null);
  // The partner learns the entity's number later: the former contributor must not be counted beside it.
  await say(must(partner, 'store'), 'client-5' as SubjectId, 1, 'HRB-0005');
}

async function say(
  store: TenantStore,
  subject: SubjectId,
  stage: number | null,
  registryNumber: string | null,
): Promise<void> {
  const present = await store.assessments.get(DEMO.id, PERIOD, subject);
  const statement: Statement = {
    instrument: DEMO.instrument,
    profile: PROFILE,
    assessor: 'self',
    registryNumber,
    answers: stage === null ? null : answersOf(stage, stage + 1),
  };
  const next = must(nextRevision(present, statement, { at: '2026-10-01T00:00:00.000Z', by: 'user:synthetic' }), 'news');
  expect(await store.assessments.append(DEMO.id, PERIOD, subject, next)).toBe(true);
}

async function readStream(): Promise<DynamoDBRecord[]> {
  const streams = new DynamoDBStreamsClient({ endpoint: dynamo.endpoint });
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn: dynamo.streamArn }));
  const ShardId = StreamDescription?.Shards?.[0]?.ShardId;
  const iterator = await streams.send(
    new GetShardIteratorCommand({ StreamArn: dynamo.streamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
  );
  const { Records = [] } = await streams.send(new GetRecordsCommand({ ShardIterator: iterator.ShardIterator }));
  return Records.map(toLambdaRecord);
}

const byKey = (a: PoolItem, b: PoolItem): number =>
  `${a.pseudonym}#${a.source}` < `${b.pseudonym}#${b.source}` ? -1 : 1;

/** Delivers records into a pool of its own and returns what the pool holds then. */
async function deliver(trial: string, deliveries: readonly DynamoDBRecord[]): Promise<PoolItem[]> {
  const pool = poolStore(dynamo.client, dynamo.names.pool);
  const programme = trial as ProgrammeId;
  const put: typeof pool.put = (_, shards, item) => pool.put(programme, shards, item);
  for (const record of deliveries) {
    const change = readRecord(record);
    if (change) await contributeChange({ pool: { put }, secrets, prf: nodePrf }, change);
  }
  const items: PoolItem[] = [];
  for (let shard = 0; shard < DEMO.shards; shard++)
    for await (const item of pool.shard(programme, shard)) items.push(item);
  return items.sort(byKey);
}

test('the stream carries every revision, and the pool keeps one word per legal entity and source', async () => {
  const items = await deliver('in-order', records);
  expect(records.length).toBe(21);
  // HRB-0001 by company and partner, the other company, clients 2..11, and client 5 once more under its number.
  expect(items.length).toBe(14);
  expect(items.filter(({ row }) => row === null).length).toBe(3);
});

test('every record delivered twice changes nothing', async () => {
  const twice = records.flatMap((record) => [record, record]);
  expect(await deliver('twice', twice)).toEqual(await deliver('in-order', records));
});

test('a replay of the whole stream, withdrawals included, changes nothing', async () => {
  expect(await deliver('in-order', [...records, ...records.toReversed(), ...records])).toEqual(
    await deliver('in-order', records),
  );
});

test.each([1, 2, 3, 4, 5, 6])('records in disorder end in the same pool (order %i)', async (seed) => {
  const random = seededRandom(seed);
  const shuffled = [...records, ...records]
    .map((record) => ({ record, at: random.next() }))
    .sort((a, b) => a.at - b.at);
  expect(
    await deliver(
      `disorder-${seed}`,
      shuffled.map(({ record }) => record),
    ),
  ).toEqual(await deliver('in-order', records));
});

test('the check bites: without the order condition a late duplicate would win', async () => {
  const last = await deliver('in-order', records);
  const careless = new Map<string, PoolItem>();
  const put = (_: unknown, __: number, item: PoolItem) => {
    careless.set(`${item.pseudonym}#${item.source}`, item);
    return Promise.resolve(true);
  };
  for (const record of [...records, ...records.slice(0, 5)]) {
    const change = readRecord(record);
    if (change) await contributeChange({ pool: { put }, secrets, prf: nodePrf }, change);
  }
  expect([...careless.values()].sort(byKey)).not.toEqual(last);
});
