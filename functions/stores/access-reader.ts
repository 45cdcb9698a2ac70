import * as z from 'zod/mini';
import { ROLES, SCOPES } from '#shared/contracts/contract.ts';
import { tenantIdSchema, userIdSchema } from '#shared/kernel/ids.ts';
import type { ItemKey, ItemReader } from './item-reader.ts';
import { accessKeys } from './keys.ts';

const roles = z.array(z.enum(ROLES));

export const personSchema = z.object({
  user: userIdSchema,
  tenant: tenantIdSchema,
  email: z.string(),
  roles,
});
export type Person = z.infer<typeof personSchema>;

/** `expires` and `seen` (the last request) are seconds since 1970: DynamoDB deletes late, so readers check them too. */
export const sessionSchema = z.extend(personSchema, { expires: z.int(), seen: z.int() });
export type Session = z.infer<typeof sessionSchema>;

export const apiKeySchema = z.object({
  id: z.string(),
  tenant: tenantIdSchema,
  scopes: z.array(z.enum(SCOPES)),
  /** SHA-256 of the secret, hexadecimal. */
  hash: z.string(),
  expires: z.int(),
});
export type ApiKey = z.infer<typeof apiKeySchema>;

/** What the authoriser looks up before a tenant is known. */
export function accessReader(reader: ItemReader, table: string) {
  const read = async <T>(schema: { parse(value: unknown): T }, key: ItemKey): Promise<T | undefined> => {
    const item = await reader.get(table, key);
    return item && schema.parse(item);
  };
  return {
    session: (hash: string) => read(sessionSchema, accessKeys.session(hash)),
    apiKey: (id: string) => read(apiKeySchema, accessKeys.apiKey(id)),
    person: (subject: string) => read(personSchema, accessKeys.person(subject)),
  };
}
export type AccessReader = ReturnType<typeof accessReader>;
