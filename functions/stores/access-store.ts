import { DeleteCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Person, Session } from './access-reader.ts';
import { applied, together } from './conditions.ts';
import { accessKeys } from './keys.ts';

const signInSchema = z.object({
  verifier: z.string(),
  nonce: z.string(),
  to: z.string(),
  /** Hash of the token of an invitation that is taken up with it. */
  invitation: z.optional(z.string()),
  expires: z.int(),
});
/** A sign-in under way: what the callback needs to finish it. */
export type SignIn = z.infer<typeof signInSchema>;

/** Writes of the access table. Every item that can expire carries `expires` (seconds), the table's TTL attribute. */
export const accessStore = (documents: DynamoDBDocumentClient, table: string) => ({
  async putSession(hash: string, session: Session): Promise<void> {
    await documents.send(new PutCommand({ TableName: table, Item: { ...accessKeys.session(hash), ...session } }));
  },

  /** Gives a session another secret; the old one works until then (seconds). False when that has been done. */
  replaceSession: (old: string, until: number, next: string, session: Session): Promise<boolean> =>
    together(documents, [
      { Put: { TableName: table, Item: { ...accessKeys.session(next), ...session } } },
      {
        Update: {
          TableName: table,
          Key: accessKeys.session(old),
          UpdateExpression: 'SET expires = :until, replaced = :yes',
          ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(replaced)',
          ExpressionAttributeValues: { ':until': until, ':yes': true },
        },
      },
    ]),

  async endSession(hash: string): Promise<void> {
    await documents.send(new DeleteCommand({ TableName: table, Key: accessKeys.session(hash) }));
  },

  /** False when the person exists: creating is not changing. */
  createPerson: (subject: string, person: Person): Promise<boolean> =>
    applied(
      documents.send(
        new PutCommand({
          TableName: table,
          Item: { ...accessKeys.person(subject), ...person },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    ),

  async putSignIn(state: string, signIn: SignIn): Promise<void> {
    await documents.send(new PutCommand({ TableName: table, Item: { ...accessKeys.signIn(state), ...signIn } }));
  },

  /** Takes a sign-in out: it works once. */
  async takeSignIn(state: string): Promise<SignIn | undefined> {
    const { Attributes } = await documents.send(
      new DeleteCommand({ TableName: table, Key: accessKeys.signIn(state), ReturnValues: 'ALL_OLD' }),
    );
    return Attributes && signInSchema.parse(Attributes);
  },

  /** Remembers what a creating request made; the earlier value when its key was used before. */
  async once(caller: string, key: string, value: string, expires: number): Promise<string> {
    const item = { ...accessKeys.idempotency(caller, key), value, expires };
    try {
      await documents.send(
        new PutCommand({
          TableName: table,
          Item: item,
          ConditionExpression: 'attribute_not_exists(pk)',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return value;
    } catch (error) {
      const earlier = (error as { Item?: { value?: { S?: string } } }).Item?.value?.S;
      if (earlier === undefined) throw error;
      return earlier;
    }
  },
});
export type AccessStore = ReturnType<typeof accessStore>;
