import { asAttributes, plainItem, type Attributes } from './attribute-values.ts';
import { ConditionFailed, dynamoCaller, type CallSettings, type Reply } from './dynamo-call.ts';

export type Item = Record<string, unknown>;
export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

/** Eventually consistent reads, at half a read unit per 4 kB. */
export interface ItemReader {
  get(table: string, key: ItemKey): Promise<Item | undefined>;
  /** All items of a partition, in the order of their sort key. */
  query(table: string, pk: string): Promise<Item[]>;
}

/** A change of one item, in DynamoDB's own expressions over `:values`; names that it reserves as `#name`. */
export interface ItemChange {
  readonly update: string;
  readonly condition: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly names?: Readonly<Record<string, string>>;
}

/** The item as it is after the change; or, when the condition did not hold, as it was found (undefined for none). */
export type Changed =
  { readonly applied: true; readonly item: Item } | { readonly applied: false; readonly item: Item | undefined };

/** The one write a function can do without the SDK: one write unit per kB, refused or not. */
export interface ItemChanger {
  change(table: string, key: ItemKey, change: ItemChange): Promise<Changed>;
}

export interface ReaderSettings extends CallSettings {
  /** Told what DynamoDB says each call consumed; for measuring. */
  readonly onConsumed?: (table: string, units: number, kind: 'read' | 'write') => void;
}

/**
 * Reads DynamoDB over a kept-alive connection with nothing but a request signer. The SDK would take most of a public
 * read's cold start and of its CPU (decision 003).
 */
export function itemReader(settings: ReaderSettings): ItemReader & ItemChanger {
  const call = dynamoCaller(settings);
  const measured = { ReturnConsumedCapacity: settings.onConsumed ? 'TOTAL' : 'NONE' };
  const send = async (operation: string, table: string, body: object): Promise<Reply> => {
    const reply = await call(operation, { TableName: table, ...measured, ...body });
    const kind = operation === 'UpdateItem' ? 'write' : 'read';
    settings.onConsumed?.(table, reply.ConsumedCapacity?.CapacityUnits ?? 0, kind);
    return reply;
  };
  return {
    async get(table, key) {
      const { Item } = await send('GetItem', table, { Key: asAttributes({ ...key }) });
      return Item && plainItem(Item);
    },
    async query(table, pk) {
      const items: Item[] = [];
      let from: Attributes | undefined;
      do {
        const reply = await send('Query', table, {
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: asAttributes({ ':pk': pk }),
          ...(from && { ExclusiveStartKey: from }),
        });
        items.push(...(reply.Items ?? []).map(plainItem));
        from = reply.LastEvaluatedKey;
      } while (from);
      return items;
    },
    async change(table, key, { update, condition, values, names }) {
      try {
        const { Attributes = {} } = await send('UpdateItem', table, {
          Key: asAttributes({ ...key }),
          UpdateExpression: update,
          ConditionExpression: condition,
          ExpressionAttributeValues: asAttributes(values),
          ...(names && { ExpressionAttributeNames: names }),
          ReturnValues: 'ALL_NEW',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        });
        return { applied: true, item: plainItem(Attributes) };
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
        return { applied: false, item: error.item && plainItem(error.item) };
      }
    },
  };
}
