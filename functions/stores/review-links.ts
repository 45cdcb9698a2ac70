import { DeleteCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { reportSlugSchema } from '#shared/contracts/report-schemas.ts';
import { tenantIdSchema, type TenantId } from '#shared/kernel/ids.ts';
import type { AuditEvent } from '#shared/tenant/audit.ts';
import { auditPut } from './audit-put.ts';
import { together } from './conditions.ts';
import type { ItemReader } from './item-reader.ts';
import { accessKeys, tenantKeys } from './keys.ts';
import { queryItems } from './query-items.ts';

/** `hash` is that of the link's token; who made it is `user:<id>` or `key:<id>`; `expires` is in seconds since 1970. */
const linkSchema = z.object({
  id: z.string(),
  hash: z.string(),
  by: z.string(),
  createdAt: z.string(),
  expires: z.int(),
});
export type StoredLink = z.infer<typeof linkSchema>;

/** Links to the drafts of one organisation, as it lists them. */
export const reviewLinksOf = (documents: DynamoDBDocumentClient, table: string, tenant: TenantId) => {
  const change = (item: Parameters<typeof together>[1][number], event: AuditEvent): Promise<boolean> =>
    together(documents, [item, auditPut(table, event)]);
  return {
    async list(slug: string): Promise<StoredLink[]> {
      const items = await Array.fromAsync(queryItems(documents, table, tenantKeys.reviewLink(tenant, slug, '')));
      return items.map((item) => linkSchema.parse(item));
    },
    put: (slug: string, link: StoredLink, event: AuditEvent): Promise<boolean> =>
      change({ Put: { TableName: table, Item: { ...tenantKeys.reviewLink(tenant, slug, link.id), ...link } } }, event),
    remove: (slug: string, id: string, event: AuditEvent): Promise<boolean> =>
      change({ Delete: { TableName: table, Key: tenantKeys.reviewLink(tenant, slug, id) } }, event),
  };
};
export type ReviewLinks = ReturnType<typeof reviewLinksOf>;

const openedSchema = z.object({ tenant: tenantIdSchema, slug: reportSlugSchema, expires: z.int() });
/** What the token of a link opens. */
export type OpenedLink = z.infer<typeof openedSchema>;

/** The other half of links, in the access room: what is looked up before an organisation is known. */
export const reviewTokens = (documents: DynamoDBDocumentClient, reader: Pick<ItemReader, 'get'>, table: string) => ({
  async find(hash: string): Promise<OpenedLink | undefined> {
    const item = await reader.get(table, accessKeys.review(hash));
    return item && openedSchema.parse(item);
  },
  async put(hash: string, opened: OpenedLink): Promise<void> {
    await documents.send(new PutCommand({ TableName: table, Item: { ...accessKeys.review(hash), ...opened } }));
  },
  async remove(hash: string): Promise<void> {
    await documents.send(new DeleteCommand({ TableName: table, Key: accessKeys.review(hash) }));
  },
});
export type ReviewTokens = ReturnType<typeof reviewTokens>;
