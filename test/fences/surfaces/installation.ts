import { existsSync, writeFileSync } from 'node:fs';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { dynamoEndpoint, setting } from '#functions/ports/settings.ts';
import { accessStore } from '#functions/stores/access-store.ts';
import { documentClient, dynamoClient } from '#functions/stores/clients.ts';
import { until } from '#infra/local/demo/api-client.ts';
import type { Period, TenantId, UserId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { PROFILE, testHost, type TestHost } from '../../builders/host.ts';
import { PLAIN } from '../../builders/studio.ts';
import { itemsOf } from './collect.ts';
import { runOrganisations } from './organisations.ts';
import { runPeople } from './people.ts';
import { CHANGED, DEMO, FIRST, OPEN, OWN, OWN_BEFORE, rows, SECOND, type Row } from './population.ts';
import { runReports } from './reports.ts';
import { recordedCalls, sha256, type Callers, type RecordedCalls } from './recorded-calls.ts';

/** What says nothing of contributors. */
export const DEFINITIONS = [
  '/health',
  '/openapi.json',
  `/instruments/${DEMO.instrument}`,
  `/instruments/${DEMO.instrument}/outline`,
  `/policies/${DEMO.policy}`,
] as const;

const EVERYBODY = ['public', 'company', 'other', 'partner', 'analyst', 'admin', 'person'];

/** An installation that has published two editions, with every answer its API gave on the way. */
export interface Installation {
  readonly host: TestHost;
  readonly calls: RecordedCalls;
  /** The definitions as they were before there were any contributors. */
  readonly before: ReadonlyMap<string, string>;
}

/** Loads, closes, looks at and publishes two editions by the public API, then asks everything as everybody. */
export async function loadedInstallation(): Promise<Installation> {
  process.env['PRINTER_URL'] = PLAIN.PRINTER_URL;
  const host = await testHost();
  const calls = recordedCalls(host.origin, await callers(host));
  for (const path of DEFINITIONS) await calls.call('public', 'GET', path);
  const before = new Map(DEFINITIONS.map((path) => [path, calls.lastText(path)]));
  await createLateCompany(calls);
  await importRows(calls, FIRST, rows);
  await submitOwn(calls);
  await runEdition(host, calls, FIRST);
  const job = await importRows(calls, SECOND, CHANGED);
  await submitAndWithdraw(calls);
  await runEdition(host, calls, SECOND);
  await askForCustomCohorts(calls);
  await runReports(calls, SECOND, EVERYBODY);
  await causeErrors(host, calls);
  await runPeople(host.origin, calls);
  await runOrganisations(host.origin, calls);
  await readEverything(calls, job);
  return { host, calls, before };
}

async function callers(host: TestHost): Promise<Callers> {
  const key = async (id: string, kind: 'company' | 'partner' | 'analyst', scopes: string[]) => ({
    'x-api-key': (await host.tenant(id, kind, scopes)).key,
  });
  const admin = await host.admin.post<{ key: string }>('/admin/tenants/operator/keys', {
    name: 'test',
    scopes: ['admin'],
    days: 1,
  });
  await signIn();
  return {
    public: {},
    company: await key('seen-company', 'company', ['assess', 'benchmark']),
    other: await key('other-company', 'company', ['assess']),
    partner: await key('seen-partner', 'partner', ['import', 'assess', 'benchmark']),
    analyst: await key('seen-analyst', 'analyst', ['benchmark', 'studio']),
    admin: { 'x-api-key': admin.key },
    person: { cookie: `__Host-tidemark=${PERSON}.${SESSION}` },
  };
}

const SESSION = 'a-secret-of-a-session-of-a-person-in-a-test';
const PERSON = 'a-person' as UserId;

/** A person of the company with a session, as signing in leaves it. */
async function signIn(): Promise<void> {
  const documents = documentClient(dynamoClient({ endpoint: dynamoEndpoint() }));
  const now = Math.floor(Date.now() / 1000);
  const access = accessStore(documents, setting('ACCESS_TABLE'));
  const tenant = 'seen-company' as TenantId;
  await access.createPerson(PERSON, { user: PERSON, tenant, email: 'person@seen.example', roles: ['owner', 'member'] });
  const times = { began: now, seen: now, since: now, expires: now + 3600 };
  await access.putSession(sha256(SESSION), { user: PERSON, ...times });
}

const own = (period: Period, what: string): string => `/programmes/demo/periods/${period}/${what}`;
async function createLateCompany({ call }: RecordedCalls): Promise<void> {
  const tenant = { id: 'late-company', name: 'Late (synthetic)', kind: 'company', state: 'active', profile: PROFILE };
  await call('admin', 'POST', '/admin/tenants', tenant);
  await call('admin', 'POST', `/admin/tenants/${tenant.id}/invitations`, {
    email: 'late@seen.example',
    roles: ['member'],
  });
  await call('admin', 'POST', `/admin/tenants/${tenant.id}/keys`, { name: 'late', scopes: ['assess'], days: 1 });
}

async function submitOwn({ call }: RecordedCalls): Promise<void> {
  const draft = { answers: OWN.answers, notes: { K2: 'as measured' } };
  await call('company', 'PUT', own(OPEN, 'draft'), draft, { 'if-match': '"0"' });
  for (const { answers } of [OWN_BEFORE, OWN]) await call('company', 'PUT', own(FIRST, 'assessment'), { answers });
}

async function submitAndWithdraw({ call }: RecordedCalls): Promise<void> {
  await call('other', 'PUT', own(SECOND, 'assessment'), { answers: OWN.answers });
  await call('other', 'DELETE', own(SECOND, 'assessment'));
}

/** With rows that are refused among them. Returns the import's id. */
async function importRows({ call }: RecordedCalls, period: Period, all: readonly Row[]): Promise<string> {
  const body = { period, format: 'jsonl', mode: 'each' };
  const { id } = await call<{ id: string }>('partner', 'POST', '/programmes/demo/imports', body);
  const bad = { ...all[0], answers: { K2: 'much' } };
  const lines = [...all, bad, bad, bad].map((row) => `${JSON.stringify(row)}\n`).join('');
  await call('partner', 'PUT', `/imports/${id}/chunks/0`, lines, { 'content-type': 'application/jsonl' });
  await call('partner', 'POST', `/imports/${id}/start`, { chunks: 1 });
  const done = await until(
    () => call<{ state: string; accepted: number; refused: number }>('partner', 'GET', `/imports/${id}`),
    ({ state }) => state === 'done' || state === 'refused',
  );
  if (done.accepted !== all.length || done.refused !== 3) throw new Error('the population was not imported');
  return id;
}

const editionPath = (period: Period): string => `/admin/programmes/demo/editions/${period}`;

async function runEdition(host: TestHost, { call }: RecordedCalls, period: Period): Promise<void> {
  const reach = (state: string) =>
    until(
      () => call<{ state: string }>('admin', 'GET', editionPath(period)),
      (edition) => edition.state === state,
    );
  await host.settled();
  await call('admin', 'POST', `${editionPath(period)}/close`);
  await reach('closed');
  await call('admin', 'POST', `${editionPath(period)}/dry-run`);
  await until(
    () => call<{ cohorts?: unknown }>('admin', 'GET', `${editionPath(period)}/dry-run`),
    ({ cohorts }) => cohorts !== undefined,
  );
  await call('admin', 'POST', `${editionPath(period)}/publish`);
  await reach('published');
}

async function askForCustomCohorts({ call }: RecordedCalls): Promise<void> {
  const ask = (...cohorts: string[]) => call('analyst', 'POST', `/editions/demo.${SECOND}/custom-cohorts`, { cohorts });
  await ask('industry.C', 'industry.G');
  await ask('industry.B', 'industry.D');
  await ask('industry.B~size.1-9~region.002');
}

/** Refusals of every kind, a bug in a function, and a workflow that fails for good. */
async function causeErrors(host: TestHost, { call, answers }: RecordedCalls): Promise<void> {
  await call('company', 'PUT', own(FIRST, 'assessment'), { answers: { K2: -1, S1: 'high' } });
  await call('public', 'GET', `/editions/demo.${OPEN}/cohorts/all`);
  await call('public', 'GET', `/editions/demo.${FIRST}/cohorts/industry.ZZ`);
  await call('public', 'GET', '/nowhere');
  await call('admin', 'POST', `${editionPath(FIRST)}/dry-run`);
  await withBrokenCell(() => call('public', 'GET', `/editions/demo.${FIRST}/cohorts/industry.A`));
  if (answers.at(-2)?.status !== 500) throw new Error('a broken cell is not noticed');
  writeFileSync(host.folder.at('workflows', 'publish-edition~broken.json'), '{"edition":"nowhere.2026-Q1"}');
  await until(() => Promise.resolve(existsSync(host.folder.at('failed-workflows.jsonl'))), Boolean);
}

/** Spoils one stored cell for as long as something runs. */
async function withBrokenCell(run: () => Promise<unknown>): Promise<void> {
  const client = dynamoClient({ endpoint: dynamoEndpoint() });
  const TableName = setting('RELEASE_TABLE');
  const items = await itemsOf(TableName);
  const item = must(items.find(({ pk, sk }) => pk?.S === `EDITION#demo.${FIRST}` && sk?.S === 'COHORT#industry.A'), 'cell'); // prettier-ignore
  await client.send(new PutItemCommand({ TableName, Item: { ...item, b: { S: 'broken' } } }));
  await run();
  await client.send(new PutItemCommand({ TableName, Item: item }));
}

/** Every reading operation, by everybody: refusals are answers too. */
async function readEverything({ call }: RecordedCalls, job: string): Promise<void> {
  const cohorts = ['all', 'industry.C', 'industry.D', 'industry.B', 'industry.K~size.250-999~region.142', 'region.150'];
  const paths = [
    ...DEFINITIONS,
    '/programmes',
    '/programmes/demo/editions',
    '/account/sign-in?to=/',
    '/account/callback?code=none&state=none',
    '/account/me',
    '/account/setup',
    '/account/people',
    '/admin/tenants',
    '/admin/tenants/seen-company/people',
    '/admin/programmes/demo/contributors',
    '/programmes/demo/assessments?subject=recognisable-1',
    '/programmes/demo/assessments',
    `/imports/${job}`,
    `/imports/${job}/rows`,
    `/imports/${job}/rows?outcome=refused`,
    own(OPEN, 'draft'),
    ...[FIRST, SECOND].flatMap((period) => [
      editionPath(period),
      `${editionPath(period)}/dry-run`,
      ...['assessment', 'assessment/revisions/1', 'scorecard'].map((what) => own(period, what)),
      ...['assessment', 'scorecard'].map((what) => `${own(period, what)}?subject=recognisable-1`),
      ...['', '?by=industry', '?by=size', '?by=region', '?by=industry&tables=scores'].map(
        (by) => `/editions/demo.${period}/cohorts${by}`,
      ),
      ...cohorts.map((cohort) => `/editions/demo.${period}/cohorts/${cohort}`),
    ]),
  ];
  for (const who of EVERYBODY) for (const path of paths) await call(who, 'GET', path);
  await call('person', 'POST', '/account/sign-out');
}
