import { PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { TenantId } from '#shared/kernel/ids.ts';
import { applied } from './conditions.ts';
import { tenantKeys } from './keys.ts';

/** Which mails were sent by themselves. */
export const noticeStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** True for the one who is to send it; false when somebody has. Written before the mail: rather none than two. */
  first: (tenant: TenantId, what: string, at: string): Promise<boolean> =>
    applied(
      documents.send(
        new PutCommand({
          TableName: table,
          Item: { ...tenantKeys.notice(tenant, what), at },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    ),
});
export type NoticeStore = ReturnType<typeof noticeStore>;
