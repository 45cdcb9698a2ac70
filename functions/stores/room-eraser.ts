import {
  BatchWriteCommand,
  DeleteCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { userIdSchema, type TenantId, type UserId } from '#shared/kernel/ids.ts';
import { shardsOf } from './assessments.ts';
import { accessKeys, PROFILE_KEY, tenantKeys } from './keys.ts';
import { applied } from './conditions.ts';
import type { DirectoryEntry } from './directory-entry.ts';

type Key = Readonly<Record<'pk' | 'sk', string>>;

const personItem = z.object({ id: userIdSchema, email: z.string() });
const invitationItem = z.object({ hash: z.string() });

/** Items deleted at once. */
const BATCH = 25;

/** What deletes a tenant's items from room 1 and what led to them from the access table. Accounts of deeds stay. */
export const roomEraser = (documents: DynamoDBDocumentClient, table: string, access: string) => {
  const shut = async (key: Key): Promise<void> => void (await documents.send(new DeleteCommand({ TableName: access, Key: key })));
  return {
    /** People of the tenant, as far as they are still there. */
    async people(tenant: TenantId): Promise<z.infer<typeof personItem>[]> {
      const all = await keysBelow(documents, table, tenantKeys.person(tenant, '' as UserId), ['id', 'email']);
      return all.map((item) => personItem.parse(item));
    },

    /** Nothing of a person is let in any more, then nothing of them is here. */
    async forgetPerson(tenant: TenantId, user: UserId): Promise<void> {
      await shut(accessKeys.person(user));
      await documents.send(new DeleteCommand({ TableName: table, Key: tenantKeys.person(tenant, user) }));
    },

    /** Links of invitations and secrets of keys: in the access table first, so that a repetition still finds them. */
    async shutOthers(tenant: TenantId): Promise<void> {
      for (const item of await keysBelow(documents, table, tenantKeys.invitation(tenant, ''), ['hash']))
        await shut(accessKeys.invitation(invitationItem.parse(item).hash));
      for (const { sk } of await keysBelow(documents, table, tenantKeys.key(tenant, '')))
        await shut(accessKeys.apiKey(String(sk).slice('KEY#'.length)));
      await shut(accessKeys.gate(tenant));
    },

    /** Everything but the profile, which says that the tenant is being erased until all else is gone. */
    async empty(tenant: TenantId): Promise<void> {
      const profile = tenantKeys.profile(tenant);
      const own = await keysBelow(documents, table, { pk: profile.pk, sk: '' });
      await removeAll(documents, table, own.filter(({ sk }) => sk !== PROFILE_KEY));
      const others = [tenantKeys.reportRevisions(tenant), ...shardsOf('partner').map((shard) => tenantKeys.shard(tenant, shard))];
      for (const pk of others) await removeAll(documents, table, await keysBelow(documents, table, { pk, sk: '' }));
    },

    /** The profile last; of the directory's entry stays what it says of an erased tenant, and since when. */
    async close({ forgottenAt, ...entry }: DirectoryEntry, now: string): Promise<void> {
      const remainder = { ...tenantKeys.directory(entry.id), ...entry, forgottenAt: forgottenAt ?? now };
      await documents.send(new PutCommand({ TableName: table, Item: remainder }));
      await documents.send(new DeleteCommand({ TableName: table, Key: tenantKeys.profile(entry.id) }));
    },

    /** Nothing is left to be done, if all was deleted at `before` or earlier. */
    finish: (tenant: TenantId, before: string): Promise<boolean> =>
      applied(
        documents.send(new UpdateCommand({
          TableName: table,
          Key: tenantKeys.directory(tenant),
          UpdateExpression: 'SET #work = :none',
          ConditionExpression: 'forgottenAt <= :before',
          ExpressionAttributeNames: { '#work': 'work' },
          ExpressionAttributeValues: { ':none': null, ':before': before },
        })),
      ),
  };
}; // prettier-ignore
export type RoomEraser = ReturnType<typeof roomEraser>;

/** Keys of all items of a partition whose sort key begins like this one, with these attributes. */
async function keysBelow(documents: DynamoDBDocumentClient, table: string, { pk, sk }: Key, attributes: readonly string[] = []) {
  const found: Record<string, unknown>[] = [];
  const names = ['pk', 'sk', ...attributes];
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await documents.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: sk === '' ? '#pk = :pk' : '#pk = :pk AND begins_with(#sk, :sk)',
        ProjectionExpression: names.map((name) => `#${name}`).join(', '),
        ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
        ExpressionAttributeValues: { ':pk': pk, ...(sk !== '' && { ':sk': sk }) },
        ConsistentRead: true,
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    found.push(...Items);
    from = LastEvaluatedKey;
  } while (from);
  return found;
} // prettier-ignore

async function removeAll(documents: DynamoDBDocumentClient, table: string, items: readonly Record<string, unknown>[]) {
  let left = items.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } }));
  while (left.length > 0) {
    const { UnprocessedItems = {} } = await documents.send(
      new BatchWriteCommand({ RequestItems: { [table]: left.slice(0, BATCH) } }),
    );
    left = [...((UnprocessedItems[table] ?? []) as typeof left), ...left.slice(BATCH)];
  }
}
