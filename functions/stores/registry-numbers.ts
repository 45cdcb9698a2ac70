import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { TenantId } from '#shared/kernel/ids.ts';
import { batchGet } from './batch-get.ts';
import type { TransactItems } from './conditions.ts';
import { tenantKeys } from './keys.ts';

/** What a transaction writes beside the record so that no two tenants have the same registry number. */
export function numberItems(
  table: string,
  tenant: TenantId,
  before: string | null,
  after: string | null,
): TransactItems {
  if (before === after) return [];
  // Of a tenant that is older than this rule there is no item.
  const mine = {
    TableName: table,
    ConditionExpression: 'attribute_not_exists(pk) OR tenant = :tenant',
    ExpressionAttributeValues: { ':tenant': tenant },
  };
  return [
    ...(before === null ? [] : [{ Delete: { ...mine, Key: tenantKeys.number(before) } }]),
    ...(after === null ? [] : [{ Put: { ...mine, Item: { ...tenantKeys.number(after), tenant } } }]),
  ];
}

/** Who has which of these numbers; those nobody has are left out. */
export async function numberHolders(
  documents: DynamoDBDocumentClient,
  table: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, TenantId>> {
  const items = await batchGet(documents, table, [...new Set(numbers)].map(tenantKeys.number));
  return new Map(
    items.map((item) => [String(item['pk']).slice('NUMBER#'.length), String(item['tenant']) as TenantId] as const),
  );
}
