import * as z from 'zod/mini';
import { ROLES, SCOPES } from '#shared/contracts/contract.ts';
import { tenantIdSchema, userIdSchema } from '#shared/kernel/ids.ts';
import { requestLimitsSchema } from '#shared/tenant/plans.ts';
import { readGate } from './gate-store.ts';
import type { ItemKey, ItemReader } from './item-reader.ts';
import { accessKeys } from './keys.ts';

export const personSchema = z.object({
  user: userIdSchema,
  tenant: tenantIdSchema,
  email: z.string(),
  roles: z.array(z.enum(ROLES)),
  /** Sessions and tokens from before this (seconds since 1970) are void: signed out everywhere. */
  sessionsFrom: z.optional(z.int()),
  disabled: z.optional(z.boolean()),
});
export type Person = z.infer<typeof personSchema>;

/** Times only, in seconds since 1970: who it is and what they may is the person's affair. DynamoDB deletes late, so readers check. */
export const sessionSchema = z.object({
  user: userIdSchema,
  /** When the person signed in. */
  began: z.int(),
  /** A request of about then was the last one. */
  seen: z.int(),
  /** Since when it has had this secret. */
  since: z.int(),
  expires: z.int(),
});
export type Session = z.infer<typeof sessionSchema>;

export const apiKeySchema = z.object({
  id: z.string(),
  tenant: tenantIdSchema,
  scopes: z.array(z.enum(SCOPES)),
  /** SHA-256 of the secret, hexadecimal. */
  hash: z.string(),
  expires: z.int(),
  /** Of its own, below those of the tenant. */
  limits: z.optional(requestLimitsSchema),
});
export type ApiKey = z.infer<typeof apiKeySchema>;

/** What the authoriser looks up before a tenant is known. */
export function accessReader(reader: Pick<ItemReader, 'get'>, table: string) {
  const read = async <T>(schema: { parse(value: unknown): T }, key: ItemKey): Promise<T | undefined> => {
    const item = await reader.get(table, key);
    return item && schema.parse(item);
  };
  return {
    session: (hash: string) => read(sessionSchema, accessKeys.session(hash)),
    apiKey: (id: string) => read(apiKeySchema, accessKeys.apiKey(id)),
    person: (user: string) => read(personSchema, accessKeys.person(user)),
    gate: readGate(reader, table),
  };
}
export type AccessReader = ReturnType<typeof accessReader>;
