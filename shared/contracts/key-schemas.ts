import * as z from 'zod/mini';
import { requestLimitsSchema } from '../tenant/plans.ts';
import { moment, named } from './common.ts';
import { SCOPES } from './contract.ts';

const scopes = z.array(z.enum(SCOPES));

export const keyBody = z.strictObject({
  /** What it is for, in the words of whoever makes it. */
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  scopes: z.array(z.enum(SCOPES)).check(z.minLength(1), z.maxLength(SCOPES.length)),
  /** Days until it expires. */
  days: z.int().check(z.gte(1), z.lte(366)),
  /** Left out: as many as the organisation may. */
  limits: z.optional(requestLimitsSchema),
});

export const rotateBody = z.strictObject({
  /** Hours the old secret goes on working. */
  overlapHours: z.int().check(z.gte(0), z.lte(168)),
  days: z.int().check(z.gte(1), z.lte(366)),
});

export const keySchema = named(
  'Key',
  z.object({
    id: z.string(),
    name: z.string(),
    /** `tmk_<id>`: what can be seen of it. */
    prefix: z.string(),
    scopes,
    createdAt: moment,
    createdBy: z.string(),
    expiresAt: moment,
    /** To the minute; null when it was never used. */
    lastUsedAt: z.nullable(moment),
    state: z.enum(['active', 'expired', 'revoked']),
    /** The key that follows it, once rotated. */
    replacedBy: z.nullable(z.string()),
    /** Null: as many as the organisation may. */
    limits: z.nullable(requestLimitsSchema),
  }),
);
export type KeyView = z.infer<typeof keySchema>;

/** A key as just made: the secret is shown this once. */
export const newKeySchema = named('NewKey', z.extend(keySchema, { key: z.string() }));
export type NewKeyView = z.infer<typeof newKeySchema>;
export const keysSchema = named('Keys', z.object({ items: z.array(keySchema) }));
