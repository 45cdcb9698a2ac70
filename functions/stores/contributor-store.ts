import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { periodSchema, programmeIdSchema, type ProgrammeId, type TenantId } from '#shared/kernel/ids.ts';
import type { AuditEvent } from '#shared/tenant/audit.ts';
import { auditPut } from './audit-put.ts';
import { batchGet } from './batch-get.ts';
import { together } from './conditions.ts';
import { entrySchema } from './directory-entry.ts';
import { DIRECTORY, tenantKeys } from './keys.ts';

/** An entry with what the stream consumer keeps in it: the last period with a submission that stands, by programme. */
const schema = z.looseObject({
  ...entrySchema.shape,
  last: z._default(z.record(programmeIdSchema, periodSchema), {}),
});
export type ContributorEntry = z.infer<typeof schema>;

const PAGE = 100;
/** When an organisation was reminded of a programme last; of the entry, beside what others keep in it. */
const remindedAttribute = (programme: ProgrammeId): string => `reminded_${programme}`;

export const remindedAt = (entry: ContributorEntry, programme: ProgrammeId): string | null =>
  z.nullable(z.string()).parse(entry[remindedAttribute(programme)] ?? null);

/** The directory, as far as it says who contributes. */
export const contributorStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** By id, from behind `after`, a page at a time. */
  async page(after: TenantId | undefined): Promise<{ items: ContributorEntry[]; next: TenantId | null }> {
    const { Items = [], LastEvaluatedKey } = await documents.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': DIRECTORY },
        Limit: PAGE,
        ...(after && { ExclusiveStartKey: tenantKeys.directory(after) }),
      }),
    );
    const items = Items.map((item) => schema.parse(item));
    return { items, next: LastEvaluatedKey ? (items.at(-1)?.id ?? null) : null };
  },

  /** Those of these ids that the directory knows. */
  entries: async (tenants: readonly TenantId[]): Promise<ContributorEntry[]> =>
    (await batchGet(documents, table, [...new Set(tenants)].map(tenantKeys.directory))).map((item) =>
      schema.parse(item),
    ),

  /** Notes a reminder, with the account of it; false when there has been one since `before` (ISO 8601). */
  remind: (tenant: TenantId, programme: ProgrammeId, before: string, event: AuditEvent): Promise<boolean> =>
    together(documents, [
      {
        Update: {
          TableName: table,
          Key: tenantKeys.directory(tenant),
          UpdateExpression: 'SET #reminded = :now',
          ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(#reminded) OR #reminded < :before)',
          ExpressionAttributeNames: { '#reminded': remindedAttribute(programme) },
          ExpressionAttributeValues: { ':now': event.at, ':before': before },
        },
      },
      auditPut(table, event),
    ]),
});
export type ContributorStore = ReturnType<typeof contributorStore>;
