import { GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import { hashPassword } from '#functions/ports/identity-table.ts';

const itemSchema = z.object({ subject: z.string(), email: z.string(), hash: z.string() });

/** People of the embedded identity provider, as `tableIdentity` creates them. */
export const people = (documents: DynamoDBDocumentClient, table: string) => ({
  /** The subject when address and password belong together. An unknown address takes as long as a wrong password. */
  async verify(email: string, password: string): Promise<string | undefined> {
    const { Item } = await documents.send(
      new GetCommand({ TableName: table, Key: { pk: `USER#${email.trim().toLowerCase()}`, sk: '-' } }),
    );
    const person = Item && itemSchema.parse(Item);
    const expected = person?.hash ?? `${'A'.repeat(22)}.${'A'.repeat(43)}`;
    const salt = Buffer.from(expected.split('.')[0] ?? '', 'base64url');
    const given = await hashPassword(password, salt);
    const same = given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
    return same && person ? person.subject : undefined;
  },
});
export type People = ReturnType<typeof people>;
