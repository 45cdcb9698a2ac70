import type { AuditEvent } from '#shared/tenant/audit.ts';
import { tenantKeys } from './keys.ts';

/**
 * The event as part of a transaction with the change it tells of: neither is ever without the other. A stream consumer
 * links it into the tenant's chain afterwards.
 */
export const auditPut = (table: string, { id, tenant, ...event }: AuditEvent) => ({
  Put: {
    TableName: table,
    Item: { ...tenantKeys.event(tenant, id), ...event },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});
