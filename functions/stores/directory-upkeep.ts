import { GetCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { TenantView } from '#shared/contracts/tenant-schemas.ts';
import { periodSchema, programmeIdSchema, type Period, type ProgrammeId, type TenantId } from '#shared/kernel/ids.ts';
import { parseHistory } from './assessment-item.ts';
import { shardsOf } from './assessments.ts';
import { applied } from './conditions.ts';
import { ASSESSMENT_PREFIX, tenantKeys } from './keys.ts';
import { queryItems } from './query-items.ts';

const lastSchema = z.object({
  kind: z.string(),
  last: z._default(z.record(programmeIdSchema, periodSchema), {}),
});

/** Latest period with a standing submission, by programme, as the directory has it. */
export type LastSubmissions = Readonly<Record<ProgrammeId, Period>>;

/** What the stream consumer keeps in the directory: entries as their profiles are, and the attribute `last`. */
export const directoryUpkeep = (documents: DynamoDBDocumentClient, table: string) => ({
  /** Brings an entry up to its profile; one that is of this version or a later one stays. */
  async refresh(profile: TenantView): Promise<void> {
    const names = Object.keys(profile);
    await applied(
      documents.send(
        new UpdateCommand({
          TableName: table,
          Key: tenantKeys.directory(profile.id),
          UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
          // An entry stays when its tenant is erased; there is none only of the operator that a setup has just made.
          ConditionExpression: 'attribute_not_exists(pk) OR #version < :version',
          ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
          ExpressionAttributeValues: Object.fromEntries(
            Object.entries(profile).map(([name, value]) => [`:${name}`, value]),
          ),
        }),
      ),
    );
  },

  /** Undefined where the directory has no such tenant. */
  async last(tenant: TenantId): Promise<{ kind: string; last: LastSubmissions } | undefined> {
    const Key = tenantKeys.directory(tenant);
    const { Item } = await documents.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
    return Item && lastSchema.parse(Item);
  },

  /** False when another one has written since `before` was read. */
  putLast: (tenant: TenantId, before: LastSubmissions, after: LastSubmissions): Promise<boolean> =>
    applied(
      documents.send(
        new UpdateCommand({
          TableName: table,
          Key: tenantKeys.directory(tenant),
          UpdateExpression: 'SET #last = :after',
          ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(#last) OR #last = :before)',
          ExpressionAttributeNames: { '#last': 'last' },
          ExpressionAttributeValues: { ':before': before, ':after': after },
        }),
      ),
    ),

  /** The latest period in which anything of the tenant stands; undefined when nothing does. Reads from the latest on. */
  async latest(tenant: TenantId, kind: string, programme: ProgrammeId): Promise<Period | undefined> {
    const found = await Promise.all(
      shardsOf(kind).map((shard) => latestOfShard(documents, table, tenantKeys.shard(tenant, shard), programme)),
    );
    return found
      .filter((period) => period !== undefined)
      .sort()
      .at(-1);
  },
});
export type DirectoryUpkeep = ReturnType<typeof directoryUpkeep>;

async function latestOfShard(
  documents: DynamoDBDocumentClient,
  table: string,
  pk: string,
  programme: ProgrammeId,
): Promise<Period | undefined> {
  const key = { pk, sk: `${ASSESSMENT_PREFIX}${programme}#` };
  const latestFirst = { ConsistentRead: true, ScanIndexForward: false, Limit: PAGE };
  for await (const item of queryItems(documents, table, key, latestFirst)) {
    const { state, period } = parseHistory(item);
    if (state === 'submitted') return period;
  }
  return undefined;
}

const PAGE = 25;
