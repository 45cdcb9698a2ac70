import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { TenantId } from '#shared/kernel/ids.ts';
import { shardsOf } from './assessments.ts';
import { tenantKeys } from './keys.ts';

/** Where in a tenant's room an export is: a partition by its place, and the last sort key. */
export interface ExportCursor {
  readonly partition: number;
  readonly sk: string;
}

export interface RoomItem {
  readonly item: Readonly<Record<string, unknown>>;
  readonly cursor: ExportCursor;
}

/** Every item of a tenant's room but the account of deeds, which has an export of its own. */
export const roomItems = (documents: DynamoDBDocumentClient, table: string, tenant: TenantId) => ({
  async *from(cursor?: ExportCursor): AsyncGenerator<RoomItem> {
    const partitions = [
      tenantKeys.profile(tenant).pk,
      ...shardsOf('partner').map((one) => tenantKeys.shard(tenant, one)),
      // Last: cursors name partitions by their place.
      tenantKeys.reportRevisions(tenant),
    ];
    for (let at = cursor?.partition ?? 0; at < partitions.length; at++) {
      const pk = partitions[at] as string;
      let from: Record<string, unknown> | undefined = cursor?.partition === at ? { pk, sk: cursor.sk } : undefined;
      do {
        const { Items = [], LastEvaluatedKey } = await documents.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': pk },
            ConsistentRead: true,
            ...(from && { ExclusiveStartKey: from }),
          }),
        );
        for (const item of Items) yield { item, cursor: { partition: at, sk: String(item['sk']) } };
        from = LastEvaluatedKey;
      } while (from);
    }
  },
});
export type RoomItems = ReturnType<typeof roomItems>;
