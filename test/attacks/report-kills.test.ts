import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderBlobs } from '#functions/ports/blobs-folder.ts';
import type { Blobs } from '#functions/ports/blobs.ts';
import { eventOf } from '#functions/http/audit.ts';
import { documentClient } from '#functions/stores/clients.ts';
import { itemReader } from '#functions/stores/item-reader.ts';
import { publicationReader } from '#functions/stores/publication-reader.ts';
import { publicationStore } from '#functions/stores/publication-store.ts';
import { releaseReader } from '#functions/stores/release-reader.ts';
import { tenantStores, type TenantStore } from '#functions/stores/tenant-store.ts';
import { beginReport } from '#functions/studio/begin-report.ts';
import { blobPath } from '#functions/studio/blob-paths.ts';
import type { Decided, PublishReportDeps } from '#functions/studio/publish-report/deps.ts';
import { publishVersion } from '#functions/studio/publish-report/publish-version.ts';
import { fileOf } from '#functions/studio/publish-report/stored-version.ts';
import { saveDraft } from '#functions/studio/save-draft.ts';
import type { EditionId, Period, TenantId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { dyingClient, Killed, testDynamo, untilAlive, type TestDynamo } from '../builders/dynamo.ts';
import plainPrinter from '../builders/plain-printer.ts';
import plainRenderer from '../builders/plain-renderer.ts';
import { aReport } from '../builders/report-body.ts';
import { crowd, editionTrial, trialProgramme } from './edition-trial.ts';

const PRESS = 'press' as TenantId;
const EDITION = 'demo-delivery.2026-Q3' as EditionId;
const folder = mkdtempSync(join(tmpdir(), 'tidemark-reports-'));
const blobs = folderBlobs(pathToFileURL(folder));
let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await testDynamo();
  await editionTrial(dynamo, trialProgramme('demo-delivery')).run('2026-Q3' as Period, [
    ...crowd(40, [2, 3, 4], 0),
    ...crowd(35, [6, 3, 4], 100),
    ...crowd(3, [10, 2, 4], 200),
  ]);
});
afterAll(async () => {
  await dynamo.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Dies at its `at`-th file: before it is there, or after. */
const dyingBlobs = (at: number, when: 'before' | 'after'): Blobs => {
  let puts = 0;
  return {
    ...blobs,
    async put(path, bytes) {
      if (++puts < at) return blobs.put(path, bytes);
      if (when === 'after') await blobs.put(path, bytes);
      throw new Killed();
    },
  };
};

const reader = () => itemReader({ endpoint: dynamo.endpoint, region: 'eu-central-1' });
const storeOf = (client: DynamoDBClient): Promise<TenantStore> =>
  tenantStores(() => Promise.resolve(documentClient(client)), dynamo.names.tenant).of(PRESS);

async function depsOf(client: DynamoDBClient = dynamo.client, own: Blobs = blobs): Promise<PublishReportDeps> {
  return {
    reports: (await storeOf(client)).reports,
    release: releaseReader(reader(), dynamo.names.release),
    publications: publicationStore(documentClient(client), dynamo.names.release),
    blobs: own,
    renderer: () => Promise.resolve(plainRenderer),
    printer: () => Promise.resolve(plainPrinter),
    origin: 'http://localhost',
  };
}

const now = () => new Date('2026-11-22T10:00:00.000Z');

/** A report that somebody has decided to publish, as the studio leaves it. */
async function decided(slug: string, title = 'First'): Promise<Decided> {
  const store = await storeOf(dynamo.client);
  const publications = publicationStore(documentClient(dynamo.client), dynamo.names.release);
  const deps = { publications, now, random: (bytes: number) => 'r'.repeat(bytes) };
  const event = eventOf('user:a', null, now(), { tenant: PRESS, action: 'report.created' });
  await beginReport(deps, store, { tenant: PRESS, slug, body: aReport(EDITION, { title }), by: 'user:a', event });
  return decide(slug);
}

async function decide(slug: string): Promise<Decided> {
  const { reports } = await storeOf(dynamo.client);
  const head = must(await reports.head(slug), 'head');
  const publication = { revision: head.revision, at: now().toISOString(), state: 'running' as const, findings: [] };
  await reports.replace(head, { ...head, publication });
  return { tenant: PRESS, slug, revision: head.revision };
}

async function revise(slug: string, title: string): Promise<Decided> {
  const store = await storeOf(dynamo.client);
  const head = must(await store.reports.head(slug), 'head');
  const facts = { actor: { id: 'user:a', roles: ['analyst' as const] }, editors: [], approvalNeeded: false, errors: 0 };
  const saving = { slug, body: aReport(EDITION, { title }), based: head.revision, by: 'user:a', facts: () => facts };
  expect((await saveDraft(store, saving, now)).ok).toBe(true);
  return decide(slug);
}

/** What readers find: every version there is, each with all of its files as they were recorded. */
async function seen(slug: string): Promise<string[]> {
  const published = publicationReader(reader(), dynamo.names.release);
  const publication = await published.publication(slug);
  const titles: string[] = [];
  for (let version = 1; version <= (publication?.version ?? 0); version++) {
    const stored = must(await published.version(slug, version), `version ${version}`);
    for (const file of stored.files) {
      const bytes = must(await blobs.get(blobPath(slug, version, file)), file.name);
      expect(fileOf({ ...file, bytes }).digest).toBe(file.digest);
    }
    titles.push(stored.title);
  }
  expect(await published.version(slug, titles.length + 1)).toBeUndefined();
  return titles;
}

const cases = [
  ['writes', 'before'],
  ['writes', 'after'],
  ['files', 'before'],
  ['files', 'after'],
] as const;

test.each(cases)('a publication killed at each of its %s, %s it took effect, ends as one version and never as half of one', async (what, when) => {
  const slug = `killed-${what}-${when}`;
  const first = await decided(slug);
  const attempt = async (own: Decided, kill: number): Promise<void> => {
    // What was written is not written again, so the next one to die at is the first of the next run.
    const at = when === 'after' ? 1 : kill;
    const client = what === 'writes' ? dyingClient(dynamo.newClient(), at, when) : dynamo.client;
    const files = what === 'files' ? dyingBlobs(kill, when) : blobs;
    await publishVersion(await depsOf(client, files), own).finally(async () => expect(['', own.revision === 1 ? 'First' : 'First,Second', 'First']).toContain((await seen(slug)).join()));
  };
  const kills = await untilAlive((kill) => attempt(first, kill));
  expect(kills).toBeGreaterThanOrEqual(what === 'files' ? 10 : 2);
  expect(await seen(slug)).toEqual(['First']);
  await untilAlive((kill) => attempt(first, kill));
  expect(await seen(slug)).toEqual(['First']);
  const second = await revise(slug, 'Second');
  await untilAlive((kill) => attempt(second, kill));
  expect(await seen(slug)).toEqual(['First', 'Second']);
  const { reports } = await storeOf(dynamo.client);
  expect(await reports.head(slug)).toMatchObject({ state: 'published', version: 2, publication: null, editors: [] });
}, 120_000); // prettier-ignore

test('many runs of one publication beside each other make one version', async () => {
  const own = await decided('beside');
  const runs = await Promise.allSettled(Array.from({ length: 5 }, async () => publishVersion(await depsOf(), own)));
  expect(runs.some(({ status }) => status === 'fulfilled')).toBe(true);
  expect(await publishVersion(await depsOf(), own)).toBe('published');
  expect(await seen('beside')).toEqual(['First']);
});

test('a publication that was overtaken by a later revision does not come out behind it', async () => {
  const own = await decided('overtaken');
  const later = await revise('overtaken', 'Second');
  expect(await publishVersion(await depsOf(), own)).toBe('nothing-to-do');
  expect(await publishVersion(await depsOf(), later)).toBe('published');
  expect(await publishVersion(await depsOf(), own)).toBe('published');
  expect(await seen('overtaken')).toEqual(['Second']);
});

test('what is withdrawn while its next version is made stays withdrawn', async () => {
  await publishVersion(await depsOf(), await decided('withdrawn-meanwhile'));
  const next = await revise('withdrawn-meanwhile', 'Second');
  const store = publicationStore(documentClient(dynamo.client), dynamo.names.release);
  expect(await store.withdraw('withdrawn-meanwhile', { at: now().toISOString(), reason: 'wrong' })).toBe(true);
  expect(await publishVersion(await depsOf(), next)).toBe('refused');
  expect((await store.publication('withdrawn-meanwhile'))?.state).toBe('withdrawn');
  expect(await store.version('withdrawn-meanwhile', 2)).toBeUndefined();
});

test('an organisation cannot publish at an address that is another one’s', async () => {
  const own = await decided('contested');
  const store = publicationStore(documentClient(dynamo.client), dynamo.names.release);
  const head = must(await (await storeOf(dynamo.client)).reports.head('contested'), 'head');
  expect(await store.unclaim('contested', PRESS, head.claim)).toBe(true);
  expect(await store.claim('contested', 'rival' as TenantId, 'x')).toBe(true);
  await expect(publishVersion(await depsOf(), own)).rejects.toThrow('has changed');
  expect(await seen('contested')).toEqual([]);
});

test('a report that is larger than can be served is refused, and says so', async () => {
  const own = await decided('enormous');
  const printer = { print: () => Promise.resolve(new Uint8Array(5_000_000)) };
  expect(await publishVersion({ ...(await depsOf()), printer: () => Promise.resolve(printer) }, own)).toBe('refused');
  const { reports } = await storeOf(dynamo.client);
  expect((await reports.head('enormous'))?.publication).toMatchObject({ state: 'refused', findings: [{ rule: 'too-large' }] });
  expect(await seen('enormous')).toEqual([]);
}); // prettier-ignore
