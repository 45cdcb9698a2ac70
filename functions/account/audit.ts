import { ACCOUNT_API } from '#shared/contracts/account-api.ts';
import { must } from '#shared/kernel/result.ts';
import { exportPage, listPage } from '../books/read-audit.ts';
import { auditEvent } from '../http/audit.ts';
import { endpoint } from '../http/endpoint.ts';
import type { TenantStores } from '../stores/tenant-store.ts';

export interface AuditDeps {
  readonly tenants: TenantStores;
  readonly now: () => Date;
}

/** Who did what in the caller's organisation. */
export const listAudit = ({ tenants }: AuditDeps) =>
  endpoint(ACCOUNT_API.audit, async ({ principal, query }) => {
    const { audit } = await tenants.of(must(principal, 'principal').tenant);
    return listPage(audit, query);
  });

export const exportAudit = ({ tenants, now }: AuditDeps) =>
  endpoint(ACCOUNT_API.exportAudit, async (request) => {
    const { tenant } = must(request.principal, 'principal');
    const { audit } = await tenants.of(tenant);
    const event = auditEvent(request, now(), { tenant, action: 'audit.exported' });
    return exportPage(audit, request.query, ACCOUNT_API.exportAudit.path, event);
  });
