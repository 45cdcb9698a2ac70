import { BatchGetCommand, GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { TenantId } from '#shared/kernel/ids.ts';
import type { AuditEntry } from '#shared/tenant/audit.ts';
import { CHAIN_START, type ChainHead } from '#shared/tenant/chain.ts';
import { eventItem } from './audit-item.ts';
import { together } from './conditions.ts';
import { EVENT_PREFIX, tenantKeys } from './keys.ts';

/** Events linked by one transaction, which may have 100 items: two each, and the head. */
export const LINKED_AT_ONCE = 49;

const headSchema = z.object({ seq: z.int(), hash: z.string() });

/** The chains of all tenants, as the one function that links writes them. */
export const chainStore = (documents: DynamoDBDocumentClient, table: string) => ({
  async head(tenant: TenantId): Promise<ChainHead> {
    const Key = tenantKeys.chainHead(tenant);
    const { Item } = await documents.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
    return Item ? headSchema.parse(Item) : CHAIN_START;
  },

  /** Which of these events have a place already; at most 100. */
  async linked(tenant: TenantId, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    let keys: Record<string, unknown>[] = ids.map((id) => tenantKeys.event(tenant, id));
    while (keys.length > 0) {
      const reply = await documents.send(
        new BatchGetCommand({
          RequestItems: { [table]: { Keys: keys, ConsistentRead: true, ProjectionExpression: 'sk, seq' } },
        }),
      );
      for (const { sk, seq } of reply.Responses?.[table] ?? [])
        if (seq !== undefined) found.add(String(sk).slice(EVENT_PREFIX.length));
      keys = reply.UnprocessedKeys?.[table]?.Keys ?? [];
    }
    return found;
  },

  /**
   * Links entries behind a head, all or none: false when the head has moved on or one of them has a place already.
   * Writes the events as they were handed over, so that one that is only derived now is kept with its place at once.
   */
  link: (tenant: TenantId, before: ChainHead, entries: readonly AuditEntry[]): Promise<boolean> =>
    together(documents, [
      headPut(table, tenant, before, entries),
      ...entries.flatMap((entry) => [
        put(table, eventItem(entry), 'attribute_not_exists(seq)'),
        put(table, linkItem(tenant, entry), 'attribute_not_exists(pk)'),
      ]),
    ]),
});
export type ChainStore = ReturnType<typeof chainStore>;

const linkItem = (tenant: TenantId, { seq, id, hash }: AuditEntry) => ({ ...tenantKeys.link(tenant, seq), id, hash });

const put = (table: string, Item: Record<string, unknown>, ConditionExpression: string) => ({
  Put: { TableName: table, Item, ConditionExpression },
});

const headPut = (table: string, tenant: TenantId, before: ChainHead, entries: readonly AuditEntry[]) => {
  const { seq, hash } = entries.at(-1) ?? before;
  const first = before.seq === 0;
  const one = put(
    table,
    { ...tenantKeys.chainHead(tenant), seq, hash },
    first ? 'attribute_not_exists(pk)' : 'seq = :before',
  );
  return first ? one : { Put: { ...one.Put, ExpressionAttributeValues: { ':before': before.seq } } };
};
