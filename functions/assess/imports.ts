import { ASSESS_API } from '#shared/contracts/assess-api.ts';
import type { ImportView } from '#shared/contracts/import-schemas.ts';
import { fail, must, ok, type Result } from '#shared/kernel/result.ts';
import type { JobId, TenantId } from '#shared/kernel/ids.ts';
import { auditEvent } from '../http/audit.ts';
import { endpoint, type Request } from '../http/endpoint.ts';
import { callerName } from '../http/principal.ts';
import { empty, json, problem, type Reply } from '../http/reply.ts';
import { asked, countsFrom, roomOf, type AssessDeps, type Room } from './context.ts';
import { unpackReport } from './import-assessments/report.ts';
import { chunkPath, reportPath } from './import-paths.ts';
import { sha256 } from '../stores/hash.ts';

const DAY = 24 * 3600;

export const createImport = (deps: AssessDeps) =>
  endpoint(ASSESS_API.createImport, async (request) => {
    const found = asked(request.params.programme);
    if (!found.ok) return found.error;
    const room = await partnerRoom(deps, request);
    if ('status' in room) return room;
    const fits = await countsFrom(deps, found.value.programme, request.body.period);
    if (!fits.ok) return fits.error;
    const made = await newJobId(deps, request);
    if (!made.ok) return made.error;
    const id = made.value;
    const counts = { chunks: 0, rows: 0, accepted: 0, replaced: 0, unchanged: 0, refused: 0 };
    const { programme } = request.params;
    const job: ImportView = {
      id,
      programme,
      ...request.body,
      state: 'collecting',
      ...counts,
      createdAt: deps.now().toISOString(),
    };
    const created = await room.store.jobs.create(job);
    return json(201, created ? job : must(await room.store.jobs.get(id), 'import made before'));
  });

/** The same Idempotency-Key of the same caller makes the same import; asking something else under it is refused. */
async function newJobId(
  deps: AssessDeps,
  { headers, principal, params, body }: Request<unknown, unknown, unknown>,
): Promise<Result<JobId, Reply>> {
  const key = headers['idempotency-key'];
  const id = deps.newId();
  if (key === undefined) return ok(id);
  if (key.length > MAX_KEY) return fail(problem('invalid-input', `An Idempotency-Key may have ${MAX_KEY} characters.`));
  const expires = Math.floor(deps.now().getTime() / 1000) + DAY;
  const digest = sha256(JSON.stringify([params, body])).slice(0, 16);
  const kept = await deps.access.once(callerName(must(principal, 'principal')), key, `${id} ${digest}`, expires);
  const [first = '', asked] = kept.split(' ');
  return asked === digest
    ? ok(first as JobId)
    : fail(problem('conflict', 'This Idempotency-Key was used for another import.'));
}

const MAX_KEY = 128;

async function partnerRoom(
  deps: AssessDeps,
  request: Pick<Request<unknown, unknown, unknown>, 'principal'>,
): Promise<Room | Reply> {
  const room = await roomOf(deps, request);
  return room.tenant.kind === 'partner' ? room : problem('forbidden', 'Only a partner imports assessments of others.');
}

type OfJob = Request<{ job: JobId }, unknown, unknown>;

async function withJob(
  deps: AssessDeps,
  request: OfJob,
  use: (room: Room, job: ImportView) => Promise<Reply>,
): Promise<Reply> {
  const room = await partnerRoom(deps, request);
  if ('status' in room) return room;
  const job = await room.store.jobs.get(request.params.job);
  return job ? use(room, job) : problem('not-found', 'There is no such import.');
}

export const putChunk = (deps: AssessDeps) =>
  endpoint(ASSESS_API.putChunk, (request) =>
    withJob(deps, request, async ({ tenant }, job) => {
      if (job.state !== 'collecting') return problem('conflict', 'The import has been started; open another one.');
      await (
        await deps.blobs()
      ).put(chunkPath(tenant.id, job.id, Number(request.params.chunk)), request.body as Uint8Array);
      return empty(204);
    }),
  );

export const startImport = (deps: AssessDeps) =>
  endpoint(ASSESS_API.startImport, (request) =>
    withJob(deps, request, async ({ store, tenant }, job) => {
      const { chunks } = request.body;
      const missing = await missingChunks(deps, tenant.id, job.id, chunks);
      if (missing.length > 0) return problem('conflict', `These chunks have not been sent: ${missing.join(', ')}.`);
      const moved = await store.jobs.start(job.id, chunks, startedEvent(deps, request, tenant.id, job));
      if (!moved && job.state === 'collecting') return problem('conflict', 'The import has been started already.');
      await deps.workflows().start('import-assessments', job.id, { tenant: tenant.id, job: job.id });
      return json(202, must(await store.jobs.get(job.id), 'import'));
    }),
  );

/** One event for all rows: who brought them is told here, and what became of each in the report. */
const startedEvent = (deps: AssessDeps, request: OfJob, tenant: TenantId, { id, programme, period }: ImportView) =>
  auditEvent(request, deps.now(), {
    tenant,
    action: 'import.started',
    target: `import:${id}`,
    detail: { programme, period },
  });

async function missingChunks(deps: AssessDeps, tenant: TenantId, job: JobId, chunks: number): Promise<number[]> {
  const blobs = await deps.blobs();
  const found = await Promise.all(
    Array.from({ length: chunks }, (_, chunk) => blobs.get(chunkPath(tenant, job, chunk))),
  );
  return found.flatMap((bytes, chunk) => (bytes ? [] : [chunk]));
}

export const getImport = (deps: AssessDeps) =>
  endpoint(ASSESS_API.getImport, (request) => withJob(deps, request, (_, job) => Promise.resolve(json(200, job))));

const PAGE = 500;

export const listRows = (deps: AssessDeps) =>
  endpoint(ASSESS_API.importRows, (request) =>
    withJob(deps, request, async ({ tenant }, job) => {
      if (job.state !== 'done' && job.state !== 'refused')
        return problem('conflict', 'The import is still being worked on.');
      const bytes = await (await deps.blobs()).get(reportPath(tenant.id, job.id));
      const rows = unpackReport(must(bytes, 'report')).filter(
        ({ outcome }) => !request.query.outcome || outcome === request.query.outcome,
      );
      const from = Number(request.query.next ?? 0);
      return json(200, {
        items: rows.slice(from, from + PAGE),
        next: from + PAGE < rows.length ? String(from + PAGE) : null,
      });
    }),
  );
