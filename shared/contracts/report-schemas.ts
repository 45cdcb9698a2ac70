import * as z from 'zod/mini';
import { editionIdSchema, programmeIdSchema } from '../kernel/ids.ts';
import { LICENCE_IDS } from '../report/cite/licences.ts';
import { REPORT_STATES, VERSION_STATES } from '../report/life.ts';
import { moment, named } from './common.ts';
import { blockIdSchema, blockSchema, line, lines } from './report-block-schemas.ts';
import { localeSchema } from './tenant-schemas.ts';

/** The stable address of a report, chosen once: `/reports/{slug}`. */
export const reportSlugSchema = z
  .string()
  .check(z.regex(/^[a-z0-9](?:[a-z0-9-]{1,58}[a-z0-9])$/), z.meta({ description: 'Report' }));

const author = z.strictObject({ name: line(120).check(z.minLength(1)), affiliation: line(160) });

/** Who may read it: everybody, the programme's members, or whoever has the link. */
export const accessSchema = z.enum(['public', 'members', 'link']);

/** What an analyst writes. Empty texts are accepted, so that a draft can be kept at any moment; `checkReport` asks for them. */
export const reportBody = named(
  'ReportBody',
  z.strictObject({
    title: line(200),
    /** May hold bindings, like the summary; the title may not: it stands in lists. */
    subtitle: line(300),
    summary: lines(2000),
    authors: z.array(author).check(z.maxLength(12)),
    language: localeSchema,
    programme: programmeIdSchema,
    /** The edition the report is about: what bindings mean that name none. */
    edition: editionIdSchema,
    access: accessSchema,
    /** SPDX identifier of the licence of text and data; null until chosen. */
    licence: z.nullable(z.enum(LICENCE_IDS)),
    blocks: z.array(blockSchema).check(
      z.maxLength(80),
      z.refine((blocks) => new Set(blocks.map(({ id }) => id)).size === blocks.length, 'two blocks have the same id'),
    ),
  }),
);

const head = {
  slug: reportSlugSchema,
  programme: programmeIdSchema,
  edition: editionIdSchema,
  language: localeSchema,
  title: z.string(),
  access: accessSchema,
};

/** A report as the studio lists it: the state of its draft, and the last version that came out. */
export const reportSummarySchema = named(
  'ReportSummary',
  z.object({
    ...head,
    state: z.enum(REPORT_STATES),
    /** Counts the saved states of the draft: what `If-Match` holds. */
    revision: z.int().check(z.gte(1)),
    updatedAt: moment,
    /** Last version published, counted from 1; null for none yet. */
    version: z.nullable(z.int()),
  }),
);

/** A draft with everything in it. */
export const reportDraftSchema = named(
  'ReportDraft',
  z.object({
    slug: reportSlugSchema,
    state: z.enum(REPORT_STATES),
    revision: z.int().check(z.gte(1)),
    updatedAt: moment,
    /** The revision that was approved; any later one is to be approved anew. */
    approvedRevision: z.nullable(z.int()),
    version: z.nullable(z.int()),
    body: reportBody,
  }),
);

const changedFigure = z.object({ block: blockIdSchema, change: z.enum(['added', 'removed', 'changed']) });

/** A version that came out. It never changes; only what is said about it does. */
export const reportVersionSchema = named(
  'ReportVersion',
  z.object({
    ...head,
    version: z.int().check(z.gte(1)),
    state: z.enum(VERSION_STATES),
    subtitle: z.string(),
    authors: z.array(author),
    licence: z.enum(LICENCE_IDS),
    publishedAt: moment,
    /** SHA-256 of the stored page and of the frozen data, hexadecimal. */
    pageDigest: z.string(),
    dataDigest: z.string(),
    supersededBy: z.nullable(z.int()),
    /** Figures that differ from the version before; null for the first. */
    changed: z.nullable(z.array(changedFigure)),
    withdrawnAt: z.nullable(moment),
    withdrawnReason: z.nullable(z.string()),
  }),
);

export type ReportBody = z.infer<typeof reportBody>;
export type ReportSummary = z.infer<typeof reportSummarySchema>;
export type ReportDraft = z.infer<typeof reportDraftSchema>;
export type ReportVersion = z.infer<typeof reportVersionSchema>;
