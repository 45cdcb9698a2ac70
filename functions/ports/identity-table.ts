import { PutCommand } from '@aws-sdk/lib-dynamodb';
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

/** People in the table of the embedded identity provider, by e-mail address. */
export function tableIdentity(table: string): IdentityAdmin {
  const documents = documentClient(dynamoClient({ endpoint: dynamoEndpoint() }));
  return {
    async create(email) {
      const subject = randomBytes(12).toString('base64url') as UserId;
      const initialPassword = randomBytes(12).toString('base64url');
      const item = {
        pk: `USER#${email.toLowerCase()}`,
        sk: '-',
        subject,
        email,
        hash: await hashPassword(initialPassword),
      };
      const created = await applied(
        documents.send(
          new PutCommand({ TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(pk)' }),
        ),
      );
      return created ? { subject, initialPassword } : undefined;
    },
  };
}
