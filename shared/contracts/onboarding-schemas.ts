import * as z from 'zod/mini';
import { jobIdSchema, periodSchema, tenantIdSchema } from '../kernel/ids.ts';
import { moment, named } from './common.ts';

export const ONBOARDING_STATES = ['checking', 'checked', 'applying', 'done', 'refused'] as const;

/** Header of the file: `id,name,kind,legalName,registryNumber,group,industry,size,region,plan,locale,ownerEmail`. */
export const onboardingSchema = named(
  'Onboarding',
  z.object({
    id: jobIdSchema,
    /** `checked`: the dry run is over and nothing is written yet. `refused`: the file cannot be read. */
    state: z.enum(ONBOARDING_STATES),
    rows: z.int(),
    /** Rows of each outcome so far. */
    ready: z.int(),
    created: z.int(),
    present: z.int(),
    refused: z.int(),
    createdAt: moment,
    /** Why the whole file was refused. */
    detail: z.nullable(z.string()),
  }),
);
export type OnboardingView = z.infer<typeof onboardingSchema>;

/** `ready`: would be created. `present`: exists with the same data, nothing to do. */
export const ROW_OUTCOMES = ['ready', 'created', 'present', 'refused'] as const;

export const onboardingRowSchema = named(
  'OnboardingRow',
  z.object({
    line: z.int(),
    tenant: z.nullable(tenantIdSchema),
    name: z.nullable(z.string()),
    outcome: z.enum(ROW_OUTCOMES),
    /** The owner was invited by mail. */
    invited: z.boolean(),
    errors: z.optional(z.array(z.object({ pointer: z.string(), detail: z.string() }))),
  }),
);
export type OnboardingRow = z.infer<typeof onboardingRowSchema>;

/** Whether a contributor has assessed again: never what it said. */
export const contributorSchema = named(
  'Contributor',
  z.object({
    tenant: tenantIdSchema,
    name: z.string(),
    kind: z.enum(['company', 'partner']),
    /** Latest period with a submission that stands; null for none. */
    lastPeriod: z.nullable(periodSchema),
    /** `current`: counts in the open period. `due`: counts from an earlier one. `lapsed`: counts no longer. `never`. */
    state: z.enum(['current', 'due', 'lapsed', 'never']),
    remindedAt: z.nullable(moment),
  }),
);
export type ContributorView = z.infer<typeof contributorSchema>;

export const remindBody = z.strictObject({ tenants: z.array(tenantIdSchema).check(z.minLength(1), z.maxLength(100)) });
export const remindedSchema = named(
  'Reminded',
  z.object({
    /** Mails handed over, one for every owner. */
    mails: z.int(),
    /** Tenants left out, with the reason. */
    skipped: z.array(
      z.object({ tenant: tenantIdSchema, reason: z.enum(['reminded-lately', 'not-active', 'no-owner', 'current']) }),
    ),
  }),
);
