import {
  DeleteCommand,
  GetCommand,
  PutCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Role } from '#shared/contracts/contract.ts';
import { tenantIdSchema, type TenantId, type UserId } from '#shared/kernel/ids.ts';
import { personSchema, type Person } from './access-reader.ts';
import { applied, together } from './conditions.ts';
import { accessKeys } from './keys.ts';

const linkSchema = z.object({ tenant: tenantIdSchema, invitation: z.string(), expires: z.int() });
/** What the token of an invitation leads to. `expires` is in seconds since 1970. */
export type InvitationLink = z.infer<typeof linkSchema>;

/** Seconds one joining has an invitation to itself: longer than the function may run. */
export const CLAIM_SECONDS = 30;

/** People and invitations as the access table has them: what is looked up before a tenant is known, and what lets in. */
export const accessPeople = (documents: DynamoDBDocumentClient, table: string) => ({
  async link(hash: string): Promise<InvitationLink | undefined> {
    const Key = accessKeys.invitation(hash);
    const { Item } = await documents.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
    return Item && linkSchema.parse(Item);
  },

  async putLink(hash: string, link: InvitationLink): Promise<void> {
    await documents.send(new PutCommand({ TableName: table, Item: { ...accessKeys.invitation(hash), ...link } }));
  },

  async dropLink(hash: string): Promise<void> {
    await documents.send(new DeleteCommand({ TableName: table, Key: accessKeys.invitation(hash) }));
  },

  /** Takes an invitation for one joining alone; false when another one has it. `now` is in seconds. */
  claim: (hash: string, now: number): Promise<boolean> =>
    applied(
      documents.send(
        new UpdateCommand({
          TableName: table,
          Key: accessKeys.invitation(hash),
          UpdateExpression: 'SET claimed = :until',
          ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(claimed) OR claimed <= :now)',
          ExpressionAttributeValues: { ':until': now + CLAIM_SECONDS, ':now': now },
        }),
      ),
    ),

  async release(hash: string): Promise<void> {
    await applied(
      documents.send(
        new UpdateCommand({
          TableName: table,
          Key: accessKeys.invitation(hash),
          UpdateExpression: 'REMOVE claimed',
          ConditionExpression: 'attribute_exists(pk)',
        }),
      ),
    );
  },

  async person(user: UserId): Promise<Person | undefined> {
    const Key = accessKeys.person(user);
    const { Item } = await documents.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
    return Item && personSchema.parse(Item);
  },

  /** Lets somebody in and uses up the invitation; false when that is gone, or the person is in somewhere already. */
  letIn: (hash: string, person: Person, version: number): Promise<boolean> =>
    together(documents, [
      {
        Put: {
          TableName: table,
          Item: { ...accessKeys.person(person.user), ...person, version },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      {
        Delete: {
          TableName: table,
          Key: accessKeys.invitation(hash),
          // Removing somebody takes the link away: whoever is about to come in meanwhile does not.
          ConditionExpression: 'attribute_exists(pk)',
        },
      },
    ]),

  /** `version` is the roster's: of two changes at once the later one stays, in whatever order they arrive. */
  setRoles: (user: UserId, roles: readonly Role[], version: number): Promise<boolean> =>
    applied(
      documents.send(
        new UpdateCommand({
          TableName: table,
          Key: accessKeys.person(user),
          UpdateExpression: 'SET #roles = :roles, version = :version',
          ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(version) OR version <= :version)',
          ExpressionAttributeNames: { '#roles': 'roles' },
          ExpressionAttributeValues: { ':roles': roles, ':version': version },
        }),
      ),
    ),

  /** From now on nothing of theirs is let in: person and session are read side by side at every request. */
  async shutOut(user: UserId): Promise<void> {
    await documents.send(new DeleteCommand({ TableName: table, Key: accessKeys.person(user) }));
  },

  /** Sessions and tokens from before this moment are void. The second that runs is void too: sessions know no smaller one. */
  endSessions: (user: UserId, now: Date): Promise<boolean> =>
    applied(
      documents.send(
        new UpdateCommand({
          TableName: table,
          Key: accessKeys.person(user),
          UpdateExpression: 'SET sessionsFrom = :now',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':now': Math.floor(now.getTime() / 1000) + 1 },
        }),
      ),
    ),

  /** The first who joins opens the gate; one that was shut for another reason stays shut. */
  openGate: (tenant: TenantId): Promise<boolean> =>
    applied(
      documents.send(
        new UpdateCommand({
          TableName: table,
          Key: accessKeys.gate(tenant),
          UpdateExpression: 'SET #state = :active',
          ConditionExpression: '#state = :verified',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':active': 'active', ':verified': 'verified' },
        }),
      ),
    ),
});
export type AccessPeople = ReturnType<typeof accessPeople>;
