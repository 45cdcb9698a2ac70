import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until, type ApiClient } from '#infra/local/demo/api-client.ts';
import type { AssessmentView } from '#shared/contracts/assess-schemas.ts';
import type { Problem } from '#shared/contracts/common.ts';
import type { TenantView, UsageView } from '#shared/contracts/tenant-schemas.ts';
import { INDUSTRIES, REGIONS, SIZES } from '#shared/kernel/codes.ts';
import { periodOf, shiftPeriod } from '#shared/kernel/period.ts';
import { cellIndex } from '#shared/pool/tally.ts';
import type { Profile } from '#shared/tenant/profile.ts';
import { closeEdition, publishEdition, quiet } from '../builders/edition.ts';
import { PROFILE, testHost, type TestHost } from '../builders/host.ts';
import { companyPseudonym, countedIn } from '../builders/pool.ts';
import { answersOf } from '../builders/submission.ts';

const OPEN = periodOf(new Date());
const [FIRST, SECOND] = [shiftPeriod(OPEN, -2), shiftPeriod(OPEN, -1)];
const GROWN = { ...PROFILE, size: '1000-9999' } as const;

let host: TestHost;
beforeAll(async () => void (host = await testHost()));
afterAll(() => host.stop());

/** As the administrator, with status and headers. */
async function ask<T = Problem>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}, key = host.adminKey) {
  const answer = await fetch(`${host.origin}/v1${path}`, {
    method,
    headers: { 'x-api-key': key, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, etag: answer.headers.get('etag'), body: (text ? JSON.parse(text) : undefined) as T };
} // prettier-ignore

const pointers = ({ body }: { body: Problem }): string[] => (body.errors ?? []).map(({ pointer }) => pointer);
const change = (id: string, version: number, body: object) =>
  ask<TenantView & Problem>('PUT', `/admin/tenants/${id}`, body, { 'if-match': `"${version}"` });
const submit = (client: ApiClient, period: string, seed = 1) =>
  client.put<AssessmentView>(`/programmes/demo/periods/${period}/assessment`, { answers: answersOf(2, seed) });
const cellOf = ({ industry, size, region }: Profile): number =>
  cellIndex(INDUSTRIES.indexOf(industry), SIZES.indexOf(size), REGIONS.indexOf(region));

describe('creating', () => {
  test('an organisation has what is usual where nothing was said, and an entity tag', async () => {
    const made = await ask<TenantView>('POST', '/admin/tenants', { id: 'usual', name: 'Usual', kind: 'partner' });
    expect(made).toMatchObject({
      status: 201,
      etag: '"1"',
      body: { state: 'created', plan: 'partner', quotas: null, locale: 'en', group: null },
    });
    expect((await ask<TenantView>('GET', '/admin/tenants/usual')).body).toEqual(made.body);
    expect((await ask('GET', '/admin/tenants/nobody')).status).toBe(404);
  });

  test('a company needs a profile, there is one operator, and nobody takes the id or number of another', async () => {
    const post = (body: object) => ask('POST', '/admin/tenants', { name: 'X', kind: 'partner', ...body });
    expect(pointers(await post({ id: 'x', kind: 'company' }))).toEqual(['/profile']);
    expect(pointers(await post({ id: 'x', kind: 'operator' }))).toEqual(['/kind']);
    expect(pointers(await post({ id: 'x', registryNumber: 'GROUP:ACME' }))).toEqual(['/registryNumber']);
    await post({ id: 'holder', registryNumber: 'FN-100' });
    expect(pointers(await post({ id: 'holder' }))).toEqual(['/id']);
    const second = await post({ id: 'second', registryNumber: 'FN-100' });
    expect([second.status, ...pointers(second)]).toEqual([409, '/registryNumber']);
    expect((await ask('GET', '/admin/tenants/second')).status).toBe(404);
  });

  test('of two that ask for one number at once one gets it', async () => {
    const post = (id: string) =>
      ask('POST', '/admin/tenants', { id, name: 'X', kind: 'partner', registryNumber: 'FN-200' });
    const answers = await Promise.all([post('rival-1'), post('rival-2'), post('rival-3')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });
});

describe('changing', () => {
  test('what is left out stays, null clears, and the version says who was first', async () => {
    await ask('POST', '/admin/tenants', {
      id: 'changed',
      name: 'Old',
      kind: 'company',
      profile: PROFILE,
      legalName: 'Old Ltd',
      group: 'OLD',
    });
    const changed = await change('changed', 1, { name: 'New', legalName: null });
    expect(changed).toMatchObject({
      status: 200,
      etag: '"2"',
      body: { name: 'New', legalName: null, group: 'OLD', version: 2 },
    });
    expect((await change('changed', 1, { name: 'Late' })).status).toBe(412);
    expect((await ask('PUT', '/admin/tenants/changed', { name: 'Blind' })).status).toBe(400);
    expect((await change('changed', 2, { name: 'New' })).body.version).toBe(2);
    expect((await ask('PUT', '/admin/tenants/nobody', {}, { 'if-match': '*' })).status).toBe(404);
    expect(pointers(await change('changed', 2, { id: 'other', quotas: { people: 0 } }))).toContain('/id');
  });

  test('of changes at the same moment one is made', async () => {
    await ask('POST', '/admin/tenants', { id: 'contended', name: 'Old', kind: 'partner' });
    const answers = await Promise.all(['A', 'B', 'C', 'D'].map((name) => change('contended', 1, { name })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
  });

  test('a number that is given back can be taken by another', async () => {
    await ask('POST', '/admin/tenants', { id: 'giver', name: 'Giver', kind: 'partner', registryNumber: 'FN-300' });
    await ask('POST', '/admin/tenants', { id: 'taker', name: 'Taker', kind: 'partner' });
    expect(pointers(await change('taker', 1, { registryNumber: 'FN-300' }))).toEqual(['/registryNumber']);
    await change('giver', 1, { registryNumber: null });
    expect((await change('taker', 1, { registryNumber: 'FN-300' })).status).toBe(200);
  });
});

describe('states', () => {
  const move = (id: string, state: string, confirm?: string) =>
    ask<TenantView & Problem>('POST', `/admin/tenants/${id}/state`, { state, ...(confirm && { confirm }) });

  test('go the way of the table, and the same again is no fault', async () => {
    await ask('POST', '/admin/tenants', { id: 'moving', name: 'Moving', kind: 'partner' });
    expect((await move('moving', 'active')).status).toBe(409);
    expect((await move('moving', 'verified')).body.state).toBe('verified');
    expect(await move('moving', 'verified')).toMatchObject({ status: 200, body: { version: 2 } });
    expect((await move('moving', 'active')).body.state).toBe('active');
    expect((await move('moving', 'suspended')).body.state).toBe('suspended');
    expect((await move('nobody', 'active')).status).toBe(404);
  });

  test('that end something for good want the id typed again, and the operator stays', async () => {
    await ask('POST', '/admin/tenants', { id: 'ending', name: 'Ending', kind: 'partner', state: 'active' });
    for (const confirm of [undefined, 'moving'])
      expect(pointers(await move('ending', 'offboarded', confirm))).toEqual(['/confirm']);
    expect((await move('ending', 'offboarded', 'ending')).status).toBe(202);
    for (const state of ['suspended', 'offboarded', 'erased'])
      expect((await move('operator', state, 'operator')).status).toBe(409);
  });

  test('are looked for in the list, with name or id and kind', async () => {
    await quiet(host);
    const list = async (query: string) =>
      (await host.admin.get<{ items: TenantView[] }>(`/admin/tenants?${query}`)).items.map(({ id }) => id);
    expect(await list('state=suspended')).toEqual(['moving']);
    expect(await list('search=MOV')).toEqual(['moving']);
    expect(await list('kind=operator')).toEqual(['operator']);
    expect((await ask('GET', '/admin/tenants?next=NO%20ID')).status).toBe(400);
  });
});

describe('what others count', () => {
  let grower: ApiClient & { readonly key: string };

  test('a new profile counts from the next edition, and the one before stays as it was', async () => {
    grower = await host.tenant('grower', 'company', ['assess']);
    await submit(grower, FIRST);
    await closeEdition(host, FIRST);
    await publishEdition(host, FIRST);
    const { status } = await change('grower', 1, { profile: GROWN });
    expect(status).toBe(200);
    await closeEdition(host, SECOND);
    const name = await companyPseudonym('grower');
    expect((await countedIn(FIRST)).get(name)).toBe(cellOf(PROFILE));
    expect((await countedIn(SECOND)).get(name)).toBe(cellOf(GROWN));
    const { items } = await host.admin.get<{ items: { profile: Profile }[] }>('/admin/tenants/grower/profiles');
    expect(items.map(({ profile }) => profile)).toEqual([PROFILE, GROWN]);
    const { revision, answers } = await grower.get<AssessmentView>(`/programmes/demo/periods/${FIRST}/assessment`);
    expect([revision, answers]).toEqual([2, answersOf(2)]);
    await publishEdition(host, SECOND);
  });

  test('organisations of one group count once, also after one of them changes its number', async () => {
    const [one, two] = [
      await host.tenant('sister-1', 'company', ['assess']),
      await host.tenant('sister-2', 'company', ['assess']),
    ];
    for (const [i, client] of [one, two].entries())
      for (const period of [SECOND, OPEN]) await submit(client, period, i + 5);
    for (const id of ['sister-1', 'sister-2']) expect((await change(id, 1, { group: 'SISTERS' })).status).toBe(200);
    expect((await change('sister-1', 2, { registryNumber: 'FN-SISTER' })).status).toBe(200);
    await closeEdition(host, OPEN);
    const counted = await countedIn(OPEN);
    expect(counted.has(await companyPseudonym('any', 'GROUP:SISTERS'))).toBe(true);
    expect(counted.has(await companyPseudonym('sister-1')) || counted.has(await companyPseudonym('sister-2'))).toBe(
      false,
    );
    expect(counted.size).toBe(2);
  });

  test('nobody claims the number of a group', async () => {
    const partner = await host.tenant('claimer', 'partner', ['assess', 'import']);
    const claimed = { answers: answersOf(1), profile: PROFILE, registryNumber: 'GROUP:SISTERS' };
    const path = `/programmes/demo/periods/${OPEN}/assessment?subject=claimed`;
    const refused = await ask('PUT', path, claimed, {}, partner.key);
    expect(refused).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/registryNumber', detail: expect.stringContaining('kept for groups') as string }] },
    });
  });
});

describe('the own organisation', () => {
  test('usage counts people, keys and the requests of the day', async () => {
    const own = await host.tenant('used', 'company', ['assess']);
    for (let i = 0; i < 3; i++) await own.get('/programmes/demo/assessments');
    const usage = await until(
      () => host.admin.get<UsageView>('/admin/tenants/used/usage'),
      ({ requests }) => requests >= 3,
      10,
    );
    expect(usage).toMatchObject({ people: 0, keys: 1, quotas: { people: 100 } });
  });

  test('an export holds everything said, once, and nothing that proves anybody', async () => {
    const own = await host.tenant('exported', 'company', ['assess']);
    await submit(own, OPEN, 1);
    await submit(own, OPEN, 2);
    await host.person('exported', 'owner@exported.example', ['owner']);
    const answer = await fetch(`${host.origin}/v1/admin/tenants/exported/export`, {
      headers: { 'x-api-key': host.adminKey },
    });
    const text = await answer.text();
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string; revisions?: { answers: unknown }[] });
    expect(lines.map(({ type }) => type).sort()).toEqual(['assessment', 'key', 'organisation', 'person']);
    expect(lines.find(({ type }) => type === 'assessment')?.revisions?.map(({ answers }) => answers)).toEqual([
      answersOf(2, 1),
      answersOf(2, 2),
    ]);
    expect(text).not.toContain(own.key.split('_')[2]);
    expect(text).not.toMatch(/hash/);
    expect([answer.headers.get('content-type'), answer.headers.get('link')]).toEqual(['application/jsonl', null]);
    expect((await ask('GET', '/admin/tenants/exported/export?next=bm9uZQ')).status).toBe(400);
  });
});
