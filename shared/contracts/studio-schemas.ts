import * as z from 'zod/mini';
import { editionIdSchema } from '../kernel/ids.ts';
import { cohortKeySchema } from './cohort-key.ts';
import { moment, named } from './common.ts';
import { cellTableSchema, nBandSchema } from './release-schemas.ts';
import { lines } from './report-block-schemas.ts';
import { reportBody, reportDraftSchema, reportSlugSchema, reportSummarySchema } from './report-schemas.ts';

/** Cohorts of the registry to be counted as one; those that overlap count once. */
export const customCohortBody = z.strictObject({
  cohorts: z.array(cohortKeySchema).check(z.minLength(1), z.maxLength(50)),
});

/** A union that passed the audit, protected like every other cell of its edition. */
export const customCellSchema = named(
  'CustomCell',
  z.object({
    edition: editionIdSchema,
    cohorts: z.array(cohortKeySchema),
    policy: z.string(),
    nBand: nBandSchema,
    tables: z.array(cellTableSchema),
  }),
);

const revision = z.int().check(z.gte(1));
/** Who did something: `user:<id>` or `key:<id>`, and what colleagues know them by. */
const who = named('ReportEditor', z.object({ id: z.string(), name: z.string() }));

/** What the checklist found, as `Finding` of `shared/report/check`; texts are in the report's language. */
export const reportFindingSchema = named(
  'ReportFinding',
  z.object({
    rule: z.string(),
    severity: z.enum(['error', 'warning']),
    block: z.nullable(z.string()),
    field: z.optional(z.string()),
    place: z.optional(z.object({ line: z.int(), column: z.int() })),
    found: z.string(),
    mend: z.string(),
  }),
);

/** The publication under way, or the last one that was refused because figures had changed since it was asked for. */
const publication = named(
  'PublicationState',
  z.object({
    revision,
    at: moment,
    state: z.enum(['running', 'refused']),
    findings: z.array(reportFindingSchema),
  }),
);

const more = {
  updatedBy: who,
  /** Path of the site at which it is read; null before the first version. */
  address: z.nullable(z.string()),
  publication: z.nullable(publication),
};

/** A report as the studio lists it. */
export const studioReportSchema = named('StudioReport', z.extend(reportSummarySchema, more));

/** A draft as the studio opens it. Its ETag, `"<revision>"`, is what `If-Match` takes. */
export const studioDraftSchema = named(
  'StudioDraft',
  z.extend(reportDraftSchema, {
    ...more,
    /** Whether the programme asks for a second person before a version comes out. */
    approvalNeeded: z.boolean(),
    /** Everybody who has written in it since it last came out: they cannot approve it. */
    editors: z.array(who),
    createdAt: moment,
    withdrawnReason: z.nullable(z.string()),
  }),
);

export const newReportBody = z.strictObject({ slug: reportSlugSchema, body: reportBody });

/** A saved state. What one person saves within a minute is one of them. */
const savedRevision = { revision, at: moment, by: who };
export const reportRevisionsSchema = named('ReportRevisions', z.object({ items: z.array(z.object(savedRevision)) }));
export const reportRevisionSchema = named('ReportRevision', z.object({ ...savedRevision, body: reportBody }));

export const reportCheckSchema = named('ReportCheck', z.object({ revision, findings: z.array(reportFindingSchema) }));

export const deedBody = z.strictObject({ deed: z.enum(['submit', 'return', 'approve']) });
export const restoreBody = z.strictObject({ revision });
export const withdrawBody = z.strictObject({ reason: lines(1000) });

/** A link for reviewers. What it opens is the draft as it is at that moment. */
const linkHead = { id: z.string(), by: who, createdAt: moment, expiresAt: moment };
export const reviewLinksSchema = named('ReviewLinks', z.object({ items: z.array(z.object(linkHead)) }));
/** As just made: the link is shown this once. */
export const newReviewLinkSchema = named('NewReviewLink', z.object({ ...linkHead, link: z.string() }));

export type ReportFinding = z.infer<typeof reportFindingSchema>;
export type PublicationState = z.infer<typeof publication>;
export type StudioReport = z.infer<typeof studioReportSchema>;
export type StudioDraft = z.infer<typeof studioDraftSchema>;
export type ReportRevision = z.infer<typeof reportRevisionSchema>;
export type ReportEditor = z.infer<typeof who>;
export type ReviewLink = z.infer<typeof reviewLinksSchema>['items'][number];
