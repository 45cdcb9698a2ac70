import { afterAll, beforeAll, expect, test } from 'vitest';
import { readdirSync } from 'node:fs';
import { until } from '#infra/local/demo/api-client.ts';
import type { OnboardingRow, OnboardingView } from '#shared/contracts/onboarding-schemas.ts';
import type { PeopleView } from '#shared/contracts/people-schemas.ts';
import type { TenantView } from '#shared/contracts/tenant-schemas.ts';
import { quiet } from '../builders/edition.ts';
import { testHost, type TestHost } from '../builders/host.ts';

const HEADER = 'id,name,kind,legalName,registryNumber,group,industry,size,region,plan,locale,ownerEmail';
let host: TestHost;
beforeAll(async () => void (host = await testHost()));
afterAll(() => host.stop());

async function send(text: string | Buffer<ArrayBuffer>, type = 'text/csv'): Promise<Response> {
  return fetch(`${host.origin}/v1/admin/onboardings`, {
    method: 'POST',
    headers: { 'x-api-key': host.adminKey, 'content-type': type },
    body: text,
  });
}

const get = (id: string) => host.admin.get<OnboardingView>(`/admin/onboardings/${id}`);
const reach = (id: string, ...states: string[]) =>
  until(
    () => get(id),
    ({ state }) => states.includes(state),
    60,
  );
const rowsOf = async (id: string, query = ''): Promise<OnboardingRow[]> =>
  (await host.admin.get<{ items: OnboardingRow[] }>(`/admin/onboardings/${id}/rows${query}`)).items;

async function checked(text: string): Promise<OnboardingView> {
  const answer = await send(text);
  expect(answer.status).toBe(202);
  return reach(((await answer.json()) as OnboardingView).id, 'checked', 'refused');
}

async function applied(id: string): Promise<OnboardingView> {
  expect(await host.admin.post(`/admin/onboardings/${id}/apply`)).toMatchObject({ id });
  return reach(id, 'done');
}

const spell = ({ line, tenant, outcome, invited, errors = [] }: OnboardingRow): string =>
  [line, tenant, outcome, ...(invited ? ['invited'] : []), ...errors.map(({ pointer }) => pointer)].join(' ');

const tenants = async (): Promise<string[]> =>
  (await host.admin.get<{ items: TenantView[] }>('/admin/tenants')).items.map(({ id }) => id);

const LIST = [
  HEADER,
  'acme,Acme,company,Acme Ltd,FN-1,,C,250-999,150,,de,owner@acme.example',
  'acme-sons,Acme & Sons,company,,FN-2,ACME,J62,10-49,150,,,',
  'union,Union,partner,,,,,,,partner,,office@union.example',
  'acme,Acme again,company,,,,C,250-999,150,,,',
].join('\n');

test('a list is checked row by row, and nothing is written by it', async () => {
  await host.settled();
  const before = await tenants();
  const job = await checked(LIST);
  expect(job).toMatchObject({ state: 'checked', rows: 4, ready: 2, created: 0, present: 0, refused: 2 });
  expect((await rowsOf(job.id)).map(spell)).toEqual([
    '2 acme ready', '3  refused /industry', '4 union ready', '5  refused /id',
  ]); // prettier-ignore
  expect((await rowsOf(job.id, '?outcome=refused')).map(({ line }) => line)).toEqual([3, 5]);
  expect(await tenants()).toEqual(before);
});

test('applied, it creates what is ready, verified, and invites the owners; sent again it finds all of it there', async () => {
  const job = await checked(LIST);
  const done = await applied(job.id);
  expect(done).toMatchObject({ state: 'done', ready: 0, created: 2, refused: 2 });
  expect((await rowsOf(job.id, '?outcome=created')).map(spell)).toEqual([
    '2 acme created invited',
    '4 union created invited',
  ]);
  expect(await host.admin.get('/admin/tenants/acme')).toMatchObject({
    state: 'verified', legalName: 'Acme Ltd', registryNumber: 'FN-1', locale: 'de', plan: 'standard',
  }); // prettier-ignore
  const { invitations } = await host.admin.get<PeopleView>('/admin/tenants/acme/people');
  expect(invitations).toMatchObject([{ email: 'owner@acme.example', roles: ['member', 'owner'], locale: 'de' }]);
  const again = await checked(LIST.split('\n').slice(0, 4).join('\n'));
  expect(again).toMatchObject({ ready: 0, present: 2, refused: 1 });
});

test('applying twice, at once and afterwards, creates and invites once', async () => {
  const list = [
    HEADER,
    ...Array.from({ length: 30 }, (_, i) => `twice-${i},Twice ${i},partner,,,,,,,,,o${i}@twice.example`),
  ];
  const job = await checked(list.join('\n'));
  await Promise.all([1, 2, 3].map(() => host.admin.post(`/admin/onboardings/${job.id}/apply`)));
  expect(await reach(job.id, 'done')).toMatchObject({ created: 30 });
  expect(await applied(job.id)).toMatchObject({ state: 'done', created: 30 });
  const { invitations } = await host.admin.get<PeopleView>('/admin/tenants/twice-7/people');
  expect(invitations).toHaveLength(1);
});

test('what is there with other data, is erased or has the number of another one is refused with the place', async () => {
  await host.admin.post('/admin/tenants', { id: 'gone', name: 'Gone', kind: 'partner' });
  await host.admin.post('/admin/tenants/gone/state', { state: 'erased', confirm: 'gone' });
  const job = await checked(
    [HEADER, 'acme,Acme Group,company,Acme Ltd,FN-1,,C,1000-9999,150,,de,', 'gone,Gone,partner,,,,,,,,,'].join('\n'),
  );
  const another = await checked(`${HEADER}\nother,Other,company,,FN-1,,C,250-999,150,,,\n`);
  expect((await rowsOf(another.id)).map(spell)).toEqual(['2 other refused /registryNumber']);
  expect((await rowsOf(job.id)).map(spell)).toEqual([
    '2 acme refused /name /size', '3 gone refused /id',
  ]); // prettier-ignore
});

test('an organisation that is created between check and application is reported, not overwritten', async () => {
  const job = await checked(`${HEADER}\nrace-1,Race,partner,,,,,,,,,\nrace-2,Race,partner,,,,,,,,,\n`);
  await host.admin.post('/admin/tenants', { id: 'race-1', name: 'Faster', kind: 'analyst' });
  await host.admin.post('/admin/tenants', { id: 'race-2', name: 'Race', kind: 'partner' });
  expect(await applied(job.id)).toMatchObject({ created: 0, present: 1, refused: 1 });
  expect((await rowsOf(job.id)).map(spell)).toEqual(['2 race-1 refused /name /kind /plan', '3 race-2 present']);
  expect(await host.admin.get('/admin/tenants/race-1')).toMatchObject({ name: 'Faster' });
});

test('a file that cannot be read is refused with the reason, and cannot be applied', async () => {
  const job = await checked('name,kind\nAcme,company');
  expect(job).toMatchObject({ state: 'refused', rows: 0, detail: 'The file lacks the columns id.' });
  expect(await rowsOf(job.id)).toEqual([]);
  await expect(host.admin.post(`/admin/onboardings/${job.id}/apply`)).rejects.toThrow('409');
});

test('other types, other callers and other jobs are refused', async () => {
  expect((await send('{}', 'application/json')).status).toBe(415);
  expect((await send(Buffer.alloc(2_000_001, 97))).status).toBe(413);
  await expect(get('no-such-job')).rejects.toThrow('404');
  const company = await host.tenant('curious', 'company', ['assess']);
  await expect(company.get('/admin/onboardings/no-such-job')).rejects.toThrow('403');
});

test('of an applied list no address stays behind in the files', async () => {
  const job = await checked(`${HEADER}\nquiet,Quiet,partner,,,,,,,,,owner@quiet.example\n`);
  const files = () => readdirSync(host.folder.at('blobs', 'imports', '_onboarding', job.id)).sort();
  expect(files()).toEqual(['checked.json', 'list.csv', 'report.json']);
  await applied(job.id);
  await quiet(host);
  expect(files()).toEqual(['report.json']);
});

test('ten thousand rows are checked and read page by page', async () => {
  const rows = Array.from(
    { length: 10_000 },
    (_, i) => `many-${i},Many ${i},company,,N-${i}00,,C,250-999,150,,,o${i}@many.example`,
  );
  const began = performance.now();
  const job = await checked([HEADER, ...rows].join('\n'));
  console.log(`10,000 rows checked in ${Math.round(performance.now() - began)} ms`);
  expect(job).toMatchObject({ state: 'checked', ready: 10_000, refused: 0 });
  let seen = 0;
  for (let next: string | null = '0'; next !== null;) {
    const page: { items: OnboardingRow[]; next: string | null } = await host.admin.get(
      `/admin/onboardings/${job.id}/rows?next=${next}`,
    );
    seen += page.items.length;
    next = page.next;
  }
  expect(seen).toBe(10_000);
}, 180_000);
