import { BatchGetCommand, PutCommand, QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { TenantId } from '#shared/kernel/ids.ts';
import type { AuditAction, AuditEvent } from '#shared/tenant/audit.ts';
import type { ReadEntry } from '#shared/tenant/verify-chain.ts';
import { parseLink, readEvent, type KeptEvent, type Link } from './audit-item.ts';
import { auditPut } from './audit-put.ts';
import { applied } from './conditions.ts';
import { EVENT_PREFIX, LINK_PREFIX, tenantKeys } from './keys.ts';

/** Which events: `from` and `to` are UTC days, both included; `before` is the id of an event. */
export interface AuditFilter {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly action?: AuditAction | undefined;
  readonly before?: string | undefined;
}

/** What was done in one tenant. */
export const auditLogOf = (documents: DynamoDBDocumentClient, table: string, tenant: TenantId) => ({
  /** Puts an event that no other write tells of; false when one of its id is there. */
  tell: (event: AuditEvent): Promise<boolean> => applied(documents.send(new PutCommand(auditPut(table, event).Put))),

  /** Newest first, at most `limit`; fewer than that are not always the last ones. */
  async list({ from = '', to = '', action, before }: AuditFilter, limit: number) {
    const lowest = `${EVENT_PREFIX}${from}`;
    // `~` comes after everything that ids consist of.
    const days = `${EVENT_PREFIX}${to}~`;
    const highest = before !== undefined && `${EVENT_PREFIX}${before}` < days ? `${EVENT_PREFIX}${before}` : days;
    if (highest < lowest) return { events: [], more: undefined };
    const { Items = [], LastEvaluatedKey } = await documents.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :lowest AND :highest',
        ...(action && { FilterExpression: '#action = :action', ExpressionAttributeNames: { '#action': 'action' } }),
        ExpressionAttributeValues: {
          ':pk': tenantKeys.audit(tenant),
          ':lowest': lowest,
          ':highest': highest,
          ...(action && { ':action': action }),
        },
        ScanIndexForward: false,
        Limit: limit,
      }),
    );
    const more = LastEvaluatedKey && String(LastEvaluatedKey['sk']).slice(EVENT_PREFIX.length);
    const events = Items.flatMap((item) => readEvent(item) ?? []);
    return { events: events.filter(({ id }) => id !== before), more };
  },

  /** Linked entries behind a place of the chain, in its order; of one whose event is gone, place and hash. */
  async linked(after: number, limit: number): Promise<ReadEntry[]> {
    const { Items = [] } = await documents.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :next AND :last',
        ExpressionAttributeValues: {
          ':pk': tenantKeys.chain(tenant),
          ':next': tenantKeys.link(tenant, after + 1).sk,
          ':last': `${LINK_PREFIX}~`,
        },
        Limit: limit,
        ConsistentRead: true,
      }),
    );
    const links = Items.map(parseLink);
    const events = await eventsOf(documents, table, tenant, links);
    return links.map((link) => entryOf(link, events.get(link.id)));
  },
});
export type AuditLog = ReturnType<typeof auditLogOf>;

const entryOf = ({ seq, hash }: Link, event: KeptEvent | undefined): ReadEntry =>
  event ? { ...event, seq, hash } : { seq, hash };

const BATCH = 100;

async function eventsOf(
  documents: DynamoDBDocumentClient,
  table: string,
  tenant: TenantId,
  links: readonly Link[],
): Promise<ReadonlyMap<string, KeptEvent>> {
  const found = new Map<string, KeptEvent>();
  let keys: Record<string, unknown>[] = links.map(({ id }) => tenantKeys.event(tenant, id));
  while (keys.length > 0) {
    const Keys = keys.slice(0, BATCH);
    const reply = await documents.send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys, ConsistentRead: true } } }),
    );
    for (const item of reply.Responses?.[table] ?? []) {
      const event = readEvent(item);
      if (event) found.set(event.id, event);
    }
    keys = [...(reply.UnprocessedKeys?.[table]?.Keys ?? []), ...keys.slice(BATCH)];
  }
  return found;
}
