import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamoEndpoint, setting } from '#functions/ports/settings.ts';
import { itemReader } from '#functions/stores/item-reader.ts';
import { rateStore } from '#functions/stores/rate-store.ts';
import type { NewKeyView } from '#shared/contracts/key-schemas.ts';
import { testHost, type TestHost } from '../builders/host.ts';

let host: TestHost;
beforeAll(async () => {
  host = await testHost();
});
afterAll(() => host.stop());

const QUOTAS = { requestsPerMinute: 20, requestsPerDay: 1000, people: 5, keys: 5 };
type Limits = Pick<typeof QUOTAS, 'requestsPerMinute' | 'requestsPerDay'>;

const tenant = (id: string, quotas = QUOTAS) =>
  host.admin.post('/admin/tenants', { id, name: id, kind: 'partner', state: 'active', quotas });
const key = async (id: string, limits?: Limits): Promise<string> => {
  const asked = { name: 'x', scopes: ['assess', 'benchmark'], days: 1, ...(limits && { limits }) };
  return (await host.admin.post<NewKeyView>(`/admin/tenants/${id}/keys`, asked)).key;
};
const ask = (secret: string, path = '/programmes/demo/assessments?subject=one') =>
  fetch(`${host.origin}/v1${path}`, { headers: { 'x-api-key': secret } });
const statuses = async (answers: readonly Promise<Response>[]) =>
  (await Promise.all(answers)).map(({ status }) => status);

/** Waits for the next minute when this one is nearly over: windows are fixed, and a test must not straddle two. */
async function inOneMinute(seconds: number): Promise<void> {
  const left = 60_000 - (Date.now() % 60_000);
  if (left < seconds * 1000) await new Promise((resolve) => setTimeout(resolve, left + 50));
}

test('exactly as many requests as the limit are answered, however many come at once, and the rest are told when to come again', async () => {
  await tenant('at-once');
  const secret = await key('at-once');
  await inOneMinute(15);
  const answers = await Promise.all(Array.from({ length: 60 }, () => ask(secret)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(40);
  for (const { headers } of refused) {
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
  }
  const problem = (await refused[0]?.json()) as { type: string; detail: string };
  expect([problem.type, problem.detail.startsWith('At most 20 requests a minute')]).toEqual(['urn:tidemark:problem:too-many-requests', true]); // prettier-ignore
});

test('an answer says how many requests are left', async () => {
  await tenant('told');
  const secret = await key('told');
  await inOneMinute(5);
  const [first, second] = [await ask(secret), await ask(secret)];
  expect(first.headers.get('ratelimit-policy')).toBe('"minute";q=20;w=60, "day";q=1000;w=86400');
  expect(first.headers.get('ratelimit')).toMatch(/^"minute";r=19;t=\d+$/);
  expect(second.headers.get('ratelimit')).toMatch(/^"minute";r=18;t=\d+$/);
});

test('keys of one tenant share its limit; another tenant is not touched', async () => {
  await tenant('shared');
  await tenant('apart');
  const [one, other, apart] = [await key('shared'), await key('shared'), await key('apart')];
  await inOneMinute(15);
  const both = await statuses(Array.from({ length: 40 }, (_, i) => ask(i % 2 ? one : other)));
  expect(both.filter((status) => status === 200)).toHaveLength(20);
  expect((await ask(apart)).status).toBe(200);
});

test('a key stays within limits of its own and leaves the rest of its tenant’s to the others', async () => {
  await tenant('own-limits');
  const [small, large] = [
    await key('own-limits', { requestsPerMinute: 3, requestsPerDay: 100 }),
    await key('own-limits'),
  ];
  await inOneMinute(15);
  const few = await statuses(Array.from({ length: 30 }, () => ask(small)));
  expect(few.filter((status) => status === 200)).toHaveLength(3);
  const rest = await statuses(Array.from({ length: 30 }, () => ask(large)));
  expect(rest.filter((status) => status === 200)).toHaveLength(17);
});

test('the day’s limit holds beside the minute’s, and is told with the seconds until midnight UTC', async () => {
  await tenant('daily', { ...QUOTAS, requestsPerDay: 5 });
  const secret = await key('daily');
  await inOneMinute(10);
  const answers: Response[] = [];
  for (let i = 0; i < 7; i++) answers.push(await ask(secret));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429, 429]);
  const untilMidnight = 86_400 - (Math.floor(Date.now() / 1000) % 86_400);
  expect(Math.abs(Number(answers[6]?.headers.get('retry-after')) - untilMidnight)).toBeLessThan(10);
});

test('the public function and that of custom cohorts count as well', async () => {
  await tenant('everywhere', { ...QUOTAS, requestsPerMinute: 4 });
  const secret = await key('everywhere');
  await inOneMinute(10);
  const paths = ['/programmes/social-business/editions', '/programmes/demo/assessments?subject=one'];
  const asked = [paths[0], paths[1], paths[0], paths[1], paths[0], paths[1]] as string[];
  const seen: boolean[] = [];
  for (const path of asked) seen.push((await ask(secret, path)).status === 429);
  expect(seen).toEqual([false, false, false, false, true, true]);
});

const LIMITS = { requestsPerMinute: 3, requestsPerDay: 8 };
const counter = () =>
  rateStore(itemReader({ endpoint: dynamoEndpoint(), region: 'eu-central-1' }), setting('ACCESS_TABLE'));
/** The next noon of UTC: the table forgets by itself what lies two days back. */
const NOON = (Math.floor(Date.now() / 86_400_000) + 1) * 86_400 + 43_200;
const counts = async (caller: string, times: readonly number[]) =>
  Promise.all(times.map(async (at) => (await counter().count(caller, LIMITS, at)).counted));

test('a new minute begins at zero, a new day as well', async () => {
  const minutes: number[] = [];
  for (let minute = 0; minute < 4; minute++)
    minutes.push((await counts('test:windows', Array<number>(5).fill(NOON + 60 * minute))).filter(Boolean).length);
  expect(minutes).toEqual([3, 3, 2, 0]);
  expect((await counts('test:windows', Array<number>(5).fill(NOON + 86_400))).filter(Boolean)).toHaveLength(3);
  expect(await counter().today('test:windows', NOON)).toBe(8);
});

test('an instance whose clock is behind does not open the last minute again', async () => {
  expect((await counts('test:clocks', [NOON + 60, NOON + 60])).filter(Boolean)).toHaveLength(2);
  const late = [];
  for (let i = 0; i < 3; i++) late.push((await counter().count('test:clocks', LIMITS, NOON + 59)).counted);
  expect(late).toEqual([true, false, false]);
});
