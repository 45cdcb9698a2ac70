import { GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { TenantId } from '#shared/kernel/ids.ts';
import type { AuditEvent } from '#shared/tenant/audit.ts';
import type { TenantRecord } from '#shared/tenant/record.ts';
import { auditPut } from './audit-put.ts';
import { together } from './conditions.ts';
import { tenantKeys } from './keys.ts';
import { parseRecord, recordPut } from './tenant-record.ts';

/** A tenant's own record, as its owner reads and changes it; the directory follows by the stream. */
export const recordOf = (documents: DynamoDBDocumentClient, table: string, tenant: TenantId) => ({
  async record(): Promise<TenantRecord | undefined> {
    const { Item } = await documents.send(
      new GetCommand({ TableName: table, Key: tenantKeys.profile(tenant), ConsistentRead: true }),
    );
    return Item && parseRecord(Item);
  },

  /** The first tenant of an installation, which nobody is there to create; false when there is one. */
  found: (record: TenantRecord, event: AuditEvent): Promise<boolean> =>
    together(documents, [recordPut(table, record, 0), auditPut(table, event)]),

  /** With the account of it, or not at all; false when the record has changed since `before` was read. */
  change: (before: TenantRecord, after: TenantRecord, event: AuditEvent): Promise<boolean> =>
    together(documents, [recordPut(table, after, before.version), auditPut(table, event)]),
});
