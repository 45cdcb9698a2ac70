import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { PutItemCommand, ScanCommand, type AttributeValue } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doorSecrets, type DoorSecrets } from '#functions/ports/secrets.ts';
import { dynamoEndpoint, setting } from '#functions/ports/settings.ts';
import { accessStore } from '#functions/stores/access-store.ts';
import { documentClient, dynamoClient } from '#functions/stores/clients.ts';
import { poolStore } from '#functions/stores/pool-store.ts';
import { answersAtStage } from '#infra/local/demo/answers.ts';
import { until } from '#infra/local/demo/api-client.ts';
import { seededRandom } from '#infra/local/demo/random.ts';
import type { Period, TenantId, UserId } from '#shared/kernel/ids.ts';
import { periodOf, shiftPeriod } from '#shared/kernel/period.ts';
import { must } from '#shared/kernel/result.ts';
import type { Cell, CellTable } from '#shared/release/cell.ts';
import { SCORE_GRID, type Grid } from '#shared/release/grid.ts';
import { findPolicy } from '#shared/release/policy.ts';
import { findProgramme } from '#shared/release/programme.ts';
import type { Profile } from '#shared/tenant/profile.ts';
import { PROFILE, testHost, type TestHost } from '../builders/host.ts';
import { INSTRUMENT } from '../builders/submission.ts';
import { plainMeans, poolTruth, type PlainRow, type PoolTruth } from './pool-truth.ts';
import { giveaway, numbersIn, recogniser, type Exact, type Recogniser } from './recognise.ts';
import { operations, recordedCalls, sha256, type RecordedCalls } from './recorded-calls.ts';

const OPEN = periodOf(new Date());
const [FIRST, SECOND] = [shiftPeriod(OPEN, -2), shiftPeriod(OPEN, -1)];
const DEMO = must(findProgramme('demo'), 'demo');
const POLICY = must(findPolicy(DEMO.policy), 'policy');

// --- A population whose numbers are recognisable ---

/** Prime numbers of organisations over 100, which no share can be, and two groups that are small. */
const GROUPS = [
  ['C', '250-999', '150', 101],
  ['C', '50-249', '142', 103],
  ['G', '250-999', '142', 107],
  ['G', '50-249', '150', 109],
  ['K', '250-999', '142', 113],
  ['D', '1-9', '002', 13],
  ['B', '1-9', '002', 7],
] as const;

/** Where the organisations' own numbers lie, and no edge of a grid: so does every mean, median, minimum and maximum. */
const RAW = { K2: [1230, 1240], K4: [4320, 4330], K8: [7_654_000, 7_655_000], K10: [98_000, 98_999], K12: [765, 766] } as const; // prettier-ignore

interface Row extends PlainRow {
  readonly subject: string;
}

const rowOf = (profile: Profile, i: number): Row => ({
  subject: `recognisable-${i}`,
  profile,
  answers: {
    ...answersAtStage(INSTRUMENT, i % 5, seededRandom(i + 1)),
    K2: Number((1230 + ((i * 37) % 997) / 100).toFixed(2)),
    K4: Number((4320 + ((i * 7) % 99) / 10).toFixed(1)),
    K8: 7_654_000 + (i % 1000),
    K10: 98_000 + (i % 1000),
    K12: Number((765 + (i % 97) / 100).toFixed(2)),
  },
});

const rows = GROUPS.flatMap(([industry, size, region, count]) =>
  Array.from({ length: count }, () => ({ industry, size, region })),
).map(rowOf);
/** Eleven of them, with other answers. */
const CHANGED = rows.slice(0, 11).map(({ profile, subject }, i) => ({ ...rowOf(profile, i + 3001), subject }));
const OWN = rowOf(PROFILE, 2000);
const OWN_AGAIN = rowOf(PROFILE, 2001);

// --- What is seen ---

/** `figures`: cells; `report`: a dry run; `plain`: anything else of the release room; `own`: a tenant's own; `log`: lines of a log. */
type Kind = 'figures' | 'report' | 'plain' | 'own' | 'log';

interface Surface {
  readonly name: string;
  readonly kind: Kind;
  readonly content: string | Uint8Array;
}

let host: TestHost;
let calls: RecordedCalls;
let truth: PoolTruth;
let exact: Exact;
let words: Recogniser;
let secrets: DoorSecrets;
/** What says nothing of contributors, as it was before there were any. */
const definitions = new Map<string, string>();
const printed: string[] = [];
const streams = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write }));

beforeAll(async () => {
  // Whatever the host prints; the runner's own lines pass through here too.
  for (const { stream, write } of streams)
    stream.write = ((...about: Parameters<typeof write>) => {
      printed.push(String(about[0]));
      return write.apply(stream, about);
    }) as typeof write;
  host = await testHost();
  calls = recordedCalls(host.origin, await callers());
  for (const path of DEFINITIONS) {
    await calls.call('public', 'GET', path);
    definitions.set(path, textOf(path));
  }
  await loadFirst();
  await runEdition(FIRST);
  await loadSecond();
  await runEdition(SECOND);
  await askForCustomCohorts();
  await causeErrors();
  await readEverything();
  await learnTruth();
});
afterAll(async () => {
  for (const { stream, write } of streams) stream.write = write;
  await host.stop();
});

const DEFINITIONS = ['/health', '/openapi.json', `/instruments/${DEMO.instrument}`, `/policies/${DEMO.policy}`];
const textOf = (path: string): string =>
  must(
    calls.answers.findLast(({ asked, status }) => asked === `GET ${path}` && status === 200),
    path,
  ).text;

async function callers() {
  const key = async (id: string, kind: 'company' | 'partner' | 'analyst', scopes: string[]) => ({
    'x-api-key': (await host.tenant(id, kind, scopes)).key,
  });
  const admin = await host.admin.post<{ key: string }>('/admin/keys', {
    tenant: 'operator',
    scopes: ['admin'],
    days: 1,
  });
  const all = {
    public: {},
    company: await key('seen-company', 'company', ['assess', 'benchmark']),
    other: await key('other-company', 'company', ['assess']),
    partner: await key('seen-partner', 'partner', ['import', 'assess', 'benchmark']),
    analyst: await key('seen-analyst', 'analyst', ['benchmark', 'studio']),
    admin: { 'x-api-key': admin.key },
    person: { cookie: `__Host-tidemark=${SESSION}` },
  };
  await signIn();
  return all;
}

const SESSION = 'a session of a test';

/** A person of the company with a session, as signing in leaves it. */
async function signIn(): Promise<void> {
  const documents = documentClient(dynamoClient({ endpoint: dynamoEndpoint() }));
  const now = Math.floor(Date.now() / 1000);
  await accessStore(documents, setting('ACCESS_TABLE')).putSession(sha256(SESSION), {
    user: 'a-person' as UserId,
    tenant: 'seen-company' as TenantId,
    email: 'person@seen.example',
    roles: ['owner', 'member'],
    expires: now + 3600,
    seen: now,
  });
}

const own = (period: Period, what: string): string => `/programmes/demo/periods/${period}/${what}`;
let job = '';

async function loadFirst(): Promise<void> {
  await calls.call('admin', 'POST', '/admin/tenants', { id: 'late-company', name: 'Late (synthetic)', kind: 'company', profile: PROFILE }); // prettier-ignore
  await calls.call('admin', 'POST', '/admin/users', { tenant: 'late-company', email: 'late@seen.example', roles: ['member'] }); // prettier-ignore
  await calls.call('admin', 'POST', '/admin/keys', { tenant: 'late-company', scopes: ['assess'], days: 1 });
  await importRows(FIRST, rows);
  await calls.call(
    'company',
    'PUT',
    own(OPEN, 'draft'),
    { answers: OWN.answers, notes: { K2: 'as measured' } },
    { 'if-match': '"0"' },
  );
  await calls.call('company', 'PUT', own(FIRST, 'assessment'), { answers: OWN_AGAIN.answers });
  await calls.call('company', 'PUT', own(FIRST, 'assessment'), { answers: OWN.answers });
}

async function loadSecond(): Promise<void> {
  await importRows(SECOND, CHANGED);
  await calls.call('other', 'PUT', own(SECOND, 'assessment'), { answers: OWN.answers });
  await calls.call('other', 'DELETE', own(SECOND, 'assessment'));
}

async function importRows(period: Period, all: readonly Row[]): Promise<void> {
  const body = { period, format: 'jsonl', mode: 'each' };
  job = (await calls.call<{ id: string }>('partner', 'POST', '/programmes/demo/imports', body)).id;
  const bad = { ...all[0], answers: { K2: 'much' } };
  const lines = [...all, bad, bad, bad].map((row) => `${JSON.stringify(row)}\n`).join('');
  await calls.call('partner', 'PUT', `/imports/${job}/chunks/0`, lines, { 'content-type': 'application/jsonl' });
  await calls.call('partner', 'POST', `/imports/${job}/start`, { chunks: 1 });
  const done = await until(
    () => calls.call<{ state: string; accepted: number; refused: number }>('partner', 'GET', `/imports/${job}`),
    ({ state }) => state === 'done' || state === 'refused',
  );
  expect(done).toMatchObject({ accepted: all.length, refused: 3 });
}

const editionPath = (period: Period): string => `/admin/programmes/demo/editions/${period}`;

async function runEdition(period: Period): Promise<void> {
  const reach = (state: string) =>
    until(
      () => calls.call<{ state: string }>('admin', 'GET', editionPath(period)),
      (edition) => edition.state === state,
    );
  await host.settled();
  await calls.call('admin', 'POST', `${editionPath(period)}/close`);
  await reach('closed');
  await calls.call('admin', 'POST', `${editionPath(period)}/dry-run`);
  await until(
    () => calls.call<{ cohorts?: unknown }>('admin', 'GET', `${editionPath(period)}/dry-run`),
    ({ cohorts }) => cohorts !== undefined,
  );
  await calls.call('admin', 'POST', `${editionPath(period)}/publish`);
  await reach('published');
}

async function askForCustomCohorts(): Promise<void> {
  const ask = (...cohorts: string[]) =>
    calls.call('analyst', 'POST', `/editions/demo.${SECOND}/custom-cohorts`, { cohorts });
  await ask('industry.C', 'industry.G');
  await ask('industry.B', 'industry.D');
  await ask('industry.B~size.1-9~region.002');
}

/** Refusals of every kind, a bug in a function, and a workflow that fails for good. */
async function causeErrors(): Promise<void> {
  await calls.call('company', 'PUT', own(FIRST, 'assessment'), { answers: { K2: -1, S1: 'high' } });
  await calls.call('public', 'GET', `/editions/demo.${OPEN}/cohorts/all`);
  await calls.call('public', 'GET', `/editions/demo.${FIRST}/cohorts/industry.ZZ`);
  await calls.call('public', 'GET', '/nowhere');
  await calls.call('admin', 'POST', `${editionPath(FIRST)}/dry-run`);
  await withBrokenCell(() => calls.call('public', 'GET', `/editions/demo.${FIRST}/cohorts/industry.A`));
  expect(calls.answers.at(-2)?.status).toBe(500);
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
async function readEverything(): Promise<void> {
  const cohorts = ['all', 'industry.C', 'industry.D', 'industry.B', 'industry.K~size.250-999~region.142', 'region.150'];
  const paths = [
    ...DEFINITIONS,
    '/programmes',
    '/programmes/demo/editions',
    '/account/sign-in?to=/',
    '/account/callback?code=none&state=none',
    '/account/me',
    '/admin/tenants',
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
      ...['', '?by=industry', '?by=size', '?by=region'].map((by) => `/editions/demo.${period}/cohorts${by}`),
      ...cohorts.map((cohort) => `/editions/demo.${period}/cohorts/${cohort}`),
    ]),
  ];
  for (const who of ['public', 'company', 'other', 'partner', 'analyst', 'admin', 'person'])
    for (const path of paths) await calls.call(who, 'GET', path);
  await calls.call('person', 'POST', '/account/sign-out');
}

async function learnTruth(): Promise<void> {
  secrets = await doorSecrets(setting('SECRETS_URL'));
  const pool = poolStore(dynamoClient({ endpoint: dynamoEndpoint() }), setting('POOL_TABLE'));
  truth = await poolTruth(pool, DEMO, INSTRUMENT, [FIRST, SECOND], secrets);
  words = recogniser(truth.words);
  const second = [...CHANGED, ...rows.slice(CHANGED.length)];
  const means = new Set([rows, second].flatMap((all) => [...plainMeans(INSTRUMENT, [...all, OWN])]));
  // Numbers that stand anywhere in a policy or a definition could be there for another reason.
  const known = new Set(DEFINITIONS.flatMap((path) => numbersIn(JSON.parse(textOf(path))).map(({ value }) => value)));
  for (const band of POLICY.bands) known.add(band - 1);
  const counts = new Set([...truth.counts].filter((count) => count > 100 && !known.has(count)));
  exact = { counts, means, raw: Object.values(RAW) };
}

// --- What must not be seen ---

function faults({ name, kind, content }: Surface): string[] {
  const found =
    typeof content === 'string' ? [...words.inText(content), ...numberFaults(kind, content)] : words.inBytes(content);
  return found.map((what) => `${name}: ${what}`);
}

function numberFaults(kind: Kind, text: string): string[] {
  if (kind === 'own') return [];
  if (kind === 'log') return text.split('\n').flatMap(lineFaults);
  const value = parsed(text);
  if (value === undefined) return [];
  const plain = numbersIn(value)
    .filter(({ path }) => !path.endsWith('/status'))
    .flatMap(({ path, value }) =>
      kind === 'report' && COUNTS_OF_COHORTS.test(path) ? [] : (giveaway(exact, value) ?? []),
    );
  if (kind === 'figures') return [...plain, ...cellsIn(value).flatMap(cellFaults)];
  const strange = numbersIn(value).filter(({ path }) => kind === 'report' && !COUNTS_OF_COHORTS.test(path));
  return [...plain, ...strange.map(({ path, value }) => `${value} at ${path}`)];
}

/** The numbers of a dry run. */
const COUNTS_OF_COHORTS = /^\/(actions|heldBack)\/[\w-]+$/;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A line of a log without what is drawn by chance or measured; times and identifiers are full of digits. */
function lineFaults(line: string): string[] {
  const fields = parsed(line);
  const said =
    typeof fields === 'object'
      ? JSON.stringify({ ...fields, request: '', job: '', milliseconds: 0, status: 0, at: '' })
      : line;
  return [...said.matchAll(/(?<![\w.-])\d+(?:\.\d+)?(?![\w.-])/g)].flatMap(([text]) => {
    const value = Number(text);
    return truth.totals.has(value) && exact.counts.has(value) ? [`${value} contributors`] : raw(value);
  });
}

const raw = (value: number): string[] => giveaway({ ...exact, counts: new Set() }, value)?.split('\n') ?? [];

const cellsIn = (value: unknown): Cell[] => {
  const { items } = value as { items?: Cell[] };
  return items ?? [value as Cell];
};

/** Numbers of a cell that are not what the format has there: the band, whole percents, points of public grids. */
function cellFaults(cell: Cell): string[] {
  const { tables = [], ...head } = cell as Partial<Extract<Cell, { status: 'shown' }>>;
  const strange = numbersIn(head).filter(({ path, value }) => !/^\/nBand\/(from|to)$/.test(path) || !isBandEdge(value));
  return [...strange.map(({ path, value }) => `${value} at ${path}`), ...tables.flatMap(tableFaults)];
}

const isBandEdge = (value: number): boolean => POLICY.bands.some((edge) => value === edge || value === edge - 1);

function tableFaults(table: CellTable): string[] {
  const grid = gridOf(table.id);
  return numbersIn(table)
    .filter(({ path, value }) => {
      if (/^\/(rows|bins)\/\d+\/(share|below|above|low|high)$/.test(path)) return !isWholePercent(value);
      return !/^\/quantiles\/p\d\d(\/(below|above))?$/.test(path) || !grid || !isOnGrid(grid, value);
    })
    .map(({ path, value }) => `${value} at ${table.id}${path}`);
}

const isWholePercent = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 100;

function gridOf(id: string): Grid | undefined {
  const [kind, code] = id.split(':');
  if (kind === 'score') return SCORE_GRID;
  const number = INSTRUMENT.indicators.find((one) => one.code === code);
  return number?.kind === 'number' ? { edges: number.edges, open: true } : undefined;
}

/** Tenths of a bin's width: what an interpolated quantile is rounded to. */
const isOnGrid = ({ edges }: Grid, value: number): boolean =>
  edges.some((from, i) => {
    const part = (10 * (value - from)) / ((edges[i + 1] ?? from + 1) - from);
    return part > -1e-6 && part < 10 + 1e-6 && Math.abs(part - Math.round(part)) < 1e-6;
  }) || value === edges.at(-1);

// --- The surfaces ---

const FIGURES = ['listCohorts', 'getCohort', 'createCustomCohort'];
const OWN_OPERATIONS = /Draft|ssessment|Revision|Scorecard|Import|getInstrument|getOpenApi|getPolicy/;

function kindOf({ operation, status }: { operation: string; status: number }): Kind {
  if (status >= 400) return 'plain';
  if (FIGURES.includes(operation)) return 'figures';
  return operation === 'getDryRun' ? 'report' : OWN_OPERATIONS.test(operation) ? 'own' : 'plain';
}

const responses = (): Surface[] =>
  calls.answers.map((one) => ({
    name: `${one.who} ${one.asked}`,
    kind: one.asked.startsWith('headers') ? 'plain' : kindOf(one),
    content: one.text,
  }));

async function itemsOf(table: string): Promise<Record<string, AttributeValue>[]> {
  const client = dynamoClient({ endpoint: dynamoEndpoint() });
  const found: Record<string, AttributeValue>[] = [];
  let from: Record<string, AttributeValue> | undefined;
  do {
    const reply = await client.send(new ScanCommand({ TableName: table, ...(from && { ExclusiveStartKey: from }) }));
    found.push(...(reply.Items ?? []));
    from = reply.LastEvaluatedKey;
  } while (from);
  return found;
}

/** Texts and bytes of an item, however deep. */
function* leaves(value: AttributeValue | Record<string, AttributeValue>): Generator<string | Uint8Array> {
  for (const one of Object.values(value) as unknown[])
    if (typeof one === 'string' || one instanceof Uint8Array) yield one;
    else if (typeof one === 'object' && one !== null) yield* leaves(one as Record<string, AttributeValue>);
}

async function releaseItems(): Promise<Surface[]> {
  return (await itemsOf(setting('RELEASE_TABLE'))).flatMap((item) => {
    const sk = item['sk']?.S ?? '';
    const name = `${item['pk']?.S} ${sk}`;
    const kind = /^(COHORT|LIST)#/.test(sk) ? 'figures' : sk === 'PLAN' ? 'report' : 'plain';
    const bytes = item['b']?.B;
    return [
      ...(bytes ? [{ name, kind, content: brotliDecompressSync(bytes).toString('utf8') } satisfies Surface] : []),
      {
        name,
        kind: 'plain',
        content: JSON.stringify(item, (key, one: unknown) => (key === 'b' ? '' : one)),
      } satisfies Surface,
    ];
  });
}

const otherItems = async (table: string): Promise<Surface[]> =>
  (await itemsOf(table)).flatMap((item) =>
    [...leaves(item)].map((content): Surface => ({ name: `${table} ${item['pk']?.S}`, kind: 'own', content })),
  );

const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .map((one) => join(one.parentPath, one.name))
    : [];

/** As text and as bytes. */
const fileSurfaces = (folder: string): Surface[] =>
  filesBelow(folder).flatMap((file): Surface[] => {
    const bytes = readFileSync(file);
    return [
      { name: file, kind: 'own', content: bytes },
      { name: file, kind: 'own', content: bytes.toString('utf8') },
    ];
  });

const logs = (): Surface[] => [
  { name: 'functions.log', kind: 'log', content: readFileSync(host.folder.at('functions.log'), 'utf8') },
  { name: 'what the host printed', kind: 'log', content: printed.join('\n') },
  { name: 'failed workflows', kind: 'log', content: readFileSync(host.folder.at('failed-workflows.jsonl'), 'utf8') },
];

const WITH_SECRETS = ['secrets.json'];
const isSecretFile = ({ name }: Surface): boolean => WITH_SECRETS.some((one) => name.endsWith(one));

// --- The tests ---

test('the truth is what was loaded: the exact numbers of contributors, and a thousand means and keys to look for', () => {
  const total = rows.length + 1;
  expect(total).toBe(554);
  for (const count of [554, 7, 13, 101 + 1 + 103, 107, 109, 113]) expect(truth.totals).toContain(count);
  for (const count of [554, 205, 107, 109, 113]) expect(exact.counts).toContain(count);
  expect(exact.means.size).toBeGreaterThan(1000);
  expect(truth.words.size).toBeGreaterThan(10_000);
});

test('every operation of the OpenAPI document was answered with success by somebody', () => {
  const documented = JSON.parse(textOf('/openapi.json')) as {
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  const ids = Object.values(documented.paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  );
  expect(new Set(ids)).toEqual(new Set(operations));
  expect(ids.filter((id) => !calls.answered().has(id))).toEqual([]);
  const seen = new Set(calls.answers.filter(({ status }) => status < 300).map(({ who }) => who));
  expect([...seen].sort()).toEqual(['admin', 'analyst', 'company', 'other', 'partner', 'person', 'public']);
});

test('no answer to anybody holds an exact count, a raw value or mean, a key, a pseudonym or a secret', () => {
  const all = responses();
  expect(all.filter(({ kind }) => kind === 'figures').length).toBeGreaterThan(100);
  expect(all.filter(({ kind }) => kind === 'report').length).toBeGreaterThan(2);
  expect(all.flatMap(faults)).toEqual([]);
});

test('what defines questionnaires, policies and the API is the same as before there were any contributors', () => {
  for (const [path, before] of definitions) expect(textOf(path)).toBe(before);
});

test('neither does anything the release room stores', async () => {
  const items = await releaseItems();
  expect(items.filter(({ kind }) => kind === 'figures').length).toBeGreaterThanOrEqual(2 * (1127 + 4));
  expect(items.flatMap(faults)).toEqual([]);
});

test('neither do the logs, with errors in them', () => {
  const lines = must(logs()[0], 'log').content as string;
  for (const part of ['"event":"publish-edition"', '"event":"contribute"', '"event":"unexpected"', '"step":"explain"'])
    expect(lines).toContain(part);
  expect(logs().flatMap(faults)).toEqual([]);
});

test('keys, pseudonyms and secrets are in no other room, no blob and no file but one', async () => {
  for (const name of ['TENANT_TABLE', 'ACCESS_TABLE'] as const)
    expect((await otherItems(setting(name))).flatMap(faults)).toEqual([]);
  expect((await otherItems(setting('IDENTITY_URL').slice('dynamodb:'.length))).flatMap(faults)).toEqual([]);
  const files = fileSurfaces(host.folder.path);
  expect(files.filter(({ name }) => name.includes('blobs')).length).toBeGreaterThan(1);
  expect(files.filter((one) => !isSecretFile(one)).flatMap(faults)).toEqual([]);
  expect(new Set(files.filter(isSecretFile).flatMap(faults).map((text) => text.split(': ').at(-1)))).toEqual(new Set(['the pool secret', 'the master secret'])); // prettier-ignore
});

test('nor are they in the built site', () => {
  const site = fileSurfaces(join(import.meta.dirname, '../../web/build')).filter(({ name }) => !['.br', '.gz'].includes(extname(name))); // prettier-ignore
  expect(site.flatMap(faults)).toEqual([]);
});

const mode = (path: string): number => statSync(path).mode & 0o777;

test('the files with the secrets can be read by their owner alone', () => {
  for (const name of [...WITH_SECRETS, 'identity-keys.json']) expect(mode(host.folder.at(name))).toBe(0o600);
  // The check bites.
  const copy = host.folder.at('loose.json');
  writeFileSync(copy, '{}');
  chmodSync(copy, 0o644);
  expect(mode(copy)).not.toBe(0o600);
});

test('the search bites: in the pool room it finds what it looks for', async () => {
  const found = (await otherItems(setting('POOL_TABLE'))).flatMap(faults).map((text) => text.split(': ').at(-1));
  expect(new Set(found)).toEqual(new Set(['a record key', 'a pseudonym', 'a tag of the ledger'])); // prettier-ignore
});

/** One key in every spelling. */
function* spellings(word: string): Generator<string | Uint8Array> {
  const bytes = Buffer.from(word, 'hex');
  yield `"key":"${word}"`;
  yield word.toUpperCase();
  yield BigInt(`0x${word}`).toString();
  for (const before of ['', 'x', 'xy', 'xyz']) {
    const around = Buffer.concat([Buffer.from(before), bytes, Buffer.from('and more')]);
    yield around.toString('base64');
    yield around.toString('base64url');
    yield around;
  }
  yield Buffer.concat([Buffer.from(bytes.subarray(0, 4)).reverse(), Buffer.from(bytes.subarray(4)).reverse()]);
}

test('the search bites: every kind of key is found in every spelling, on every kind of surface', () => {
  const kinds = new Map([...truth.words].map(([word, what]) => [what, word]));
  expect(kinds.size).toBe(7);
  for (const [what, word] of kinds)
    for (const content of spellings(word))
      for (const kind of ['figures', 'report', 'plain', 'own', 'log'] as const)
        expect(faults({ name: 'planted', kind, content })).toContain(`planted: ${what}`);
  for (const secret of [secrets.master, secrets.pool])
    for (const text of [Buffer.from(secret).toString('base64'), Buffer.from(secret).toString('hex')])
      expect(faults({ name: 'planted', kind: 'log', content: `{"event":"unexpected","error":"${text}"}` })).not.toEqual(
        [],
      );
});

test('the search bites: a count, a mean or a raw value is found wherever it stands', () => {
  const cell = must(
    calls.answers.find(({ asked }) => asked === `GET /editions/demo.${SECOND}/cohorts/all`),
    'cell',
  ).text;
  const shown = JSON.parse(cell) as Extract<Cell, { status: 'shown' }>;
  const [mean] = [...exact.means];
  const planted: [Kind, unknown][] = [
    ['figures', { ...shown, nBand: { from: 554, to: 554 } }],
    ['figures', { ...shown, nBand: { from: 13, to: 19 } }],
    ['figures', { ...shown, contributors: 7 }],
    ['figures', { items: [{ ...shown, tables: [{ id: 'stage:groundswell', status: 'shown', rows: [{ code: 'dormant', share: 7.25, low: 1, high: 20 }] }] }] }], // prettier-ignore
    ['figures', { ...shown, tables: [{ id: 'stage:groundswell', status: 'shown', rows: [{ code: 'dormant', share: 7, low: 1, high: 20, noise: -2 }] }] }], // prettier-ignore
    ['figures', { ...shown, tables: [{ id: 'kpi:K2', status: 'shown', quantiles: { p50: 1234.5 } }] }],
    ['figures', { ...shown, tables: [{ id: 'kpi:K3', status: 'shown', quantiles: { p50: 43.17 } }] }],
    ['figures', { ...shown, tables: [{ id: 'score:strategy', status: 'shown', quantiles: { p50: 43.17 } }] }],
    ['report', { actions: { publish: 3 }, cohorts: [{ cohort: 'all', contributors: 7 }] }],
    ['report', { actions: { publish: 3, of: { all: 554 } } }],
    ['plain', { items: [{ period: FIRST, contributors: 554 }] }],
    ['plain', { mean }],
    ['plain', { median: 1234.5 }],
    ['log', { level: 'info', event: 'publish-edition', count: 554 }],
    ['log', { level: 'error', event: 'unexpected', error: 'the median is 1234.5' }],
  ];
  expect(faults({ name: 'as served', kind: 'figures', content: cell })).toEqual([]);
  for (const [kind, value] of planted)
    expect(faults({ name: 'planted', kind, content: JSON.stringify(value) }), JSON.stringify(value).slice(0, 200)).not.toEqual([]); // prettier-ignore
});
