import {
  DeleteCommand,
  GetCommand,
  PutCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import type { TenantId } from '#shared/kernel/ids.ts';
import { applied, together } from './conditions.ts';
import { releaseKeys } from './keys.ts';
import {
  storedPublicationSchema, storedVersionSchema, type StoredPublication, type StoredVersion,
} from './publication-item.ts'; // prettier-ignore

/** Why a report is withdrawn, and since when. */
export interface Withdrawal {
  readonly at: string;
  readonly reason: string;
}

/** Published reports as the studio writes them. */
export const publicationStore = (documents: DynamoDBDocumentClient, table: string) => {
  const get = async (Key: Record<string, string>): Promise<Record<string, unknown> | undefined> =>
    (await documents.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }))).Item;
  return {
    /** Takes an address; false when another organisation has it. Taken again by the same one, it has another name. */
    claim: (slug: string, tenant: TenantId, claim: string): Promise<boolean> =>
      applied(
        documents.send(
          new PutCommand({
            TableName: table,
            Item: { ...releaseKeys.reportClaim(slug), tenant, claim },
            ConditionExpression: 'attribute_not_exists(pk) OR tenant = :tenant',
            ExpressionAttributeValues: { ':tenant': tenant },
          }),
        ),
      ),

    /** Gives up an address that was taken under this name; one that was taken anew stays. */
    unclaim: (slug: string, tenant: TenantId, claim: string): Promise<boolean> =>
      applied(
        documents.send(
          new DeleteCommand({
            TableName: table,
            Key: releaseKeys.reportClaim(slug),
            ConditionExpression: 'tenant = :tenant AND claim = :claim',
            ExpressionAttributeValues: { ':tenant': tenant, ':claim': claim },
          }),
        ),
      ),

    async publication(slug: string): Promise<StoredPublication | undefined> {
      const item = await get(releaseKeys.publication(slug));
      return item && storedPublicationSchema.parse(item);
    },

    async version(slug: string, version: number): Promise<StoredVersion | undefined> {
      const item = await get(releaseKeys.reportVersion(slug, version));
      return item && storedVersionSchema.parse(item);
    },

    /**
     * Makes a version visible, and it the latest, at once or not at all. False when the address is not this organisation's,
     * or the report is not as it was read: another version came out, or it was withdrawn.
     */
    publish(tenant: TenantId, version: StoredVersion, now: StoredPublication, before: StoredPublication | undefined): Promise<boolean> {
      const { slug } = version;
      return together(documents, [
        {
          ConditionCheck: {
            TableName: table,
            Key: releaseKeys.reportClaim(slug),
            ConditionExpression: 'tenant = :tenant',
            ExpressionAttributeValues: { ':tenant': tenant },
          },
        },
        {
          Put: {
            TableName: table,
            Item: { ...releaseKeys.reportVersion(slug, version.version), ...version },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
        {
          Put: {
            TableName: table,
            Item: { ...releaseKeys.publication(slug), ...now },
            ConditionExpression: before ? '#version = :before AND #state = :published' : 'attribute_not_exists(pk)',
            ...(before && {
              ExpressionAttributeNames: { '#version': 'version', '#state': 'state' },
              ExpressionAttributeValues: { ':before': before.version, ':published': 'published' },
            }),
          },
        },
      ]);
    },

    /** False when it has been withdrawn before, or never came out. */
    withdraw: (slug: string, { at, reason }: Withdrawal): Promise<boolean> =>
      applied(
        documents.send(
          new UpdateCommand({
            TableName: table,
            Key: releaseKeys.publication(slug),
            UpdateExpression: 'SET #state = :withdrawn, withdrawnAt = :at, withdrawnReason = :reason',
            ConditionExpression: '#state = :published',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: { ':withdrawn': 'withdrawn', ':published': 'published', ':at': at, ':reason': reason },
          }),
        ),
      ),
  };
}; // prettier-ignore
export type PublicationStore = ReturnType<typeof publicationStore>;
