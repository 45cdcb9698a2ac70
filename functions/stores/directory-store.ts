import { QueryCommand, TransactWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { tenantSchema, type TenantView } from '#shared/contracts/people-schemas.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import { tenantKeys } from './keys.ts';

const PAGE = 100;

/** What an admin does in room 1: creates organisations and lists them. Reads no answers. */
export const directoryStore = (documents: DynamoDBDocumentClient, table: string) => ({
  /** Creates a tenant and its directory entry together; false when the id is taken. */
  async create(tenant: TenantView): Promise<boolean> {
    const put = (key: object) => ({
      Put: { TableName: table, Item: { ...key, ...tenant }, ConditionExpression: 'attribute_not_exists(pk)' },
    });
    try {
      await documents.send(
        new TransactWriteCommand({
          TransactItems: [put(tenantKeys.profile(tenant.id)), put(tenantKeys.directory(tenant.id))],
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof TransactionCanceledException) return false;
      throw error;
    }
  },

  async list(after: TenantId | undefined): Promise<{ items: TenantView[]; next: string | null }> {
    const { Items = [], LastEvaluatedKey } = await documents.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': 'DIRECTORY' },
        Limit: PAGE,
        ...(after && { ExclusiveStartKey: tenantKeys.directory(after) }),
      }),
    );
    const items = Items.map((item) => tenantSchema.parse(item));
    return { items, next: LastEvaluatedKey ? (items.at(-1)?.id ?? null) : null };
  },
});
export type DirectoryStore = ReturnType<typeof directoryStore>;
