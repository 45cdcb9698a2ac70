import { GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { keySchema } from '#shared/contracts/key-schemas.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import type { AuditEvent } from '#shared/tenant/audit.ts';
import type { KeyRecord } from '#shared/tenant/key-life.ts';
import { auditPut } from './audit-put.ts';
import { together, type TransactItems } from './conditions.ts';
import { tenantKeys } from './keys.ts';
import { queryItems } from './query-items.ts';

const recordSchema = z.extend(z.omit(keySchema, { prefix: true, state: true, lastUsedAt: true }), {
  revokedAt: z.nullable(z.string()),
});

/** All keys, as of one version: a change that was decided on another one does not happen. */
export interface KeyRing {
  /** 0 before the first change. */
  readonly version: number;
  readonly keys: readonly KeyRecord[];
}

/**
 * What one tenant keeps of its keys. A change names the version of the ring it was decided on, and is one transaction
 * with the account of it: false when somebody else was faster; read again and decide anew.
 */
export function keysOf(documents: DynamoDBDocumentClient, table: string, tenant: TenantId) {
  const put = (record: KeyRecord): TransactItems[number] => ({
    Put: { TableName: table, Item: { ...tenantKeys.key(tenant, record.id), ...record } },
  });
  const list = async (): Promise<KeyRecord[]> =>
    (await Array.fromAsync(queryItems(documents, table, tenantKeys.key(tenant, '')))).map((item) =>
      recordSchema.parse(item),
    );
  return {
    list,

    /** The version is read first: what was changed while the rest was read makes the change that follows fail. */
    async ring(): Promise<KeyRing> {
      const Key = tenantKeys.keyRing(tenant);
      const { Item } = await documents.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return { version: Number(Item?.['version'] ?? 0), keys: await list() };
    },

    /** Writes these records as they are now. */
    write: (seen: number, event: AuditEvent, ...records: readonly KeyRecord[]): Promise<boolean> =>
      together(documents, [turn(table, tenant, seen), ...records.map(put), auditPut(table, event)]),
  };
}
export type KeysStore = ReturnType<typeof keysOf>;

const turn = (table: string, tenant: TenantId, seen: number): TransactItems[number] => ({
  Update: {
    TableName: table,
    Key: tenantKeys.keyRing(tenant),
    UpdateExpression: 'SET version = :next',
    ConditionExpression: seen === 0 ? 'attribute_not_exists(version)' : 'version = :seen',
    ExpressionAttributeValues: { ':next': seen + 1, ...(seen > 0 && { ':seen': seen }) },
  },
});
