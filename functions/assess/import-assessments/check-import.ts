import type { ImportView } from '#shared/contracts/import-schemas.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import { periodsBeside } from '#shared/kernel/period.ts';
import { must } from '#shared/kernel/result.ts';
import { findProgramme } from '#shared/release/programme.ts';
import { otherNumber } from '#shared/tenant/revise.ts';
import type { Blobs } from '../../ports/blobs.ts';
import type { TenantStore } from '../../stores/tenant-store.ts';
import { checkedPath, chunkPath, reportPath } from '../import-paths.ts';
import { parseRows, type ParsedRows } from './parse-rows.ts';
import { packReport } from './report.ts';

export interface ImportDeps {
  readonly store: TenantStore;
  readonly blobs: Blobs;
  readonly now: () => Date;
}

/**
 * First step: reads every chunk and checks every row; nothing is visible yet. Moving the job to `applying` is the one
 * write that decides: before it nothing has happened, after it the rest is bound to happen, however often it is repeated.
 */
export async function checkImport({ store, blobs }: ImportDeps, tenant: TenantId, job: ImportView): Promise<void> {
  if (job.state !== 'queued' && job.state !== 'checking') return;
  await store.jobs.move(job.id, ['queued', 'checking'], 'checking');
  const programme = must(findProgramme(job.programme), job.programme);
  const instrument = must(findInstrument(programme.instrument), programme.instrument);
  const read = parseRows(job.format, await readChunks(blobs, tenant, job), instrument);
  const parsed = await refuseOtherNumbers(store, job, programme.window, read);
  await blobs.put(checkedPath(tenant, job.id), Buffer.from(JSON.stringify(parsed)));
  const refused = parsed.refused.length;
  const counts = { rows: parsed.rows.length + refused, accepted: 0, replaced: 0, unchanged: 0, refused };
  const hopeless = parsed.rows.length === 0 || (job.mode === 'all' && refused > 0);
  if (hopeless) await blobs.put(reportPath(tenant, job.id), packReport(parsed.refused));
  await store.jobs.move(job.id, ['checking'], hopeless ? 'refused' : 'applying', counts);
}

/** One BatchGet. */
const BATCH = 100;

/** One subject under two numbers within a window would be counted as two. */
async function refuseOtherNumbers(
  store: TenantStore,
  job: ImportView,
  window: number,
  { rows, refused }: ParsedRows,
): Promise<ParsedRows> {
  const checked: ParsedRows = { rows: [], refused: [...refused] };
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH);
    const subjects = batch.map(({ subject }) => subject);
    const others = await Promise.all(
      periodsBeside(job.period, window).map((period) => store.assessments.getMany(job.programme, period, subjects)),
    );
    const bySubject = Map.groupBy(others.flat(), ({ subject }) => subject);
    for (const row of batch) {
      const detail = otherNumber(bySubject.get(row.subject) ?? [], row.registryNumber ?? null);
      if (!detail) checked.rows.push(row);
      else
        checked.refused.push({
          line: row.line,
          subject: row.subject,
          outcome: 'refused',
          errors: [{ pointer: '/registryNumber', detail }],
        });
    }
  }
  return checked;
}

async function readChunks(blobs: Blobs, tenant: TenantId, job: ImportView): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for (let chunk = 0; chunk < job.chunks; chunk++)
    chunks.push(must(await blobs.get(chunkPath(tenant, job.id, chunk)), `chunk ${chunk}`));
  return Buffer.concat(chunks);
}

export async function readChecked(blobs: Blobs, tenant: TenantId, job: ImportView): Promise<ParsedRows> {
  const bytes = must(await blobs.get(checkedPath(tenant, job.id)), 'checked rows');
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as ParsedRows;
}
