import { ADMIN_API } from '#shared/contracts/admin-api.ts';
import { tenantSchema, type TenantView } from '#shared/contracts/tenant-schemas.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import { auditEvent } from '../http/audit.ts';
import { endpoint } from '../http/endpoint.ts';
import { json, type Reply } from '../http/reply.ts';
import type { TenantStores } from '../stores/tenant-store.ts';
import type { DirectoryStore } from '../stores/directory-store.ts';
import { actorOf } from '../tenancy/actor.ts';
import { changeOrganisation } from '../tenancy/change-organisation.ts';
import { createOrganisation } from '../tenancy/create-organisation.ts';
import { exportPage } from '../tenancy/export-organisation.ts';
import { listOrganisations } from '../tenancy/list-organisations.ts';
import { moveOrganisation, type MoveDeps } from '../tenancy/move-organisation.ts';
import { refuseTenant, type TenantOutcome } from '../tenancy/organisation-refusals.ts';
import { usageOf, type UsageDeps } from '../tenancy/usage.ts';

export interface TenantDeps extends Pick<MoveDeps, 'workflows'>, Pick<UsageDeps, 'rates'> {
  readonly directory: DirectoryStore;
  readonly tenants: TenantStores;
  readonly now: () => Date;
}

/** Organisations, for whoever runs the installation. */
export const organisations = (deps: TenantDeps) => ({
  create: endpoint(ADMIN_API.createTenant, async (request) =>
    answer(201, await createOrganisation(deps, request.body, actorOf(request))),
  ),

  list: endpoint(ADMIN_API.tenants, async ({ query }) => {
    const listed = await listOrganisations(deps.directory, query);
    return listed.ok ? json(200, listed.value) : refuseTenant(listed.error);
  }),

  get: endpoint(ADMIN_API.tenant, ({ params }) =>
    withTenant(deps, params.tenant, (one) => Promise.resolve(view(200, one))),
  ),

  change: endpoint(ADMIN_API.changeTenant, async (request) => {
    const { tenant } = request.params;
    const { assessments } = await deps.tenants.of(tenant);
    const at = { ...deps.directory, record: () => deps.directory.record(tenant), assessments, now: deps.now };
    const asked = { change: request.body, ifMatch: request.headers['if-match'], actor: actorOf(request) };
    return answer(200, await changeOrganisation(at, asked));
  }),

  move: endpoint(ADMIN_API.moveTenant, async (request) => {
    const moved = await moveOrganisation(deps, request.params.tenant, request.body, actorOf(request));
    return answer(moved.ok && moved.value.work ? 202 : 200, moved);
  }),

  profiles: endpoint(ADMIN_API.tenantProfiles, ({ params }) =>
    withTenant(deps, params.tenant, async ({ id }) =>
      json(200, { items: (await deps.directory.record(id))?.profiles ?? [] }),
    ),
  ),

  usage: endpoint(ADMIN_API.tenantUsage, ({ params }) =>
    withTenant(deps, params.tenant, async (one) => json(200, await usageOf(deps, await deps.tenants.of(one.id), one))),
  ),

  export: endpoint(ADMIN_API.exportTenant, (request) =>
    withTenant(deps, request.params.tenant, async ({ id }) => {
      const event = auditEvent(request, deps.now(), { tenant: id, action: 'tenant.exported' });
      const path = ADMIN_API.exportTenant.path.replace('{tenant}', id);
      return exportPage(await deps.tenants.of(id), request.query.next, path, event);
    }),
  ),
});

/** The record where there is one; of an erased tenant what the directory says. */
async function withTenant(
  { directory }: TenantDeps,
  tenant: TenantId,
  use: (one: TenantView) => Promise<Reply>,
): Promise<Reply> {
  const found = (await directory.record(tenant)) ?? (await directory.entry(tenant));
  return found ? use(found) : refuseTenant('no-tenant');
}

const answer = (status: number, outcome: TenantOutcome<TenantView>): Reply =>
  outcome.ok ? view(status, outcome.value) : refuseTenant(outcome.error);

/** What the contract names, and the version as the entity tag that changes go by. */
const view = (status: number, tenant: TenantView): Reply =>
  json(status, tenantSchema.parse(tenant), { etag: `"${tenant.version}"` });
