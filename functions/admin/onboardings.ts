import { ADMIN_API } from '#shared/contracts/admin-api.ts';
import { onboardingSchema } from '#shared/contracts/onboarding-schemas.ts';
import type { JobId, TenantId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { auditEvent } from '../http/audit.ts';
import { endpoint } from '../http/endpoint.ts';
import { json, problem, type Reply } from '../http/reply.ts';
import type { Blobs } from '../ports/blobs.ts';
import type { Workflows } from '../ports/workflows.ts';
import type { OnboardingStore, StoredOnboarding } from '../stores/onboarding-store.ts';
import { actorOf, ownTenant } from '../tenancy/actor.ts';
import { getReport } from '../tenancy/onboard/checked-list.ts';
import { listPath } from '../tenancy/onboard/onboarding-paths.ts';

export interface OnboardingDeps {
  readonly jobs: OnboardingStore;
  readonly blobs: () => Promise<Blobs>;
  readonly workflows: () => Workflows;
  readonly newId: () => JobId;
  readonly now: () => Date;
}

/** Rows of one answer. */
const PAGE = 500;

/** Organisations by the list. Their deeds are on the operator's own account. */
export const onboardings = (deps: OnboardingDeps) => ({
  /** The list first, the job second: without a job nobody looks at a list. Cut off before it is started, it is sent again. */
  create: endpoint(ADMIN_API.createOnboarding, async (request) => {
    const id = deps.newId();
    await (await deps.blobs()).put(listPath(id), request.body as Uint8Array);
    const job = newJob(id, actorOf(request).name, deps.now());
    const event = auditEvent(request, deps.now(), deed(ownTenant(request), 'onboarding.started', id));
    await deps.jobs.create(job, event);
    return begin(deps, job);
  }),

  get: endpoint(ADMIN_API.onboarding, ({ params }) => withJob(deps, params.job, async (job) => view(200, job))),

  rows: endpoint(ADMIN_API.onboardingRows, ({ params, query }) =>
    withJob(deps, params.job, async (job) => {
      if (job.state === 'checking') return problem('conflict', 'The list is still being checked.');
      if (job.state === 'refused') return json(200, { items: [], next: null });
      const report = await getReport(await deps.blobs(), job.id);
      if (!report) return problem('not-found', 'The report on the rows is kept for 30 days.');
      const from = Number(query.next ?? 0);
      if (!Number.isSafeInteger(from) || from < 0)
        return problem('invalid-input', 'The cursor is not one of ours.', [
          { pointer: '/query/next', detail: 'is not known' },
        ]);
      const rows = report.filter(({ outcome }) => !query.outcome || outcome === query.outcome);
      const next = from + PAGE < rows.length ? String(from + PAGE) : null;
      return json(200, { items: rows.slice(from, from + PAGE), next });
    }),
  ),

  /** Once decided it happens; asking again starts what was cut off. */
  apply: endpoint(ADMIN_API.applyOnboarding, (request) =>
    withJob(deps, request.params.job, async ({ id }) => {
      const event = auditEvent(request, deps.now(), deed(ownTenant(request), 'onboarding.applied', id));
      await deps.jobs.apply(id, event);
      const job = must(await deps.jobs.get(id), 'onboarding');
      if (job.state === 'checking') return problem('conflict', 'The list is still being checked.');
      if (job.state === 'refused') return problem('conflict', 'The list could not be read: send another one.');
      return begin(deps, job);
    }),
  ),
});

const deed = (tenant: TenantId, action: 'onboarding.started' | 'onboarding.applied', id: JobId) => ({
  tenant,
  action,
  target: `onboarding:${id}`,
});

const newJob = (id: JobId, by: string, now: Date): StoredOnboarding => ({
  ...{ id, by, state: 'checking', createdAt: now.toISOString(), detail: null },
  ...{ rows: 0, ready: 0, created: 0, present: 0, refused: 0 },
});

/** Starts what the state of a job asks for; starting twice does no harm. */
async function begin({ workflows }: OnboardingDeps, job: StoredOnboarding): Promise<Reply> {
  if (job.state === 'checking') await workflows().start('check-onboarding', job.id, { job: job.id });
  if (job.state === 'applying') await workflows().start('apply-onboarding', job.id, { job: job.id });
  return view(202, job);
}

async function withJob(
  { jobs }: OnboardingDeps,
  id: JobId,
  use: (job: StoredOnboarding) => Promise<Reply>,
): Promise<Reply> {
  const job = await jobs.get(id);
  return job ? use(job) : problem('not-found', 'There is no such onboarding.');
}

const view = (status: number, job: StoredOnboarding): Reply => json(status, onboardingSchema.parse(job));
