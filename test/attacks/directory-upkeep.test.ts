import { GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepBooks } from '#functions/books/keep-books.ts';
import { chainStore } from '#functions/stores/chain-store.ts';
import { documentClient } from '#functions/stores/clients.ts';
import { directoryUpkeep } from '#functions/stores/directory-upkeep.ts';
import { sha256 } from '#functions/stores/hash.ts';
import { tenantKeys } from '#functions/stores/keys.ts';
import { tenantStores } from '#functions/stores/tenant-store.ts';
import { seededRandom } from '#infra/local/demo/random.ts';
import type { TenantView } from '#shared/contracts/tenant-schemas.ts';
import { SELF, type Period, type ProgrammeId, type SubjectId, type TenantId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { newTenant } from '#shared/tenant/new-tenant.ts';
import { nextRevision } from '#shared/tenant/revise.ts';
import { testDynamo, type TestDynamo } from '../builders/dynamo.ts';
import { streamRecord } from '../builders/events.ts';
import { PROFILE } from '../builders/host.ts';
import { answersOf } from '../builders/submission.ts';

const DEMO = 'demo' as ProgrammeId;
const PERIODS = ['2026-Q1', '2026-Q2', '2026-Q3'] as Period[];
let dynamo: TestDynamo;
let documents: DynamoDBDocumentClient;
beforeAll(async () => {
  dynamo = await testDynamo();
  documents = documentClient(dynamo.client);
}, 60_000);
afterAll(() => dynamo.stop());

const get = async (Key: object): Promise<Record<string, unknown> | undefined> =>
  (await documents.send(new GetCommand({ TableName: dynamo.names.tenant, Key, ConsistentRead: true }))).Item;
const put = (Item: object) => documents.send(new PutCommand({ TableName: dynamo.names.tenant, Item }));

async function newOne(id: string, kind: 'company' | 'partner'): Promise<TenantView> {
  const tenant = newTenant({ id: id as TenantId, name: id, kind, state: 'active' }, new Date('2026-01-01'));
  await put({ ...tenantKeys.directory(tenant.id), ...tenant });
  return tenant;
}

const deliver = (records: readonly DynamoDBRecord[]): Promise<string[]> =>
  keepBooks(
    {
      chain: chainStore(documents, dynamo.names.tenant),
      directory: directoryUpkeep(documents, dynamo.names.tenant),
      sha256,
      pause: () => Promise.resolve(),
      onError: (error) => {
        throw error;
      },
    },
    records,
  );

/** What a tenant says about a subject in a period, or its withdrawal, and the record that tells of it. */
async function say(
  tenant: TenantId,
  subject: SubjectId,
  period: Period,
  stage: number | null,
): Promise<DynamoDBRecord[]> {
  const { assessments } = await tenantStores(() => Promise.resolve(documents), dynamo.names.tenant).of(tenant);
  const present = await assessments.get(DEMO, period, subject);
  const statement = { instrument: 'social-business@1.0', profile: PROFILE, assessor: 'self', registryNumber: null, answers: stage === null ? null : answersOf(stage, stage + 1) } as const; // prettier-ignore
  const next = nextRevision(present, statement, { at: '2026-10-01T00:00:00.000Z', by: 'user:u1' });
  if (!next) return [];
  const key = tenantKeys.assessment(tenant, shardIn(subject), DEMO, period, subject);
  const before = await get(key);
  expect(await assessments.append(DEMO, period, subject, next)).toBe(true);
  return [streamRecord(must(await get(key), 'assessment'), before)];
}

/** Where a subject's assessments are, found out instead of worked out. */
const shards = new Map<SubjectId, number>();
const shardIn = (subject: SubjectId): number => must(shards.get(subject), 'shard');
async function locate(subject: SubjectId): Promise<void> {
  const probe = 'probe' as TenantId;
  const { assessments } = await tenantStores(() => Promise.resolve(documents), dynamo.names.tenant).of(probe);
  const statement = { instrument: 'social-business@1.0', profile: PROFILE, assessor: 'self', registryNumber: null, answers: answersOf(1) } as const; // prettier-ignore
  const next = must(nextRevision(undefined, statement, { at: '2026-10-01T00:00:00.000Z', by: 'user:u1' }), 'revision');
  await assessments.append(DEMO, PERIODS[0] as Period, subject, next);
  for (let shard = 0; shard < 16; shard++)
    if (await get(tenantKeys.assessment(probe, shard, DEMO, PERIODS[0] as Period, subject))) shards.set(subject, shard);
}

const lastOf = async (tenant: TenantId): Promise<unknown> => (await get(tenantKeys.directory(tenant)))?.['last'];

describe('the latest submission in the directory', () => {
  const CLIENTS = ['client-1', 'client-2', 'client-3'] as SubjectId[];
  beforeAll(async () => {
    for (const subject of [SELF, ...CLIENTS]) await locate(subject);
  });

  it('of a company follows every change', async () => {
    const { id } = await newOne('follows', 'company');
    const [q1, q2, q3] = PERIODS as [Period, Period, Period];
    const steps: [Period, number | null, object][] = [
      [q2, 1, { demo: q2 }],
      [q1, 2, { demo: q2 }],
      [q3, 2, { demo: q3 }],
      [q3, null, { demo: q2 }],
      [q1, null, { demo: q2 }],
      [q2, null, {}],
      [q1, 3, { demo: q1 }],
    ];
    for (const [period, stage, last] of steps) {
      await deliver(await say(id, SELF, period, stage));
      expect(await lastOf(id)).toEqual(last);
    }
  });

  it.each([1, 2, 3, 4, 5])('of a partner is what stands, however its changes come (order %i)', async (seed) => {
    const { id } = await newOne(`partner-${seed}`, 'partner');
    const random = seededRandom(seed);
    const pick = <T>(all: readonly T[]): T => all[Math.floor(random.next() * all.length)] as T;
    const stands = new Map<string, Period>();
    const records: DynamoDBRecord[] = [];
    for (let n = 0; n < 25; n++) {
      const [subject, period, stage] = [pick(CLIENTS), pick(PERIODS), pick([null, 1, 2])];
      records.push(...(await say(id, subject, period, stage)));
      if (stage === null) stands.delete(`${subject} ${period}`);
      else stands.set(`${subject} ${period}`, period);
    }
    const shuffled = [...records, ...records].map((record) => ({ record, at: random.next() })).sort((a, b) => a.at - b.at); // prettier-ignore
    for (let at = 0; at < shuffled.length; at += 7)
      await deliver(shuffled.slice(at, at + 7).map(({ record }) => record));
    const last = [...stands.values()].sort().at(-1);
    expect((await lastOf(id)) ?? {}).toEqual(last ? { demo: last } : {});
  });

  it('of an organisation the directory does not have is nobody’s', async () => {
    expect(await deliver(await say('gone' as TenantId, SELF, PERIODS[0] as Period, 1))).toEqual([]);
    expect(await get(tenantKeys.directory('gone' as TenantId))).toBeUndefined();
  });
});

describe('an entry of the directory', () => {
  it('follows the profile, never back to an older one, and keeps the latest submission', async () => {
    const tenant = await newOne('renamed', 'company');
    await deliver(await say(tenant.id, SELF, PERIODS[1] as Period, 1));
    const [second, third] = [2, 3].map((version) => ({ ...tenant, name: `Name ${version}`, version }));
    const record = (one: object) =>
      streamRecord({ ...tenantKeys.profile(tenant.id), ...one, profiles: [], work: null });
    for (const one of [third, second, third]) await deliver([record(must(one, 'profile'))]);
    const entry = await get(tenantKeys.directory(tenant.id));
    expect(entry).toEqual({ ...tenantKeys.directory(tenant.id), ...third, last: { demo: PERIODS[1] } });
  });
});
