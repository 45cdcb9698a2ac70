import * as z from 'zod/mini';
import { tenantSchema } from '#shared/contracts/tenant-schemas.ts';
import { profileSchema } from '#shared/tenant/profile.ts';
import { TENANT_WORK, type TenantRecord } from '#shared/tenant/record.ts';
import { tenantKeys } from './keys.ts';

const recordSchema = z.extend(tenantSchema, {
  profiles: z._default(z.array(z.object({ profile: profileSchema, at: z.string(), by: z.string() })), []),
  work: z._default(z.nullable(z.enum(TENANT_WORK)), null),
  origin: z._default(z.nullable(z.string()), null),
});

/** Reads the item `PROFILE`; throws when it is none, which is a bug or a damaged table. */
export const parseRecord = (item: unknown): TenantRecord => recordSchema.parse(item);

/** The record in place of the one of version `before`, or of none (0). */
export const recordPut = (table: string, record: TenantRecord, before: number) => ({
  Put: {
    TableName: table,
    Item: { ...tenantKeys.profile(record.id), ...record },
    ...(before === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :before',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':before': before },
        }),
  },
});

/** Sets what is left to do, if the record is still of this version. No change that anybody sees: the version stays. */
export const workUpdate = (table: string, { id, version }: TenantRecord, work: TenantRecord['work']) => ({
  Update: {
    TableName: table,
    Key: tenantKeys.profile(id),
    UpdateExpression: 'SET #work = :work',
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#work': 'work', '#version': 'version' },
    ExpressionAttributeValues: { ':work': work, ':version': version },
  },
});
