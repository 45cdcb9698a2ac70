import { GetCommand, QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { TenantView } from '#shared/contracts/tenant-schemas.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import type { AuditEvent } from '#shared/tenant/audit.ts';
import { quotasOf } from '#shared/tenant/plans.ts';
import { firstRecord, type TenantRecord } from '#shared/tenant/record.ts';
import { auditPut } from './audit-put.ts';
import { batchGet } from './batch-get.ts';
import { together } from './conditions.ts';
import { entryPut, entrySchema, entryUpdate, type DirectoryEntry } from './directory-entry.ts';
import { gatePut } from './gate-store.ts';
import { DIRECTORY, tenantKeys } from './keys.ts';
import { numberHolders, numberItems } from './registry-numbers.ts';
import { parseRecord, recordPut, workUpdate } from './tenant-record.ts';

export interface DirectoryPage {
  readonly items: readonly DirectoryEntry[];
  /** Where the next page begins; null on the last. */
  readonly next: TenantId | null;
}

const PAGE = 100;

/**
 * What the operator does in room 1: creates organisations, changes them and lists them. Reads no answers. Record, entry in
 * the directory, gate, registry number and account are one transaction. `access` is the access table.
 */
export const directoryStore = (documents: DynamoDBDocumentClient, table: string, access: string) => ({
  /** False when the id is taken, also by one that was erased, or the registry number is somebody else's. */
  create(tenant: TenantView, event: AuditEvent, origin: string | null = null): Promise<boolean> {
    const record = firstRecord(tenant, event.actor, origin);
    return together(documents, [
      recordPut(table, record, 0),
      entryPut(table, record),
      ...numberItems(table, tenant.id, null, tenant.registryNumber),
      gatePut(access, tenant),
      auditPut(table, event),
    ]);
  },

  /** False when it has changed since `before` was read, or the new registry number is somebody else's. */
  replace(before: TenantRecord, after: TenantRecord, event: AuditEvent): Promise<boolean> {
    return together(documents, [
      recordPut(table, after, before.version),
      entryUpdate(table, after),
      ...numberItems(table, after.id, before.registryNumber, after.registryNumber),
      ...(sameGate(before, after) ? [] : [gatePut(access, after)]),
      auditPut(table, event),
    ]);
  },

  /** As it is at this moment; undefined for one that never was, or of which only the directory still knows. */
  async record(tenant: TenantId): Promise<TenantRecord | undefined> {
    const { Item } = await documents.send(
      new GetCommand({ TableName: table, Key: tenantKeys.profile(tenant), ConsistentRead: true }),
    );
    return Item && parseRecord(Item);
  },

  async entry(tenant: TenantId): Promise<DirectoryEntry | undefined> {
    const { Item } = await documents.send(
      new GetCommand({ TableName: table, Key: tenantKeys.directory(tenant), ConsistentRead: true }),
    );
    return Item && entrySchema.parse(Item);
  },

  /** By id, from behind `after`. */
  async list(after: TenantId | undefined, limit = PAGE): Promise<DirectoryPage> {
    const { Items = [], LastEvaluatedKey } = await documents.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': DIRECTORY },
        Limit: limit,
        // An admin who has just created an organisation looks for it.
        ConsistentRead: true,
        ...(after && { ExclusiveStartKey: tenantKeys.directory(after) }),
      }),
    );
    const items = Items.map((item) => entrySchema.parse(item));
    return { items, next: LastEvaluatedKey ? (items.at(-1)?.id ?? null) : null };
  },

  /** Those of these ids the directory knows. Erased ones are among them. */
  entries: async (tenants: readonly TenantId[]): Promise<DirectoryEntry[]> =>
    (await batchGet(documents, table, [...new Set(tenants)].map(tenantKeys.directory))).map((item) =>
      entrySchema.parse(item),
    ),

  /** Records of those of these ids that are there. */
  records: async (tenants: readonly TenantId[]): Promise<TenantRecord[]> =>
    (await batchGet(documents, table, [...new Set(tenants)].map(tenantKeys.profile))).map(parseRecord),

  /**
   * Brings directory and gate up to the record, which an owner may have changed without reaching them, and says whether its
   * work is done. False when it has changed meanwhile.
   */
  settle: (record: TenantRecord, work: TenantRecord['work'] = record.work): Promise<boolean> =>
    together(documents, [
      workUpdate(table, record, work),
      entryUpdate(table, { ...record, work }),
      gatePut(access, record),
    ]),

  /** Whose these registry numbers are. */
  holders: (numbers: readonly string[]) => numberHolders(documents, table, numbers),
});
export type DirectoryStore = ReturnType<typeof directoryStore>;

const sameGate = (a: TenantView, b: TenantView): boolean =>
  a.state === b.state && JSON.stringify(quotasOf(a)) === JSON.stringify(quotasOf(b));
