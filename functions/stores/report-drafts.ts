import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { GetCommand, QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { reportBody, type ReportBody } from '#shared/contracts/report-schemas.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import type { AuditEvent } from '#shared/tenant/audit.ts';
import { auditPut } from './audit-put.ts';
import { together, type TransactItems } from './conditions.ts';
import { tenantKeys } from './keys.ts';
import { reportHeadSchema, type ReportHead } from './report-head.ts';

/** What goes with a change of a report: what a new revision says, revisions that are dropped, the account of it. */
export interface ReportChange {
  readonly body?: ReportBody;
  readonly dropped?: readonly number[];
  readonly event?: AuditEvent | undefined;
}

const revisionItem = z.object({ b: z.instanceof(Uint8Array) });

/** A draft of 250 kB is about 40 kB like this: DynamoDB counts every kilobyte that is saved. */
const pack = (body: ReportBody): Uint8Array =>
  brotliCompressSync(JSON.stringify(body), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });

/** What a stored revision says. */
export const parseReportRevision = (item: unknown): ReportBody =>
  reportBody.parse(JSON.parse(brotliDecompressSync(revisionItem.parse(item).b).toString('utf8')));

/**
 * The reports of one organisation. A revision is written once; a head names the latest one, and is only ever replaced by
 * what was made of the head before.
 */
export const reportsOf = (documents: DynamoDBDocumentClient, table: string, tenant: TenantId) => {
  const headPut = (head: ReportHead, before: ReportHead | undefined): TransactItems[number] => ({
    Put: {
      TableName: table,
      Item: { ...tenantKeys.report(tenant, head.slug), ...head },
      ConditionExpression: before ? '#change = :before' : 'attribute_not_exists(pk)',
      ...(before && {
        ExpressionAttributeNames: { '#change': 'change' },
        ExpressionAttributeValues: { ':before': before.change },
      }),
    },
  });
  const key = (slug: string, revision: number) => tenantKeys.reportRevision(tenant, slug, revision);
  const dropping = (slug: string, revisions: readonly number[]): TransactItems =>
    revisions.map((one) => ({ Delete: { TableName: table, Key: key(slug, one) } }));
  const also = ({ slug, revision }: ReportHead, { body, dropped = [], event }: ReportChange): TransactItems => [
    ...(body ? [{ Put: { TableName: table, Item: { ...key(slug, revision), b: pack(body) } } }] : []),
    ...dropping(slug, dropped),
    ...(event ? [auditPut(table, event)] : []),
  ];
  return {
    async head(slug: string): Promise<ReportHead | undefined> {
      const Key = tenantKeys.report(tenant, slug);
      const { Item } = await documents.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return Item && reportHeadSchema.parse(Item);
    },

    async body(slug: string, revision: number): Promise<ReportBody | undefined> {
      const Key = key(slug, revision);
      const { Item } = await documents.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return Item && parseReportRevision(Item);
    },

    /** By slug, behind this one. */
    async list(after: string, limit: number): Promise<{ readonly heads: ReportHead[]; readonly more: boolean }> {
      const { pk, sk } = tenantKeys.report(tenant, '');
      const { Items = [], LastEvaluatedKey } = await documents.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :after AND :last',
          ExpressionAttributeValues: { ':pk': pk, ':after': `${sk}${after} `, ':last': `${sk}~` },
          Limit: limit,
          ConsistentRead: true,
        }),
      );
      return { heads: Items.map((item) => reportHeadSchema.parse(item)), more: LastEvaluatedKey !== undefined };
    },

    /** False when there is one of this slug. */
    create: (head: ReportHead, change: ReportChange): Promise<boolean> =>
      together(documents, [headPut(head, undefined), ...also(head, change)]),

    /** False when anything has happened to the report since `before` was read. */
    replace: (before: ReportHead, after: Omit<ReportHead, 'change'>, change: ReportChange = {}): Promise<boolean> => {
      const head = { ...after, change: before.change + 1 };
      return together(documents, [headPut(head, before), ...also(head, change)]);
    },

    /** With everything it ever said; false when anything has happened to it since `head` was read. */
    remove: (head: ReportHead, event: AuditEvent): Promise<boolean> =>
      together(documents, [
        {
          Delete: {
            TableName: table,
            Key: tenantKeys.report(tenant, head.slug),
            ConditionExpression: '#change = :before',
            ExpressionAttributeNames: { '#change': 'change' },
            ExpressionAttributeValues: { ':before': head.change },
          },
        },
        ...dropping(head.slug, head.kept.map(({ revision }) => revision)),
        auditPut(table, event),
      ]),
  };
}; // prettier-ignore
export type Reports = ReturnType<typeof reportsOf>;
