import { ACCOUNT_API } from '#shared/contracts/account-api.ts';
import { tenantSchema, type TenantView } from '#shared/contracts/tenant-schemas.ts';
import { must } from '#shared/kernel/result.ts';
import { auditEvent } from '../http/audit.ts';
import { endpoint } from '../http/endpoint.ts';
import { json, type Reply } from '../http/reply.ts';
import { actorOf, ownTenant } from '../tenancy/actor.ts';
import { changeOrganisation } from '../tenancy/change-organisation.ts';
import { exportPage } from '../tenancy/export-organisation.ts';
import { leave, type LeaveDeps } from '../tenancy/leave.ts';
import { refuseTenant, type TenantOutcome } from '../tenancy/organisation-refusals.ts';
import { usageOf, type UsageDeps } from '../tenancy/usage.ts';

export interface OrganisationDeps extends LeaveDeps, UsageDeps {}

/** The caller's own organisation. */
export const ownOrganisation = (deps: OrganisationDeps) => ({
  get: endpoint(ACCOUNT_API.organisation, async (request) => {
    const store = await deps.tenants.of(ownTenant(request));
    return view(200, must(await store.record(), 'own organisation'));
  }),

  change: endpoint(ACCOUNT_API.changeOrganisation, async (request) => {
    const store = await deps.tenants.of(ownTenant(request));
    const at = { ...store, replace: store.change, now: deps.now };
    const asked = { change: request.body, ifMatch: request.headers['if-match'], actor: actorOf(request) };
    return answer(200, await changeOrganisation(at, asked));
  }),

  profiles: endpoint(ACCOUNT_API.profileHistory, async (request) => {
    const store = await deps.tenants.of(ownTenant(request));
    return json(200, { items: must(await store.record(), 'own organisation').profiles });
  }),

  usage: endpoint(ACCOUNT_API.usage, async (request) => {
    const store = await deps.tenants.of(ownTenant(request));
    return json(200, await usageOf(deps, store, must(await store.record(), 'own organisation')));
  }),

  export: endpoint(ACCOUNT_API.exportOwn, async (request) => {
    const tenant = ownTenant(request);
    const event = auditEvent(request, deps.now(), { tenant, action: 'tenant.exported' });
    return exportPage(await deps.tenants.of(tenant), request.query.next, ACCOUNT_API.exportOwn.path, event);
  }),

  leave: endpoint(ACCOUNT_API.leave, async (request) =>
    answer(202, await leave(deps, ownTenant(request), request.body.confirm, actorOf(request))),
  ),
});

const answer = (status: number, outcome: TenantOutcome<TenantView>): Reply =>
  outcome.ok ? view(status, outcome.value) : refuseTenant(outcome.error);

const view = (status: number, tenant: TenantView): Reply =>
  json(status, tenantSchema.parse(tenant), { etag: `"${tenant.version}"` });
