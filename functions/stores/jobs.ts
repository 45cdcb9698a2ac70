import { GetCommand, PutCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { importSchema, type ImportView } from '#shared/contracts/import-schemas.ts';
import type { JobId, TenantId } from '#shared/kernel/ids.ts';
import type { AuditEvent } from '#shared/tenant/audit.ts';
import { auditPut } from './audit-put.ts';
import { applied, together } from './conditions.ts';
import { tenantKeys } from './keys.ts';

export type ImportState = ImportView['state'];
export type ImportCounts = Pick<ImportView, 'rows' | 'accepted' | 'replaced' | 'unchanged' | 'refused'>;

/** The import jobs of one tenant. */
export const jobsOf = (documents: DynamoDBDocumentClient, table: string, tenant: TenantId) => ({
  async get(job: JobId): Promise<ImportView | undefined> {
    const { Item } = await documents.send(
      new GetCommand({ TableName: table, Key: tenantKeys.job(tenant, job), ConsistentRead: true }),
    );
    return Item && importSchema.parse(Item);
  },

  create: (job: ImportView): Promise<boolean> =>
    applied(
      documents.send(
        new PutCommand({
          TableName: table,
          Item: { ...tenantKeys.job(tenant, job.id), ...job },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    ),

  /** Closes the collection of chunks, with the account of it; false when that has happened before. */
  start: (job: JobId, chunks: number, event: AuditEvent): Promise<boolean> =>
    together(documents, [
      {
        Update: {
          TableName: table,
          Key: tenantKeys.job(tenant, job),
          UpdateExpression: 'SET #state = :to, chunks = :chunks',
          ConditionExpression: '#state = :from',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':from': 'collecting', ':to': 'queued', ':chunks': chunks },
        },
      },
      auditPut(table, event),
    ]),

  /** Moves the job on; false when it is not in one of the states it may come from. */
  move: (job: JobId, from: readonly ImportState[], to: ImportState, counts?: ImportCounts): Promise<boolean> =>
    applied(
      documents.send(
        new UpdateCommand({
          TableName: table,
          Key: tenantKeys.job(tenant, job),
          UpdateExpression: `SET #state = :to${counts ? ', #rows = :rows, accepted = :a, replaced = :p, unchanged = :u, refused = :f' : ''}`,
          ConditionExpression: `#state IN (${from.map((_, i) => `:from${i}`).join(', ')})`,
          ExpressionAttributeNames: { '#state': 'state', ...(counts && { '#rows': 'rows' }) },
          ExpressionAttributeValues: {
            ':to': to,
            ...Object.fromEntries(from.map((state, i) => [`:from${i}`, state])),
            ...(counts && {
              ':rows': counts.rows,
              ':a': counts.accepted,
              ':p': counts.replaced,
              ':u': counts.unchanged,
              ':f': counts.refused,
            }),
          },
        }),
      ),
    ),
});
