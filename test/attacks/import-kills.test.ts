import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventOf } from '#functions/http/audit.ts';
import { applyImport } from '#functions/assess/import-assessments/apply-import.ts';
import { checkImport, type ImportDeps } from '#functions/assess/import-assessments/check-import.ts';
import { chunkPath, reportPath } from '#functions/assess/import-paths.ts';
import { folderBlobs } from '#functions/ports/blobs-folder.ts';
import { documentClient } from '#functions/stores/clients.ts';
import { tenantStores } from '#functions/stores/tenant-store.ts';
import type { ImportRow, ImportView } from '#shared/contracts/import-schemas.ts';
import type { JobId, ProgrammeId, SubjectId, TenantId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { dyingClient, Killed, testDynamo, type TestDynamo } from '../builders/dynamo.ts';
import { PROFILE } from '../builders/host.ts';
import { answersOf, PERIOD } from '../builders/submission.ts';

const folder = mkdtempSync(join(tmpdir(), 'tidemark-imports-'));
const blobs = folderBlobs(pathToFileURL(folder));
const DEMO = 'demo' as ProgrammeId;
const ROWS = 12;
let dynamo: TestDynamo;
beforeAll(async () => void (dynamo = await testDynamo()));
afterAll(async () => {
  await dynamo.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function depsOf(tenant: TenantId, client = dynamo.client): Promise<ImportDeps> {
  const stores = tenantStores(() => Promise.resolve(documentClient(client)), dynamo.names.tenant);
  return { store: await stores.of(tenant), blobs, now: () => new Date('2026-11-22T00:00:00Z') };
}

/** A started import of twelve rows, a third of them about subjects that were submitted before. */
async function started(tenant: TenantId, id: JobId): Promise<void> {
  const { store } = await depsOf(tenant);
  const job: ImportView = {
    id, programme: DEMO, period: PERIOD, format: 'jsonl', mode: 'all', state: 'collecting', chunks: 0,
    rows: 0, accepted: 0, replaced: 0, unchanged: 0, refused: 0, createdAt: '2026-11-22T00:00:00.000Z',
  }; // prettier-ignore
  await store.jobs.create(job);
  const lines = Array.from({ length: ROWS }, (_, i) =>
    JSON.stringify({ subject: `synthetic-${i}`, profile: PROFILE, answers: answersOf(i % 5, i + 1) }),
  );
  await blobs.put(chunkPath(tenant, id, 0), Buffer.from(lines.join('\n')));
  for (let i = 0; i < ROWS; i += 3)
    await store.assessments.append(DEMO, PERIOD, `synthetic-${i}` as SubjectId, {
      instrument: 'social-business@1.0', profile: PROFILE, assessor: 'self', registryNumber: null, answers: answersOf(0, 99),
      revision: { revision: 1, state: 'submitted', at: '2026-11-01T00:00:00.000Z', by: 'key:synthetic' },
    }); // prettier-ignore
  await store.jobs.start(id, 1, eventOf('key:synthetic', null, new Date(), { tenant, action: 'import.started' }));
}

async function runBoth(deps: ImportDeps, tenant: TenantId, id: JobId): Promise<void> {
  await checkImport(deps, tenant, must(await deps.store.jobs.get(id), 'job'));
  await applyImport(deps, tenant, must(await deps.store.jobs.get(id), 'job'));
}

async function outcome(tenant: TenantId, id: JobId) {
  const { store } = await depsOf(tenant);
  const report = JSON.parse(
    Buffer.from(must(await blobs.get(reportPath(tenant, id)), 'report')).toString(),
  ) as ImportRow[];
  const revisions = await Promise.all(
    Array.from(
      { length: ROWS },
      async (_, i) => (await store.assessments.get(DEMO, PERIOD, `synthetic-${i}` as SubjectId))?.revision,
    ),
  );
  const { accepted, replaced, unchanged, refused, state } = must(await store.jobs.get(id), 'job');
  return { report, revisions, counts: { accepted, replaced, unchanged, refused, state } };
}

test.each(['before', 'after'] as const)(
  'an import killed %s each of its writes ends and reports as one that was not',
  async (when) => {
    const [steady, killed] = [`steady-${when}` as TenantId, `killed-${when}` as TenantId];
    const id = 'job-0000001' as JobId;
    await started(steady, id);
    await runBoth(await depsOf(steady), steady, id);

    await started(killed, id);
    let kills = 0;
    for (let at = 1; ; at++) {
      try {
        await runBoth(await depsOf(killed, dyingClient(dynamo.newClient(), at, when)), killed, id);
        break;
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
        kills++;
      }
    }
    expect(kills).toBeGreaterThan(3);
    const expected = await outcome(steady, id);
    expect(expected.counts).toEqual({ accepted: 8, replaced: 4, unchanged: 0, refused: 0, state: 'done' });
    expect(await outcome(killed, id)).toEqual(expected);
  },
  60_000,
);
