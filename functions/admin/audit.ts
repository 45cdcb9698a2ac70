import { ADMIN_API } from '#shared/contracts/admin-api.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import { exportPage, listPage } from '../books/read-audit.ts';
import { auditEvent } from '../http/audit.ts';
import { endpoint } from '../http/endpoint.ts';
import { problem, type Reply } from '../http/reply.ts';
import type { AuditLog } from '../stores/audit-log.ts';
import type { TenantStores } from '../stores/tenant-store.ts';

export interface AuditDeps {
  readonly tenants: TenantStores;
  readonly now: () => Date;
}

export const listTenantAudit = (deps: AuditDeps) =>
  endpoint(ADMIN_API.tenantAudit, ({ params, query }) => withLog(deps, params.tenant, (log) => listPage(log, query)));

/** The organisation sees that its log was taken out. */
export const exportTenantAudit = (deps: AuditDeps) =>
  endpoint(ADMIN_API.exportTenantAudit, (request) => {
    const { tenant } = request.params;
    const event = auditEvent(request, deps.now(), { tenant, action: 'audit.exported' });
    const path = ADMIN_API.exportTenantAudit.path.replace('{tenant}', tenant);
    return withLog(deps, tenant, (log) => exportPage(log, request.query, path, event));
  });

/** Of an organisation that was erased the log is what is left, so it is the log that says whether there was one. */
async function withLog({ tenants }: AuditDeps, tenant: TenantId, use: (log: AuditLog) => Promise<Reply>) {
  const { audit } = await tenants.of(tenant);
  const { events } = await audit.list({}, 1);
  return events.length > 0 ? use(audit) : problem('not-found', 'There is no such organisation.');
}
