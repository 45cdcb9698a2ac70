import { createHash } from 'node:crypto';
import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDynamo, type TestDynamo } from '#test/builders/dynamo.ts';
import { membershipOf } from '#test/builders/membership.ts';
import { packLedger, unpackLedger } from '#shared/crossings/membership/ledger.ts';
import type { Period, ProgrammeId } from '#shared/kernel/ids.ts';
import { shiftPeriod } from '#shared/kernel/period.ts';
import { COHORT_COUNT } from '#shared/release/cohort-registry.ts';
import { poolKeys } from './keys.ts';
import { ledgerStore, type LedgerEntry } from './ledger-store.ts';

let dynamo: TestDynamo;
beforeAll(async () => void (dynamo = await testDynamo()), 120_000);
afterAll(() => dynamo.stop());

const PART_BYTES = 500;
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');
const ledger = (client = dynamo.client) => ledgerStore(client, dynamo.names.pool, PART_BYTES);
const programme = (name: string) => name as ProgrammeId;
const period = (i: number): Period => shiftPeriod('2026-Q1' as Period, i);

/** So many contributors, and a registry whose cohorts rest on this edition, the one before, or none. */
const entry = (i: number, contributors: number): LedgerEntry => ({
  period: period(i),
  membership: packLedger(
    membershipOf(Array.from({ length: contributors }, (_, id) => ({ id, version: i + 1, cell: id % 792 }))),
  ),
  behind: Array.from({ length: COHORT_COUNT }, (_, c) => (c % 3 === 0 ? null : period(c % 3 === 1 ? i : i - 1))),
});

test.each([0, 3, 400])('an entry of %i contributors is read as it was written', async (contributors) => {
  const [name, one] = [programme(`written-${contributors}`), entry(4, contributors)];
  expect(await ledger().put(name, one, digest)).toBe(true);
  const [found] = await ledger().entries(name, [one.period]);
  expect(found?.period).toBe(one.period);
  expect(found?.behind).toEqual(one.behind);
  expect(unpackLedger(found?.membership ?? new Uint8Array())).toEqual(unpackLedger(one.membership));
});

test('entries come in the order asked for, undefined where there is none', async () => {
  const name = programme('ordered');
  for (const i of [0, 1, 2]) await ledger().put(name, entry(i, 10), digest);
  const asked = [2, 7, 0, 1].map(period);
  const found = await ledger().entries(name, asked);
  expect(found.map((one) => one?.period)).toEqual([period(2), undefined, period(0), period(1)]);
  expect(await ledger().entries(name, [])).toEqual([]);
});

test('more editions than one request takes are read', async () => {
  const name = programme('long-lived');
  for (let i = 0; i < 45; i++) await ledger().put(name, entry(i, 1), digest);
  const found = await ledger().entries(
    name,
    Array.from({ length: 45 }, (_, i) => period(i)),
  );
  expect(found.map((one) => one?.behind[1])).toEqual(Array.from({ length: 45 }, (_, i) => period(i)));
});

test('an edition has one entry: the first, whoever writes it, whole', async () => {
  const name = programme('rivals');
  const rivals = Array.from({ length: 5 }, (_, i) => ({ ...entry(3, 100 + i), behind: entry(3 + i, 0).behind }));
  const won = await Promise.all(rivals.map((one) => ledger(dynamo.newClient()).put(name, one, digest)));
  expect(won.filter(Boolean)).toHaveLength(1);
  const [found] = await ledger().entries(name, [period(3)]);
  const winner = rivals[won.indexOf(true)];
  expect(found?.behind).toEqual(winner?.behind);
  expect(Buffer.from(found?.membership ?? [])).toEqual(Buffer.from(winner?.membership ?? []));
  expect(await ledger().put(name, entry(3, 1), digest)).toBe(false);
});

test('programmes and audit records keep to themselves', async () => {
  const [one, other] = [programme('alone'), programme('alone-2')];
  await ledger().put(one, entry(0, 5), digest);
  await ledger().putAudit(other, period(0), new Uint8Array(2000), digest);
  expect(await ledger().entries(other, [period(0)])).toEqual([undefined]);
  expect(await ledger().putAudit(other, period(0), new Uint8Array(1), digest)).toBe(false);
  await ledger().remove(one, [period(0)]);
  expect(await ledger().entries(one, [period(0)])).toEqual([undefined]);
  expect(await ledger().putAudit(other, period(0), new Uint8Array(1), digest)).toBe(false);
});

test('a removed edition is gone, with its parts; the others stay', async () => {
  const name = programme('removed');
  for (const i of [0, 1, 2]) await ledger().put(name, entry(i, 90), digest);
  await ledger().remove(name, [period(0), period(2), period(9)]);
  expect((await ledger().entries(name, [0, 1, 2].map(period))).map((one) => one?.period)).toEqual([undefined, period(1), undefined]); // prettier-ignore
  // What was removed may be written again, as after an edition was stored anew.
  expect(await ledger().put(name, entry(0, 90), digest)).toBe(true);
});

test('a ledger that lost a part, or whose label is none, is refused', async () => {
  const name = programme('spoilt');
  const one = entry(0, 90);
  await ledger().put(name, one, digest);
  const { pk, sk } = poolKeys.ledger(name, one.period);
  const part = `${sk}#${digest(one.membership.subarray(0, PART_BYTES))}`;
  await dynamo.client.send(new DeleteItemCommand({ TableName: dynamo.names.pool, Key: { pk: { S: pk }, sk: { S: part } } })); // prettier-ignore
  await expect(ledger().entries(name, [one.period])).rejects.toThrow('missing part');
  const item = { pk: { S: pk }, sk: { S: period(1) }, l: { S: '{"periods":[]}' }, c: { B: new Uint8Array(8) } };
  await dynamo.client.send(new PutItemCommand({ TableName: dynamo.names.pool, Item: item }));
  await expect(ledger().entries(name, [period(1)])).rejects.toThrow();
});
