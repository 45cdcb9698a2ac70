import { DeleteCommand, GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Role } from '#shared/contracts/contract.ts';
import type { PersonView } from '#shared/contracts/people-schemas.ts';
import type { TenantView } from '#shared/contracts/tenant-schemas.ts';
import type { TenantId, UserId } from '#shared/kernel/ids.ts';
import type { AuditEvent } from '#shared/tenant/audit.ts';
import { auditPut } from './audit-put.ts';
import { together, type TransactItems } from './conditions.ts';
import { tenantKeys } from './keys.ts';
import { invitationItem, personItem, type StoredInvitation, type StoredRoster } from './people-item.ts';
import { queryItems } from './query-items.ts';

/**
 * People and invitations of one tenant. A change names the version of the roster it was decided on, and is one
 * transaction with the account of it: false when somebody else was faster; read again and decide anew.
 */
export function peopleOf(documents: DynamoDBDocumentClient, table: string, tenant: TenantId) {
  const change = (seen: number, event: AuditEvent, ...items: TransactItems): Promise<boolean> =>
    together(documents, [roster(table, tenant, seen), ...items, auditPut(table, event)]);
  const person = (user: UserId) => ({ TableName: table, Key: tenantKeys.person(tenant, user) });
  const invitation = (id: string) => ({ TableName: table, Key: tenantKeys.invitation(tenant, id) });
  return {
    /** The version is read first: what was changed while the rest was read makes the change that follows fail. */
    async roster(): Promise<StoredRoster> {
      const Key = tenantKeys.roster(tenant);
      const { Item } = await documents.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      const [people, invitations] = await Promise.all([
        Array.fromAsync(queryItems(documents, table, tenantKeys.person(tenant, '' as UserId))),
        Array.fromAsync(queryItems(documents, table, tenantKeys.invitation(tenant, ''))),
      ]);
      return {
        version: Number(Item?.['version'] ?? 0),
        people: people.map((item) => personItem.parse(item)),
        invitations: invitations.map((item) => invitationItem.parse(item)),
      };
    },

    async invitation(id: string): Promise<StoredInvitation | undefined> {
      const { Item } = await documents.send(new GetCommand({ ...invitation(id), ConsistentRead: true }));
      return Item && invitationItem.parse(Item);
    },

    invite: (seen: number, one: StoredInvitation, event: AuditEvent) =>
      change(seen, event, {
        Put: { TableName: table, Item: { ...invitation(one.id).Key, ...one }, ConditionExpression: NEW },
      }),

    /** From now on another token is good, until another day. */
    renew: (seen: number, { id, hash, expiresAt }: StoredInvitation, event: AuditEvent) =>
      change(seen, event, {
        Update: {
          ...invitation(id),
          UpdateExpression: 'SET #hash = :hash, expiresAt = :until',
          ConditionExpression: THERE,
          ExpressionAttributeNames: { '#hash': 'hash' },
          ExpressionAttributeValues: { ':hash': hash, ':until': expiresAt },
        },
      }),

    revoke: (seen: number, id: string, event: AuditEvent) =>
      change(seen, event, { Delete: { ...invitation(id), ConditionExpression: THERE } }),

    /** Puts the person beside the invitation, which says so until it is removed; the first to join makes the tenant active. */
    join: (seen: number, { id, hash }: StoredInvitation, joined: PersonView, event: AuditEvent, first?: Activation) =>
      change(
        seen,
        event,
        { Put: { TableName: table, Item: { ...person(joined.id).Key, ...joined }, ConditionExpression: NEW } },
        {
          Update: {
            ...invitation(id),
            UpdateExpression: 'SET taken = :user',
            ConditionExpression: '#hash = :hash AND attribute_not_exists(taken)',
            ExpressionAttributeNames: { '#hash': 'hash' },
            ExpressionAttributeValues: { ':user': joined.id, ':hash': hash },
          },
        },
        ...(first ? activation(table, first) : []),
      ),

    /** A person without an invitation: the first of an installation. */
    add: (seen: number, one: PersonView, event: AuditEvent) =>
      change(seen, event, { Put: { TableName: table, Item: { ...person(one.id).Key, ...one } } }),

    async forgetInvitation(id: string): Promise<void> {
      await documents.send(new DeleteCommand(invitation(id)));
    },

    setRoles: (seen: number, user: UserId, roles: readonly Role[], event: AuditEvent) =>
      change(seen, event, update(person(user), 'SET #roles = :to', { '#roles': 'roles' }, { ':to': roles })),

    /** Decides that somebody goes; the rest of it follows. */
    leave: (seen: number, user: UserId, event: AuditEvent) =>
      change(seen, event, update(person(user), 'SET #leaving = :to', { '#leaving': 'leaving' }, { ':to': true })),

    async forgetPerson(user: UserId): Promise<void> {
      await documents.send(new DeleteCommand(person(user)));
    },

    /** Account of what changes no item of this room. */
    tell: (event: AuditEvent) => together(documents, [auditPut(table, event)]),

    /** A sign-in, with the account of it; false when the person is no longer there. */
    signedIn: (user: UserId, event: AuditEvent) =>
      together(documents, [
        update(person(user), 'SET #last = :to', { '#last': 'lastSignInAt' }, { ':to': event.at }),
        auditPut(table, event),
      ]),
  };
}
export type PeopleStore = ReturnType<typeof peopleOf>;

const NEW = 'attribute_not_exists(pk)';
const THERE = 'attribute_exists(pk)';

/** The tenant as it is once somebody has joined, and the account of that. */
export interface Activation {
  readonly tenant: TenantView;
  readonly event: AuditEvent;
}

const activation = (table: string, { tenant, event }: Activation): TransactItems => [
  {
    Update: {
      TableName: table,
      Key: tenantKeys.profile(tenant.id),
      UpdateExpression: 'SET #state = :state, version = :version',
      ConditionExpression: 'version = :before',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: {
        ':state': tenant.state,
        ':version': tenant.version,
        ':before': tenant.version - 1,
      },
    },
  },
  auditPut(table, event),
];

const roster = (table: string, tenant: TenantId, seen: number): TransactItems[number] => ({
  Update: {
    TableName: table,
    Key: tenantKeys.roster(tenant),
    UpdateExpression: 'SET version = :next',
    ConditionExpression: seen === 0 ? 'attribute_not_exists(version)' : 'version = :seen',
    ExpressionAttributeValues: { ':next': seen + 1, ...(seen > 0 && { ':seen': seen }) },
  },
});

const update = (
  at: { readonly TableName: string; readonly Key: Record<string, string> },
  UpdateExpression: string,
  ExpressionAttributeNames: Record<string, string>,
  ExpressionAttributeValues: Record<string, unknown>,
): TransactItems[number] => ({
  Update: {
    ...at,
    UpdateExpression,
    ConditionExpression: THERE,
    ExpressionAttributeNames,
    ExpressionAttributeValues,
  },
});
