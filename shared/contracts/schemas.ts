import * as z from 'zod/mini';
import { answersSchema } from '../instrument/answers.ts';
import { LANGUAGES } from '../instrument/definition.ts';
import { ASSESSORS } from '../kernel/codes.ts';
import {
  editionIdSchema, jobIdSchema, periodSchema, programmeIdSchema, subjectIdSchema, tenantIdSchema, userIdSchema,
} from '../kernel/ids.ts'; // prettier-ignore
import { WITHHELD_REASONS } from '../release/cell.ts';
import { cohortKeySchema } from './cohort-key.ts';
import { EDITION_STATES } from '../release/edition.ts';
import { profileSchema, registryNumberSchema } from '../tenant/profile.ts';
import { ROLES, SCOPES } from './contract.ts';

/** Names a schema in the published document. */
function named<T extends z.ZodMiniType>(id: string, schema: T): T {
  z.globalRegistry.add(schema, { id });
  return schema;
}

export const nothing = z.strictObject({});
export const text = z.partialRecord(z.enum(LANGUAGES), z.string());
const moment = z.string().check(z.meta({ description: 'ISO 8601, UTC', format: 'date-time' }));
const percent = z.number().check(z.gte(0), z.lte(100));

/** `{ items, next }`: `next` is the opaque cursor of the following page, null on the last. */
export const listOf = <T extends z.ZodMiniType>(item: T) =>
  z.object({ items: z.array(item), next: z.nullable(z.string()) });
export const pageQuery = z.strictObject({ next: z.optional(z.string().check(z.maxLength(512))) });

export const problemSchema = named(
  'Problem',
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.optional(z.string()),
    errors: z.optional(z.array(z.object({ pointer: z.string(), detail: z.string() }))),
  }),
);
export type Problem = z.infer<typeof problemSchema>;

export const programmeSchema = named(
  'Programme',
  z.object({
    id: programmeIdSchema,
    title: text,
    instrument: z.string(),
    audience: z.enum(['public', 'members']),
    synthetic: z.boolean(),
    window: z.int(),
    policy: z.string(),
    openPeriod: periodSchema,
    latestEdition: z.nullable(editionIdSchema),
  }),
);
export type ProgrammeView = z.infer<typeof programmeSchema>;

export const editionSchema = named(
  'Edition',
  z.object({
    id: editionIdSchema,
    programme: programmeIdSchema,
    period: periodSchema,
    state: z.enum(EDITION_STATES),
    policy: z.string(),
    instrument: z.string(),
    closedAt: z.nullable(moment),
    publishedAt: z.nullable(moment),
  }),
);

const interval = { low: percent, high: percent };
const shareRow = z.union([
  z.object({ code: z.string(), share: percent, ...interval }),
  z.object({ code: z.string(), below: percent, ...interval }),
  z.object({ code: z.string(), above: percent, ...interval }),
]);
const reason = z.enum(WITHHELD_REASONS);
export const cellTableSchema = named(
  'CellTable',
  z.discriminatedUnion('status', [
    z.object({ id: z.string(), status: z.literal('shown'), rows: z.array(shareRow) }),
    z.object({ id: z.string(), status: z.literal('withheld'), reason }),
  ]),
);
export const nBandSchema = named('NBand', z.object({ from: z.int(), to: z.nullable(z.int()) }));
const cellHead = { cohort: cohortKeySchema, asOf: editionIdSchema, policy: z.string() };
export const cellSchema = named(
  'Cell',
  z.discriminatedUnion('status', [
    z.object({ status: z.literal('shown'), ...cellHead, nBand: nBandSchema, tables: z.array(cellTableSchema) }),
    z.object({ status: z.literal('withheld'), ...cellHead, reason, nearest: z.nullable(cohortKeySchema) }),
  ]),
);

export const draftSchema = named(
  'Draft',
  z.object({
    programme: programmeIdSchema,
    period: periodSchema,
    version: z.int(),
    answers: answersSchema,
    updatedAt: z.nullable(moment),
  }),
);
export const draftBody = z.strictObject({ answers: answersSchema });

const assessor = z.enum(ASSESSORS);
export const submissionBody = z.strictObject({
  answers: answersSchema,
  /** Only for a subject of a partner; a company's own profile is the tenant's. */
  profile: z.optional(profileSchema),
  assessor: z.optional(assessor),
  registryNumber: z.optional(registryNumberSchema),
});

export const revisionSchema = named(
  'Revision',
  z.object({ revision: z.int(), state: z.enum(['submitted', 'withdrawn']), at: moment, by: z.string() }),
);
export const assessmentSchema = named(
  'Assessment',
  z.object({
    programme: programmeIdSchema,
    period: periodSchema,
    subject: subjectIdSchema,
    instrument: z.string(),
    state: z.enum(['submitted', 'withdrawn']),
    revision: z.int(),
    profile: profileSchema,
    assessor,
    answers: answersSchema,
    history: z.array(revisionSchema),
    /** The first edition this submission can count in. */
    countsFrom: periodSchema,
  }),
);
export type AssessmentView = z.infer<typeof assessmentSchema>;

export const scorecardSchema = named(
  'Scorecard',
  z.object({
    instrument: z.string(),
    version: z.string(),
    frameworks: z.array(
      z.object({
        framework: z.string(),
        stage: z.string(),
        criteria: z.array(z.object({ stage: z.string(), code: z.string(), met: z.boolean() })),
        total: z.nullable(z.number()),
      }),
    ),
    dimensions: z.array(z.object({ code: z.string(), score: z.nullable(percent) })),
  }),
);

export const IMPORT_STATES = ['collecting', 'queued', 'checking', 'applying', 'done', 'refused'] as const;
export const importBody = z.strictObject({
  period: periodSchema,
  format: z.enum(['jsonl', 'csv']),
  /** `all`: every row or none. `each`: good rows go in, the report names the others. */
  mode: z.enum(['each', 'all']),
});
export const importSchema = named(
  'Import',
  z.object({
    id: jobIdSchema,
    programme: programmeIdSchema,
    period: periodSchema,
    format: z.enum(['jsonl', 'csv']),
    mode: z.enum(['each', 'all']),
    state: z.enum(IMPORT_STATES),
    chunks: z.int(),
    /** Rows read so far, and what became of them. */
    rows: z.int(),
    accepted: z.int(),
    replaced: z.int(),
    unchanged: z.int(),
    refused: z.int(),
    createdAt: moment,
  }),
);
export const MAX_CHUNKS = 40;
export const startImportBody = z.strictObject({ chunks: z.int().check(z.gte(1), z.lte(MAX_CHUNKS)) });
export type ImportView = z.infer<typeof importSchema>;
export const IMPORT_OUTCOMES = ['accepted', 'replaced', 'unchanged', 'refused'] as const;
export const importRowSchema = named(
  'ImportRow',
  z.object({
    line: z.int(),
    subject: z.nullable(z.string()),
    outcome: z.enum(IMPORT_OUTCOMES),
    errors: z.optional(z.array(z.object({ pointer: z.string(), detail: z.string() }))),
  }),
);
export type ImportRow = z.infer<typeof importRowSchema>;

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

export const healthSchema = named('Health', z.object({ status: z.literal('ok') }));
