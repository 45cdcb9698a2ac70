import { GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { tenantSchema, type TenantView } from '#shared/contracts/tenant-schemas.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import { assessmentWalk } from './assessment-walk.ts';
import { assessmentsOf } from './assessments.ts';
import { auditLogOf } from './audit-log.ts';
import { draftsOf } from './drafts.ts';
import { jobsOf } from './jobs.ts';
import { tenantKeys } from './keys.ts';
import { keysOf } from './keys-store.ts';
import { recordOf } from './own-record.ts';
import { roomItems } from './tenant-export.ts';
import { peopleOf } from './people-store.ts';
import { reportsOf } from './report-drafts.ts';
import { reviewLinksOf } from './review-links.ts';

/** What one tenant has. Nothing here takes a tenant: there is no way to ask about another. */
export type TenantStore = ReturnType<typeof storeOf>;

/** Documents restricted to one tenant: on AWS a role session limited to its leading keys, locally the one client. */
export type DocumentsFor = (tenant: TenantId) => Promise<DynamoDBDocumentClient>;

export interface TenantStores {
  of(tenant: TenantId): Promise<TenantStore>;
}

/** The only way into room 1 for tenant-facing functions. */
export const tenantStores = (documentsFor: DocumentsFor, table: string): TenantStores => ({
  of: async (tenant) => storeOf(await documentsFor(tenant), table, tenant),
});

const storeOf = (documents: DynamoDBDocumentClient, table: string, tenant: TenantId) => ({
  assessments: assessmentsOf(documents, table, tenant),
  audit: auditLogOf(documents, table, tenant),
  drafts: draftsOf(documents, table, tenant),
  jobs: jobsOf(documents, table, tenant),
  keys: keysOf(documents, table, tenant),
  walk: assessmentWalk(documents, table, tenant),
  items: roomItems(documents, table, tenant),
  ...recordOf(documents, table, tenant),
  people: peopleOf(documents, table, tenant),
  reports: reportsOf(documents, table, tenant),
  reviewLinks: reviewLinksOf(documents, table, tenant),
  async profile(): Promise<TenantView | undefined> {
    const { Item } = await documents.send(new GetCommand({ TableName: table, Key: tenantKeys.profile(tenant) }));
    return Item && tenantSchema.parse(Item);
  },
});
