import {
  DeleteCommand,
  GetCommand,
  PutCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { TenantId } from '#shared/kernel/ids.ts';
import { apiKeySchema, type ApiKey } from './access-reader.ts';
import { applied } from './conditions.ts';
import { accessKeys } from './keys.ts';

const useSchema = z.object({ usedAt: z.int() });

/** Keys as the access table has them: what lets in. Whoever calls has found the key in its tenant's room before. */
export const accessApiKeys = (documents: DynamoDBDocumentClient, table: string) => ({
  async find(id: string): Promise<ApiKey | undefined> {
    const Key = accessKeys.apiKey(id);
    const { Item } = await documents.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
    return Item && apiKeySchema.parse(Item);
  },

  async put(key: ApiKey): Promise<void> {
    await documents.send(new PutCommand({ TableName: table, Item: { ...accessKeys.apiKey(key.id), ...key } }));
  },

  /** The minute a key was last used in (seconds since 1970); it outlives the key. */
  async usedAt(id: string): Promise<number | undefined> {
    const { Item } = await documents.send(new GetCommand({ TableName: table, Key: accessKeys.use(id) }));
    return Item && useSchema.parse(Item).usedAt;
  },

  /** From now on the key does not let in; false when it is another tenant's. */
  drop: (tenant: TenantId, id: string): Promise<boolean> =>
    applied(
      documents.send(
        new DeleteCommand({
          TableName: table,
          Key: accessKeys.apiKey(id),
          ConditionExpression: 'attribute_not_exists(pk) OR tenant = :tenant',
          ExpressionAttributeValues: { ':tenant': tenant },
        }),
      ),
    ),

  /** Lets the key expire earlier, never later (seconds since 1970); a key that is gone stays gone. */
  expireAt: (tenant: TenantId, id: string, expires: number): Promise<boolean> =>
    applied(
      documents.send(
        new UpdateCommand({
          TableName: table,
          Key: accessKeys.apiKey(id),
          UpdateExpression: 'SET expires = :expires',
          ConditionExpression: 'tenant = :tenant AND expires > :expires',
          ExpressionAttributeValues: { ':expires': expires, ':tenant': tenant },
        }),
      ),
    ),
});
export type AccessApiKeys = ReturnType<typeof accessApiKeys>;
