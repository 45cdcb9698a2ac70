import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doorSecrets, type DoorSecrets } from '#functions/ports/secrets.ts';
import { dynamoEndpoint, setting } from '#functions/ports/settings.ts';
import { dynamoClient } from '#functions/stores/clients.ts';
import { poolStore } from '#functions/stores/pool-store.ts';
import { must } from '#shared/kernel/result.ts';
import type { Cell } from '#shared/release/cell.ts';
import { INSTRUMENT } from '../builders/submission.ts';
import { fileSurfaces, releaseItems, responses, tableItems } from './surfaces/collect.ts';
import { faultsOf, type Forbidden, type Surface, type SurfaceKind } from './surfaces/faults.ts';
import { DEFINITIONS, loadedInstallation, type Installation } from './surfaces/installation.ts';
import { plainMeans, poolTruth, type PoolTruth } from './surfaces/pool-truth.ts';
import { CHANGED, DEMO, FIRST, OWN, POLICY, RAW, rows, SECOND } from './surfaces/population.ts';
import { numbersIn, recogniser, type Exact } from './surfaces/recognise.ts';
import { operations } from './surfaces/recorded-calls.ts';

let installation: Installation;
let truth: PoolTruth;
let forbidden: Forbidden;
let secrets: DoorSecrets;
const printed: string[] = [];
const streams = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write }));

beforeAll(async () => {
  // Whatever the host prints; the runner's own lines pass through here too.
  for (const { stream, write } of streams)
    stream.write = ((...about: Parameters<typeof write>) => {
      printed.push(String(about[0]));
      return write.apply(stream, about);
    }) as typeof write;
  installation = await loadedInstallation();
  secrets = await doorSecrets(setting('SECRETS_URL'));
  const pool = poolStore(dynamoClient({ endpoint: dynamoEndpoint() }), setting('POOL_TABLE'));
  truth = await poolTruth(pool, DEMO, INSTRUMENT, [FIRST, SECOND], secrets);
  forbidden = { words: recogniser(truth.words), exact: exactNumbers() };
});
afterAll(async () => {
  for (const { stream, write } of streams) stream.write = write;
  await installation.host.stop();
});

function exactNumbers(): Exact {
  // Numbers that stand anywhere in a policy or a definition could be there for another reason.
  const definitions = DEFINITIONS.map((path) => JSON.parse(installation.calls.lastText(path)) as unknown);
  const known = new Set([
    ...definitions.flatMap((one) => numbersIn(one).map(({ value }) => value)),
    ...POLICY.bands.map((edge) => edge - 1),
  ]);
  const recognisable = (counts: ReadonlySet<number>): Set<number> =>
    new Set([...counts].filter((count) => count > 100 && !known.has(count)));
  const second = [...CHANGED, ...rows.slice(CHANGED.length)];
  return {
    counts: recognisable(truth.counts),
    totals: recognisable(truth.totals),
    means: new Set([rows, second].flatMap((all) => [...plainMeans(INSTRUMENT, [...all, OWN])])),
    raw: Object.values(RAW),
  };
}

const faults = (surface: Surface): string[] => faultsOf(forbidden, surface);
/** What was found, without where. */
const whats = (found: readonly string[]): Set<string | undefined> =>
  new Set(found.map((text) => text.split(': ').at(-1)));

const SECRET_FILE = 'secrets.json';
const isSecretFile = ({ name }: Surface): boolean => name.endsWith(SECRET_FILE);

const at = (...parts: string[]): string => installation.host.folder.at(...parts);

const logs = (): Surface[] => [
  { name: 'functions.log', kind: 'log', content: readFileSync(at('functions.log'), 'utf8') },
  { name: 'what the host printed', kind: 'log', content: printed.join('\n') },
  { name: 'failed workflows', kind: 'log', content: readFileSync(at('failed-workflows.jsonl'), 'utf8') },
];

test('the truth is what was loaded: the exact numbers of contributors, and a thousand means and keys to look for', () => {
  const total = rows.length + 1;
  expect(total).toBe(554);
  for (const count of [554, 7, 13, 101 + 1 + 103, 107, 109, 113]) expect(truth.totals).toContain(count);
  for (const count of [554, 205, 107, 109, 113]) expect(forbidden.exact.counts).toContain(count);
  expect(forbidden.exact.means.size).toBeGreaterThan(1000);
  expect(truth.words.size).toBeGreaterThan(10_000);
});

test('every operation of the OpenAPI document was answered with success by somebody', () => {
  const documented = JSON.parse(installation.calls.lastText('/openapi.json')) as {
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  const ids = Object.values(documented.paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  );
  expect(new Set(ids)).toEqual(new Set(operations));
  // An installation is set up once, before anything else, and this one knows people by their passwords.
  const elsewhere = ['setUp', 'joinByProvider'];
  expect(ids.filter((id) => !installation.calls.answered().has(id)).sort()).toEqual(elsewhere.sort());
  const seen = new Set(installation.calls.answers.filter(({ status }) => status < 300).map(({ who }) => who));
  expect([...seen].sort()).toEqual(['admin', 'analyst', 'company', 'other', 'partner', 'person', 'public']);
});

test('no answer to anybody holds an exact count, a raw value or mean, a key, a pseudonym or a secret', () => {
  const all = responses(installation.calls.answers);
  expect(all.filter(({ kind }) => kind === 'figures').length).toBeGreaterThan(100);
  expect(all.filter(({ kind }) => kind === 'report').length).toBeGreaterThan(2);
  expect(all.flatMap(faults)).toEqual([]);
});

test('what defines questionnaires, policies and the API is the same as before there were any contributors', () => {
  for (const [path, before] of installation.before) expect(installation.calls.lastText(path)).toBe(before);
});

test('nothing the release room stores holds one of them either', async () => {
  const items = await releaseItems();
  expect(items.filter(({ kind }) => kind === 'figures').length).toBeGreaterThanOrEqual(2 * (1127 + 7));
  expect(items.flatMap(faults)).toEqual([]);
});

test('no log does, with errors among its lines', () => {
  const lines = must(logs()[0], 'log').content as string;
  for (const part of ['"event":"publish-edition"', '"event":"contribute"', '"event":"unexpected"', '"step":"explain"'])
    expect(lines).toContain(part);
  expect(logs().flatMap(faults)).toEqual([]);
});

test('keys, pseudonyms and secrets are in no other room, no blob and no file but one', async () => {
  for (const name of ['TENANT_TABLE', 'ACCESS_TABLE'] as const)
    expect((await tableItems(setting(name))).flatMap(faults)).toEqual([]);
  expect((await tableItems(setting('IDENTITY_URL').slice('dynamodb:'.length))).flatMap(faults)).toEqual([]);
  const files = fileSurfaces(installation.host.folder.path);
  expect(files.filter(({ name }) => name.includes('blobs')).length).toBeGreaterThan(1);
  expect(files.filter((one) => !isSecretFile(one)).flatMap(faults)).toEqual([]);
  expect(whats(files.filter(isSecretFile).flatMap(faults))).toEqual(new Set(['the pool secret', 'the master secret']));
});

test('nor are they in the built site', () => {
  const site = fileSurfaces(join(import.meta.dirname, '../../web/build')).filter(({ name }) => !['.br', '.gz'].includes(extname(name))); // prettier-ignore
  expect(site.flatMap(faults)).toEqual([]);
});

const mode = (path: string): number => statSync(path).mode & 0o777;

test('the files with the secrets can be read by their owner alone', () => {
  for (const name of [SECRET_FILE, 'identity-keys.json']) expect(mode(at(name))).toBe(0o600);
  // The check bites.
  const copy = at('loose.json');
  writeFileSync(copy, '{}');
  chmodSync(copy, 0o644);
  expect(mode(copy)).not.toBe(0o600);
});

test('the search bites: in the pool room it finds what it looks for', async () => {
  const found = whats((await tableItems(setting('POOL_TABLE'))).flatMap(faults));
  expect(found).toEqual(new Set(['a record key', 'a pseudonym', 'a tag of the ledger']));
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
    installation.calls.answers.find(({ asked }) => asked === `GET /editions/demo.${SECOND}/cohorts/all`),
    'cell',
  ).text;
  const shown = JSON.parse(cell) as Extract<Cell, { status: 'shown' }>;
  const [mean] = [...forbidden.exact.means];
  const planted: [SurfaceKind, unknown][] = [
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
