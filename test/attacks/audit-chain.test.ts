import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepBooks, type BooksDeps } from '#functions/books/keep-books.ts';
import { parseEvent, parseLink } from '#functions/stores/audit-item.ts';
import { auditPut } from '#functions/stores/audit-put.ts';
import { chainStore, LINKED_AT_ONCE } from '#functions/stores/chain-store.ts';
import { documentClient } from '#functions/stores/clients.ts';
import { together } from '#functions/stores/conditions.ts';
import { directoryUpkeep } from '#functions/stores/directory-upkeep.ts';
import { sha256 } from '#functions/stores/hash.ts';
import { tenantKeys } from '#functions/stores/keys.ts';
import { seededRandom } from '#infra/local/demo/random.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import type { AuditEntry, AuditEvent } from '#shared/tenant/audit.ts';
import { eventOfEntry } from '#shared/tenant/chain.ts';
import { verifyChain, type ReadEntry } from '#shared/tenant/verify-chain.ts';
import { dyingClient, Killed, testDynamo, type TestDynamo } from '../builders/dynamo.ts';
import { streamRecord } from '../builders/events.ts';

const EVENTS = 12;
let dynamo: TestDynamo;
let documents: DynamoDBDocumentClient;
beforeAll(async () => {
  dynamo = await testDynamo();
  documents = documentClient(dynamo.client);
}, 60_000);
afterAll(() => dynamo.stop());

const eventOf = (tenant: TenantId, n: number): AuditEvent => {
  const at = new Date(Date.UTC(2026, 9, 1, 9, 0, n)).toISOString();
  const detail = { scopes: 'assess' };
  return { id: `${at}#${n}`, tenant, at, actor: 'user:u1', action: 'key.created', target: `key:${n}`, from: '192.0.2.0/24', result: 'done', detail }; // prettier-ignore
};

/** Deeds of a tenant with their accounts as a request leaves them, and the stream records that tell of them. */
async function happened(trial: string, count = EVENTS): Promise<{ tenant: TenantId; records: DynamoDBRecord[] }> {
  const tenant = trial as TenantId;
  const puts = Array.from({ length: count }, (_, n) => auditPut(dynamo.names.tenant, eventOf(tenant, n)));
  for (const put of puts) await together(documents, [put]);
  return { tenant, records: puts.map(({ Put: { Item } }, n) => numbered(streamRecord(Item), n)) };
}

const numbered = (record: DynamoDBRecord, n: number): DynamoDBRecord => ({
  ...record,
  dynamodb: { ...record.dynamodb, SequenceNumber: String(n) },
});

const books = (client: DynamoDBDocumentClient, fail: (error: unknown) => void = () => undefined): BooksDeps => ({
  chain: chainStore(client, dynamo.names.tenant),
  directory: directoryUpkeep(client, dynamo.names.tenant),
  sha256,
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, (milliseconds / 4) * Math.random())),
  onError: fail,
});

const deliver = (records: readonly DynamoDBRecord[]): Promise<string[]> =>
  keepBooks(
    books(documents, (error) => {
      throw error;
    }),
    records,
  );

async function partition(pk: string): Promise<Record<string, unknown>[]> {
  const { Items = [] } = await documents.send(
    new QueryCommand({
      TableName: dynamo.names.tenant,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
      ConsistentRead: true,
    }),
  );
  return Items;
}

/** The chain as kept: its entries by place, each with the event that is stored under the id of its link. */
async function chainOf(tenant: TenantId): Promise<ReadEntry[]> {
  const events = new Map((await partition(tenantKeys.audit(tenant))).map(parseEvent).map((event) => [event.id, event]));
  const links = (await partition(tenantKeys.chain(tenant))).filter(({ sk }) => sk !== 'HEAD').map(parseLink);
  return links.map(({ seq, id, hash }) => ({ ...events.get(id), seq, hash })) as ReadEntry[];
}

/** One gapless chain that holds every event once, whose places the events know themselves. */
async function expectWhole(tenant: TenantId, count = EVENTS): Promise<void> {
  const entries = (await chainOf(tenant)) as AuditEntry[];
  const verified = verifyChain(sha256, entries);
  expect(verified).toMatchObject({ ok: true, value: { seq: count } });
  expect(entries.map(({ id }) => id).sort()).toEqual(
    Array.from({ length: count }, (_, n) => eventOf(tenant, n).id).sort(),
  );
  expect(verified).toEqual({ ok: true, value: await books(documents).chain.head(tenant) });
  const kept = (await partition(tenantKeys.audit(tenant))).map(parseEvent);
  const byPlace = kept.sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0));
  expect(byPlace).toEqual(entries.map((entry) => ({ ...eventOfEntry(entry), seq: entry.seq, hash: entry.hash })));
}

describe('the chain of a tenant', () => {
  it('holds every event once, in the order in which they arrive', async () => {
    const { tenant, records } = await happened('in-order');
    expect(await deliver(records)).toEqual([]);
    await expectWhole(tenant);
    expect(((await chainOf(tenant)) as AuditEntry[]).map(({ id }) => id)).toEqual(
      Array.from({ length: EVENTS }, (_, n) => eventOf(tenant, n).id),
    );
  });

  it('takes more events than fit into one transaction', async () => {
    const count = 2 * LINKED_AT_ONCE + 3;
    const { tenant, records } = await happened('many', count);
    await deliver(records);
    await expectWhole(tenant, count);
  });

  it('is the same when records come twice, in one delivery or in several', async () => {
    const { tenant, records } = await happened('twice');
    await deliver(records.flatMap((record) => [record, record]));
    await deliver(records);
    await deliver(records.slice(3, 7));
    await expectWhole(tenant);
  });

  it.each([1, 2, 3, 4])('is whole when records come in disorder and overlap (order %i)', async (seed) => {
    const { tenant, records } = await happened(`disorder-${seed}`);
    const random = seededRandom(seed);
    const shuffled = [...records, ...records]
      .map((record) => ({ record, at: random.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ record }) => record);
    for (let at = 0; at < shuffled.length; at += 5) await deliver(shuffled.slice(at, at + 5));
    await expectWhole(tenant);
  });

  it('is one chain when several consumers link at once', async () => {
    const { tenant, records } = await happened('at-once');
    const shares = [0, 1, 2, 3].map((share) => records.filter((_, n) => n % 4 === share || n % 4 === (share + 1) % 4));
    expect((await Promise.all(shares.map(deliver))).flat()).toEqual([]);
    await expectWhole(tenant);
  });

  it.each([
    [1, 'before'],
    [1, 'after'],
    [2, 'before'],
    [2, 'after'],
    [3, 'before'],
    [3, 'after'],
  ] as const)('is whole after a kill at write %i, %s it took effect', async (at, when) => {
    const { tenant, records } = await happened(`killed-${at}-${when}`);
    const parts = [records.slice(0, 4), records.slice(4, 8), records.slice(8)];
    const seen: unknown[] = [];
    const dying = books(documentClient(dyingClient(dynamo.newClient(), at, when)), (error) => seen.push(error));
    for (const part of parts) await keepBooks(dying, part);
    expect(seen.some((error) => error instanceof Killed)).toBe(true);
    await deliver(records);
    await expectWhole(tenant);
  });

  it('says which records to deliver again, and those of other tenants are kept meanwhile', async () => {
    const [one, other] = [await happened('stuck'), await happened('going-on')];
    const deps = books(documents);
    const stuck: BooksDeps = {
      ...deps,
      chain: {
        ...deps.chain,
        link: (tenant, ...rest) =>
          tenant === one.tenant ? Promise.reject(new Error('no')) : deps.chain.link(tenant, ...rest),
      },
    };
    const others = other.records.map((record, n) => numbered(record, 100 + n));
    const failed = await keepBooks(stuck, [...one.records, ...others]);
    expect(failed).toEqual(one.records.map((_, n) => String(n)));
    await expectWhole(other.tenant);
    await deliver(one.records);
    await expectWhole(one.tenant);
  });

  it('gives an event that is written over no second place, and shows that it was', async () => {
    const { tenant, records } = await happened('written-over');
    await deliver(records);
    const forged = { ...eventOf(tenant, 3), actor: 'user:other' };
    const { Item } = auditPut(dynamo.names.tenant, forged).Put;
    await together(documents, [{ Put: { TableName: dynamo.names.tenant, Item } }]);
    const before = auditPut(dynamo.names.tenant, eventOf(tenant, 3)).Put.Item;
    await deliver([streamRecord(Item, before)]);
    const entries = await chainOf(tenant);
    expect(entries).toHaveLength(EVENTS);
    expect(verifyChain(sha256, entries)).toEqual({ ok: false, error: { kind: 'changed', line: 4, seq: 4 } });
  });
});
