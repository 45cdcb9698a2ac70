import * as z from 'zod/mini';
import { tenantIdSchema, userIdSchema } from '../kernel/ids.ts';
import { profileSchema, registryNumberSchema } from '../tenant/profile.ts';
import { moment, named } from './common.ts';
import { ROLES, SCOPES } from './contract.ts';

const tenantKind = z.enum(['company', 'partner', 'analyst', 'operator']);

export const tenantSchema = named(
  'Tenant',
  z.object({
    id: tenantIdSchema,
    name: z.string(),
    kind: tenantKind,
    profile: z.nullable(profileSchema),
    registryNumber: z.nullable(z.string()),
    createdAt: moment,
  }),
);

export type TenantView = z.infer<typeof tenantSchema>;

export const tenantBody = z.strictObject({
  id: tenantIdSchema,
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  kind: tenantKind,
  profile: z.optional(profileSchema),
  registryNumber: z.optional(registryNumberSchema),
});

export const userBody = z.strictObject({
  tenant: tenantIdSchema,
  email: z.string().check(z.maxLength(254), z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/)),
  roles: z.array(z.enum(ROLES)).check(z.minLength(1), z.maxLength(ROLES.length)),
});

export const userSchema = named(
  'User',
  z.object({
    id: userIdSchema,
    tenant: tenantIdSchema,
    email: z.string(),
    roles: z.array(z.enum(ROLES)),
    /** Shown this once; null where the identity provider sends its own. */
    initialPassword: z.nullable(z.string()),
  }),
);

export const keyBody = z.strictObject({
  tenant: tenantIdSchema,
  scopes: z.array(z.enum(SCOPES)).check(z.minLength(1), z.maxLength(SCOPES.length)),
  /** Days until it expires. */
  days: z.int().check(z.gte(1), z.lte(366)),
});

export const keySchema = named(
  'Key',
  z.object({
    id: z.string(),
    tenant: tenantIdSchema,
    scopes: z.array(z.enum(SCOPES)),
    expiresAt: moment,
    /** The secret, shown this once. */
    key: z.string(),
  }),
);

export const meSchema = named(
  'Me',
  z.object({
    user: z.object({ id: userIdSchema, email: z.string(), roles: z.array(z.enum(ROLES)) }),
    tenant: tenantSchema,
  }),
);

export type Me = z.infer<typeof meSchema>;
