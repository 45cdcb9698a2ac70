import * as z from 'zod/mini';
import { tenantSchema } from '#shared/contracts/tenant-schemas.ts';
import { TENANT_WORK, type TenantRecord } from '#shared/tenant/record.ts';
import { tenantKeys } from './keys.ts';

/** What the directory says of a tenant. Others keep further attributes in the item, which stay. */
export const entrySchema = z.extend(tenantSchema, {
  work: z._default(z.nullable(z.enum(TENANT_WORK)), null),
  /** When the last of an erased tenant was deleted from room 1. */
  forgottenAt: z.optional(z.string()),
});
export type DirectoryEntry = z.infer<typeof entrySchema>;

/** The entry of a new tenant as part of a transaction with its record. */
export const entryPut = (table: string, record: TenantRecord) => ({
  Put: {
    TableName: table,
    Item: { ...tenantKeys.directory(record.id), ...entrySchema.parse(record) },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** The entry as part of a transaction with the record it repeats. */
export function entryUpdate(table: string, record: TenantRecord) {
  const fields = Object.entries(entrySchema.parse(record));
  return {
    Update: {
      TableName: table,
      Key: tenantKeys.directory(record.id),
      UpdateExpression: `SET ${fields.map(([name]) => `#${name} = :${name}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(fields.map(([name]) => [`#${name}`, name])),
      ExpressionAttributeValues: Object.fromEntries(fields.map(([name, value]) => [`:${name}`, value])),
    },
  };
}
