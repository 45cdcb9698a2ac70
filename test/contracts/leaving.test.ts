import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eraseContributors, REMEMBERED } from '#functions/doors/erase-contributor/erase-contributors.ts';
import { doorSecrets } from '#functions/ports/secrets.ts';
import { dynamoEndpoint, setting } from '#functions/ports/settings.ts';
import { dynamoClient } from '#functions/stores/clients.ts';
import { erasureStore } from '#functions/stores/erasure-store.ts';
import { itemReader } from '#functions/stores/item-reader.ts';
import { ledgerStore } from '#functions/stores/ledger-store.ts';
import { poolStore } from '#functions/stores/pool-store.ts';
import { releaseReader } from '#functions/stores/release-reader.ts';
import type { ApiClient } from '#infra/local/demo/api-client.ts';
import type { AssessmentView } from '#shared/contracts/assess-schemas.ts';
import type { TenantView } from '#shared/contracts/tenant-schemas.ts';
import { periodOf, shiftPeriod } from '#shared/kernel/period.ts';
import type { Pseudonym } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { findProgramme } from '#shared/release/programme.ts';
import { closeEdition, publishEdition, quiet } from '../builders/edition.ts';
import { PROFILE, testHost, type TestHost } from '../builders/host.ts';
import { companyPseudonym, countedIn } from '../builders/pool.ts';
import { signedIn } from '../builders/session.ts';
import { answersOf } from '../builders/submission.ts';
import { itemsOf } from '../fences/surfaces/collect.ts';

const OPEN = periodOf(new Date());
const [FIRST, SECOND, THIRD] = [shiftPeriod(OPEN, -3), shiftPeriod(OPEN, -2), shiftPeriod(OPEN, -1)];
const DEMO = must(findProgramme('demo'), 'demo');

let host: TestHost;
let leaver: ApiClient & { readonly key: string };
let stayer: ApiClient & { readonly key: string };
let partner: ApiClient & { readonly key: string };

const assessment = (period: string): string => `/programmes/demo/periods/${period}/assessment`;
const submit = (client: ApiClient, period: string, stage = 2) =>
  client.put<AssessmentView>(assessment(period), { answers: answersOf(stage) });
const move = (state: string, id = 'leaver') =>
  host.admin.post<TenantView>(`/admin/tenants/${id}/state`, { state, confirm: id });
const statusOf = (client: ApiClient, path: string): Promise<string> =>
  client.get(path).then(() => '200', (error: unknown) => /answered (\d+)/.exec(String(error))?.[1] ?? String(error)); // prettier-ignore

beforeAll(async () => {
  host = await testHost();
  leaver = await host.tenant('leaver', 'company', ['assess']);
  stayer = await host.tenant('stayer', 'company', ['assess']);
  partner = await host.tenant('many', 'partner', ['assess']);
  for (let i = 0; i < 40; i++)
    await partner.put(`${assessment(FIRST)}?subject=s-${i}`, { answers: answersOf(i % 5, i + 1), profile: PROFILE });
  for (const period of [FIRST, SECOND]) await submit(leaver, period);
  await submit(stayer, FIRST);
});
afterAll(() => host.stop());

/** Everything a room holds, as text. */
const allOf = async (name: 'TENANT_TABLE' | 'POOL_TABLE' | 'RELEASE_TABLE' | 'ACCESS_TABLE'): Promise<string[]> =>
  (await itemsOf(setting(name)))
    .map((item) => JSON.stringify(item, (_, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value)))
    .sort(); // prettier-ignore

test('an organisation that has left is let in no more and is not counted; the others are', async () => {
  await closeEdition(host, FIRST);
  await publishEdition(host, FIRST);
  expect((await countedIn(FIRST)).size).toBe(42);
  expect(await move('offboarded')).toMatchObject({
    state: 'offboarded',
    restorableUntil: expect.any(String) as string,
  });
  await quiet(host);
  await new Promise((resolve) => setTimeout(resolve, 5100));
  expect(await statusOf(leaver, '/programmes/demo/assessments')).toBe('403');
  await closeEdition(host, SECOND);
  const counted = await countedIn(SECOND);
  expect(counted.size).toBe(41);
  expect(counted.has(await companyPseudonym('leaver'))).toBe(false);
  expect(counted.has(await companyPseudonym('stayer'))).toBe(true);
});

test('what it had withdrawn by itself stays withdrawn when it comes back; the rest counts again', async () => {
  await publishEdition(host, SECOND);
  await move('active');
  await quiet(host);
  await new Promise((resolve) => setTimeout(resolve, 5100));
  const { state, history } = await leaver.get<AssessmentView>(assessment(SECOND));
  expect([state, history.map(({ by }) => by.replace(/^key:.*/, 'key'))]).toEqual([
    'submitted',
    ['key', 'system:offboarded', 'system:restored'],
  ]);
  await fetch(`${host.origin}/v1${assessment(FIRST)}`, { method: 'DELETE', headers: { 'x-api-key': leaver.key } });
  await move('offboarded');
  await quiet(host);
  await move('active');
  await quiet(host);
  await new Promise((resolve) => setTimeout(resolve, 5100));
  expect(await leaver.get<AssessmentView>(assessment(FIRST))).toMatchObject({ state: 'withdrawn' });
  expect(await leaver.get<AssessmentView>(assessment(SECOND))).toMatchObject({
    state: 'submitted',
    answers: answersOf(2),
  });
  await closeEdition(host, THIRD);
  expect((await countedIn(THIRD)).has(await companyPseudonym('leaver'))).toBe(true);
  await publishEdition(host, THIRD);
});

test('a suspended organisation is kept out and goes on counting', async () => {
  expect(await move('suspended', 'stayer')).toMatchObject({ state: 'suspended' });
  await new Promise((resolve) => setTimeout(resolve, 5100));
  expect(await statusOf(stayer, '/programmes/demo/assessments')).toBe('403');
  await closeEdition(host, OPEN);
  expect((await countedIn(OPEN)).has(await companyPseudonym('stayer'))).toBe(true);
  await move('active', 'stayer');
  await new Promise((resolve) => setTimeout(resolve, 5100));
  expect(await statusOf(stayer, '/programmes/demo/assessments')).toBe('200');
});

/** The door as it runs on a schedule, so many seconds later. */
async function forgetLater(seconds: number): Promise<void> {
  const client = dynamoClient({ endpoint: dynamoEndpoint() });
  const deps = {
    pool: poolStore(client, setting('POOL_TABLE')),
    ledger: ledgerStore(client, setting('POOL_TABLE')),
    erasures: erasureStore(client, setting('POOL_TABLE')),
    editions: releaseReader(itemReader({ endpoint: dynamoEndpoint(), region: 'eu-central-1' }), setting('RELEASE_TABLE')).editions,
    secrets: await doorSecrets(setting('SECRETS_URL')),
    now: () => Math.floor(Date.now() / 1000) + seconds,
    newName: () => randomBytes(12).toString('base64url') as Pseudonym,
  }; // prettier-ignore
  await eraseContributors(deps, DEMO);
}

test('an erased organisation leaves its account, its id and what was published, and nothing else', async () => {
  await host.person('leaver', 'owner@leaver.example', ['owner']);
  await leaver.put(`/programmes/demo/periods/${OPEN}/draft`, { answers: { S1: 2 } }).catch(() => undefined);
  const name = await companyPseudonym('leaver');
  const published = await allOf('RELEASE_TABLE');
  const bytes = Buffer.from(name, 'base64url').toString('base64').slice(0, 16);
  expect((await allOf('POOL_TABLE')).join()).toContain(name);
  await move('offboarded');
  expect(await move('erased')).toMatchObject({ id: 'leaver', name: 'leaver', state: 'erased', profile: null });
  await quiet(host);
  const rest = (await allOf('TENANT_TABLE')).filter((item) => item.includes('leaver'));
  const partitions = new Set(rest.map((item) => /"pk":\{"S":"([^"]*)"/.exec(item)?.[1]));
  expect([...partitions].sort()).toEqual(['DIRECTORY', 'TENANT#leaver#AUDIT', 'TENANT#leaver#CHAIN']);
  expect(rest.join()).not.toMatch(/synthetic\)|owner@leaver|250-999/);
  expect((await allOf('ACCESS_TABLE')).filter((item) => /GATE#leaver|PERSON.*leaver|APIKEY.*leaver|INVITE.*leaver/.test(item))).toEqual([]); // prettier-ignore
  await forgetLater(REMEMBERED);
  const pool = (await allOf('POOL_TABLE')).join();
  expect(pool).not.toContain(name);
  expect(pool).not.toContain(bytes);
  expect((await countedIn(THIRD)).has(name)).toBe(false);
  expect((await countedIn(THIRD)).size).toBe(42);
  expect(await allOf('RELEASE_TABLE')).toEqual(published);
});

test('an edition that was closed before somebody was erased is published as it was closed', async () => {
  await publishEdition(host, OPEN);
  expect((await countedIn(OPEN)).has(await companyPseudonym('leaver'))).toBe(false);
});

test('the id of an erased organisation is never given again, and nothing of it can be changed', async () => {
  const again = host.admin.post('/admin/tenants', { id: 'leaver', name: 'Another', kind: 'partner' });
  await expect(again).rejects.toThrow(/409.*taken/s);
  await expect(move('active')).rejects.toThrow(/409.*erased/s);
  expect(await move('erased')).toMatchObject({ state: 'erased' });
  expect(await statusOf(leaver, '/programmes/demo/assessments')).toMatch(/401|403/);
});

test('an owner changes the own organisation and leaves by their own decision; asking twice is leaving once', async () => {
  const owner = await signedIn(host.origin, 'stayer', 'an-owner');
  const ask = async (method: string, path: string, body?: object, more: Record<string, string> = {}) => {
    const answer = await fetch(`${host.origin}/v1/account${path}`, {
      method,
      headers: { ...owner, ...more, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, etag: answer.headers.get('etag'), text: await answer.text() };
  };
  const { etag } = await ask('GET', '/organisation');
  const renamed = await ask('PUT', '/organisation', { name: 'Stayer & Sons' }, { 'if-match': etag ?? '' });
  expect([renamed.status, JSON.parse(renamed.text)]).toMatchObject([200, { name: 'Stayer & Sons' }]);
  expect((await ask('PUT', '/organisation', { name: 'Late' }, { 'if-match': etag ?? '' })).status).toBe(412);
  expect((await ask('PUT', '/organisation', { group: 'MINE' }, { 'if-match': '*' })).status).toBe(400);
  expect((await ask('GET', '/usage')).status).toBe(200);
  expect((await ask('GET', '/organisation/profiles')).text).toContain('250-999');
  expect((await ask('GET', '/export')).text).toContain('"type":"assessment"');
  await host.settled();
  expect((await host.admin.get<{ items: TenantView[] }>('/admin/tenants?search=sons')).items).toHaveLength(1);
  expect((await ask('POST', '/leave', { confirm: 'leaver' })).status).toBe(400);
  const left = await Promise.all([1, 2].map(() => ask('POST', '/leave', { confirm: 'stayer' })));
  expect(left.map(({ status }) => status).filter((status) => status === 202).length).toBeGreaterThanOrEqual(1);
  expect(left.every(({ status }) => [202, 403].includes(status))).toBe(true);
  await quiet(host);
  expect(await host.admin.get('/admin/tenants/stayer')).toMatchObject({ state: 'offboarded', version: 5 });
  expect(
    (await host.admin.get<{ items: TenantView[] }>('/admin/tenants?state=offboarded')).items.map(({ id }) => id),
  ).toEqual(['stayer']);
  await new Promise((resolve) => setTimeout(resolve, 5100));
  expect((await ask('GET', '/organisation')).status).toBe(403);
  expect(await statusOf(stayer, '/programmes/demo/assessments')).toBe('403');
});
