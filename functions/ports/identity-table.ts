import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import type { UserId } from '#shared/kernel/ids.ts';
import { documentClient, dynamoClient } from '../stores/clients.ts';
import { applied } from '../stores/conditions.ts';
import type { IdentityAdmin } from './identity.ts';
import { dynamoEndpoint } from './settings.ts';

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

/** OWASP's recommended minimum for scrypt: N 2^17, r 8, p 1. */
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 2 ** 20 };

/** `<salt>.<hash>`, both base64url. */
export async function hashPassword(password: string, salt = randomBytes(16)): Promise<string> {
  const hash = await derive(password, salt, 32, COST);
  return `${salt.toString('base64url')}.${hash.toString('base64url')}`;
}

const keyOf = (email: string) => ({ pk: `USER#${email.toLowerCase()}`, sk: '-' });
const newPassword = (): string => randomBytes(12).toString('base64url');

/** People in the table of the embedded identity provider, by e-mail address. */
export function tableIdentity(table: string): IdentityAdmin {
  const documents = documentClient(dynamoClient({ endpoint: dynamoEndpoint() }));
  return {
    async create(email) {
      const subject = randomBytes(12).toString('base64url') as UserId;
      const initialPassword = newPassword();
      const item = { ...keyOf(email), subject, email, hash: await hashPassword(initialPassword) };
      const put = new PutCommand({ TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(pk)' });
      if (await applied(documents.send(put))) return { subject, initialPassword, created: true };
      const { Item } = await documents.send(
        new GetCommand({ TableName: table, Key: keyOf(email), ConsistentRead: true }),
      );
      return { subject: String(Item?.['subject']) as UserId, initialPassword: null, created: false };
    },
    async renew(email) {
      const password = newPassword();
      await documents.send(
        new UpdateCommand({
          TableName: table,
          Key: keyOf(email),
          UpdateExpression: 'SET #hash = :hash',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeNames: { '#hash': 'hash' },
          ExpressionAttributeValues: { ':hash': await hashPassword(password) },
        }),
      );
      return password;
    },
  };
}
