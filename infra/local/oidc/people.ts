import { DeleteCommand, GetCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { isPassword } from '#functions/ports/password-hash.ts';
import { applied } from '#functions/stores/conditions.ts';
import { identityKeys } from '#functions/stores/keys.ts';

const itemSchema = z.object({
  subject: z.string(),
  email: z.string(),
  hash: z.string(),
  disabled: z.optional(z.boolean()),
});

/** Wrong passwords for one address within so many seconds, after which none is tried any more until they are over. */
const FAILURES = 10;
const WINDOW = 15 * 60;

/** What came of somebody's address and password. Nothing but a right password tells whether the address is known. */
export type Verified =
  { readonly kind: 'in'; readonly subject: string } | { readonly kind: 'wrong' | 'locked' | 'disabled' };

/** People of the embedded identity provider, as `tableIdentity` creates them. `now` is in seconds. */
export const people = (
  documents: DynamoDBDocumentClient,
  table: string,
  now = () => Math.floor(Date.now() / 1000),
) => ({
  /**
   * Every try is counted before the password is looked at, so that many at once are no more than many in a row; a right
   * one sets the count back. An unknown address counts, and takes as long, as a known one.
   */
  async verify(email: string, password: string): Promise<Verified> {
    if (!(await mayTry(documents, table, email, now()))) return { kind: 'locked' };
    const { Item } = await documents.send(new GetCommand({ TableName: table, Key: identityKeys.person(email) }));
    const person = Item && itemSchema.parse(Item);
    if (!(await isPassword(password, person?.hash)) || !person) return { kind: 'wrong' };
    await documents.send(new DeleteCommand({ TableName: table, Key: identityKeys.failures(email) }));
    return person.disabled ? { kind: 'disabled' } : { kind: 'in', subject: person.subject };
  },
});
export type People = ReturnType<typeof people>;

/** Counts a try; false when there were too many. */
async function mayTry(documents: DynamoDBDocumentClient, table: string, email: string, at: number): Promise<boolean> {
  const change = (UpdateExpression: string, ConditionExpression: string, values: Record<string, number>) =>
    applied(
      documents.send(
        new UpdateCommand({
          TableName: table,
          Key: identityKeys.failures(email),
          UpdateExpression,
          ConditionExpression,
          ExpressionAttributeValues: { ':one': 1, ':from': at - WINDOW, ...values },
        }),
      ),
    );
  const next = () => change('SET n = n + :one', 'since > :from AND n < :most', { ':most': FAILURES });
  const first = () =>
    change('SET n = :one, since = :now, expires = :until', 'attribute_not_exists(since) OR since <= :from', {
      ':now': at,
      ':until': at + WINDOW,
    });
  // The last one is for whoever lost the race to be first.
  return (await next()) || (await first()) || (await next());
}
