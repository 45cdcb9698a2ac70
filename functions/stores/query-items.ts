import { QueryCommand, type DynamoDBDocumentClient, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { ItemKey } from './item-reader.ts';

/** How to read: consistently or not, from the end, in pages of so many. */
export type Reading = Pick<QueryCommandInput, 'ConsistentRead' | 'ScanIndexForward' | 'Limit'>;

/** All items of a partition whose sort key begins like this one, in its order; a reader that has enough may stop. */
export async function* queryItems(
  documents: DynamoDBDocumentClient,
  table: string,
  { pk, sk }: ItemKey,
  reading: Reading = { ConsistentRead: true },
): AsyncGenerator<Record<string, unknown>> {
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await documents.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
        ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
        ...reading,
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    yield* Items;
    from = LastEvaluatedKey;
  } while (from);
}
