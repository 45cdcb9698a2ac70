import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Capacity units as DynamoDB reports them, by table. */
export interface Meter {
  /** Units since the last call of `take`. */
  take(table: string): { readonly read: number; readonly write: number };
  /** For readers that report units themselves. */
  readonly read: (table: string, units: number, kind?: 'read' | 'write') => void;
}

interface Consumed {
  readonly TableName?: string;
  readonly CapacityUnits?: number;
}

/** Has every call of the client ask what it consumed, and adds that up. */
export function meter(client?: DynamoDBClient): Meter {
  const sums = new Map<string, { read: number; write: number }>();
  const add = (kind: 'read' | 'write', table: string, units: number): void => {
    const sum = sums.get(table) ?? { read: 0, write: 0 };
    sum[kind] += units;
    sums.set(table, sum);
  };
  client?.middlewareStack.add(
    (next, context) => async (args) => {
      const kind = /^(Get|BatchGet|TransactGet|Query|Scan)/.test(context.commandName ?? '') ? 'read' : 'write';
      const reply = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
      const { ConsumedCapacity: consumed = [] } = reply.output as { ConsumedCapacity?: Consumed | Consumed[] };
      for (const { TableName = '', CapacityUnits = 0 } of [consumed].flat()) add(kind, TableName, CapacityUnits);
      return reply;
    },
    { step: 'initialize', name: 'capacityMeter', priority: 'low' },
  );
  return {
    take(table) {
      const sum = sums.get(table) ?? { read: 0, write: 0 };
      sums.delete(table);
      return sum;
    },
    read: (table, units, kind = 'read') => add(kind, table, units),
  };
}
