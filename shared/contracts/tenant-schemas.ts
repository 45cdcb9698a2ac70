import * as z from 'zod/mini';
import { tenantIdSchema } from '../kernel/ids.ts';
import { TENANT_STATES } from '../tenant/lifecycle.ts';
import { PLANS, quotasSchema } from '../tenant/plans.ts';
import { profileSchema, registryNumberSchema } from '../tenant/profile.ts';
import { TENANT_KINDS } from '../tenant/roles.ts';
import { moment, named } from './common.ts';

export const LOCALES = ['en', 'de'] as const;
export type Locale = (typeof LOCALES)[number];
export const localeSchema = z.enum(LOCALES);

const kind = z.enum(TENANT_KINDS);
const name = z.string().check(z.minLength(1), z.maxLength(200));
/** Organisations of one controlling entity share a group and count once. */
const group = z.string().check(z.regex(/^[A-Z0-9][A-Z0-9-]{1,30}$/));

export const tenantSchema = named(
  'Tenant',
  z.object({
    id: tenantIdSchema,
    name: z.string(),
    kind,
    state: z.enum(TENANT_STATES),
    /** Name of the legal entity where it differs from the name shown. */
    legalName: z.nullable(z.string()),
    registryNumber: z.nullable(z.string()),
    group: z.nullable(z.string()),
    profile: z.nullable(profileSchema),
    plan: z.enum(PLANS),
    /** Null: those of the plan. */
    quotas: z.nullable(quotasSchema),
    locale: localeSchema,
    createdAt: moment,
    /** Counts changes; what If-Match names. */
    version: z.int(),
    /** Until when an offboarded tenant can be restored. */
    restorableUntil: z.nullable(moment),
  }),
);
export type TenantView = z.infer<typeof tenantSchema>;

export const tenantBody = z.strictObject({
  id: tenantIdSchema,
  name,
  kind,
  legalName: z.optional(name),
  registryNumber: z.optional(registryNumberSchema),
  group: z.optional(group),
  profile: z.optional(profileSchema),
  plan: z.optional(z.enum(PLANS)),
  quotas: z.optional(quotasSchema),
  locale: z.optional(localeSchema),
  /** `active` for organisations whose systems push with a key before anybody signs in; `created` when left out. */
  state: z.optional(z.enum(['created', 'verified', 'active'])),
});

/** What an admin can change; what is left out stays. Null clears. */
export const tenantChangeBody = z.strictObject({
  name: z.optional(name),
  legalName: z.optional(z.nullable(name)),
  registryNumber: z.optional(z.nullable(registryNumberSchema)),
  group: z.optional(z.nullable(group)),
  profile: z.optional(profileSchema),
  plan: z.optional(z.enum(PLANS)),
  quotas: z.optional(z.nullable(quotasSchema)),
  locale: z.optional(localeSchema),
});

/** What an owner can change of the own organisation: who it is legally is for the admin to verify. */
export const organisationBody = z.pick(tenantChangeBody, { name: true, profile: true, locale: true });

export const moveBody = z.strictObject({
  state: z.enum(['verified', 'active', 'suspended', 'offboarded', 'erased']),
  /** The tenant's id typed again: needed for `offboarded` and `erased`. */
  confirm: z.optional(z.string().check(z.maxLength(64))),
});

export const tenantQuery = z.strictObject({
  next: z.optional(z.string().check(z.maxLength(512))),
  /** Part of the name or id, any case. */
  search: z.optional(z.string().check(z.maxLength(100))),
  state: z.optional(z.enum(TENANT_STATES)),
  kind: z.optional(kind),
});

/** An answer that does not hold everything names the next one in `Link`. */
export const exportQuery = z.strictObject({ next: z.optional(z.string().check(z.maxLength(512))) });

export const usageSchema = named(
  'Usage',
  z.object({
    /** UTC day the requests are of. */
    day: z.string(),
    requests: z.int(),
    people: z.int(),
    keys: z.int(),
    quotas: quotasSchema,
  }),
);
export type UsageView = z.infer<typeof usageSchema>;

/** How the profile has been: which editions counted it as what. */
export const profileHistorySchema = named(
  'ProfileHistory',
  z.object({ items: z.array(z.object({ profile: profileSchema, at: moment, by: z.string() })) }),
);
