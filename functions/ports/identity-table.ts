import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { randomBytes } from 'node:crypto';
import type { UserId } from '#shared/kernel/ids.ts';
import { documentClient, dynamoClient } from '../stores/clients.ts';
import { applied } from '../stores/conditions.ts';
import { identityKeys } from '../stores/keys.ts';
import type { IdentityAdmin } from './identity.ts';
import { hashPassword } from './password-hash.ts';
import { dynamoEndpoint } from './settings.ts';

/** People in the table of the embedded identity provider, by e-mail address. */
export function tableIdentity(table: string): IdentityAdmin {
  const documents = documentClient(dynamoClient({ endpoint: dynamoEndpoint() }));
  /** False when nobody has the address. */
  const change = (email: string, UpdateExpression: string, names: object, values?: object): Promise<boolean> =>
    applied(
      documents.send(
        new UpdateCommand({
          TableName: table,
          Key: identityKeys.person(email),
          UpdateExpression,
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeNames: { ...names },
          ...(values && { ExpressionAttributeValues: { ...values } }),
        }),
      ),
    );
  const forget = async (key: object): Promise<void> => {
    await documents.send(new DeleteCommand({ TableName: table, Key: { ...key } }));
  };
  const setPassword = async (email: string, password: string): Promise<boolean> => {
    const hash = await hashPassword(password);
    if (!(await change(email, 'SET #hash = :hash', { '#hash': 'hash' }, { ':hash': hash }))) return false;
    await forget(identityKeys.failures(email));
    return true;
  };
  return {
    joinBy: 'password',
    async create(email, password) {
      const subject = randomBytes(12).toString('base64url') as UserId;
      const item = { ...identityKeys.person(email), subject, email, hash: await hashPassword(password) };
      const put = new PutCommand({ TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(pk)' });
      if (await applied(documents.send(put))) return { subject, created: true };
      const { Item } = await documents.send(
        new GetCommand({ TableName: table, Key: identityKeys.person(email), ConsistentRead: true }),
      );
      return { subject: String(Item?.['subject']) as UserId, created: false };
    },
    setPassword,
    disable: async (email) =>
      void (await change(email, 'SET #disabled = :yes', { '#disabled': 'disabled' }, { ':yes': true })),
    enable: async (email) => void (await change(email, 'REMOVE #disabled', { '#disabled': 'disabled' })),
    async remove(email, subject) {
      const gone = new DeleteCommand({
        TableName: table,
        Key: identityKeys.person(email),
        ConditionExpression: 'subject = :subject',
        ExpressionAttributeValues: { ':subject': subject },
      });
      await applied(documents.send(gone));
    },
  };
}
