import * as z from 'zod/mini';
import { VERSION_STATES } from '../report/life.ts';
import { LICENCE_IDS } from '../report/cite/licences.ts';
import { editionIdSchema, programmeIdSchema } from '../kernel/ids.ts';
import { moment, named } from './common.ts';
import { accessSchema, reportSlugSchema, reportVersionSchema } from './report-schemas.ts';
import { localeSchema } from './tenant-schemas.ts';

/** A report as it is listed: its latest version. `address` is a path of the site. */
export const listedReportSchema = named(
  'ListedReport',
  z.object({
    slug: reportSlugSchema,
    address: z.string(),
    programme: programmeIdSchema,
    edition: editionIdSchema,
    language: localeSchema,
    title: z.string(),
    subtitle: z.string(),
    /** As plain text. */
    summary: z.string(),
    authors: z.array(z.string()),
    licence: z.enum(LICENCE_IDS),
    access: accessSchema,
    version: z.int(),
    state: z.enum(VERSION_STATES),
    firstPublishedAt: moment,
    publishedAt: moment,
    withdrawnAt: z.nullable(moment),
    withdrawnReason: z.nullable(z.string()),
  }),
);

/** A stored file of a version: path below the version's address, media type, SHA-256 of its bytes (hexadecimal). */
export const storedFileSchema = named(
  'StoredFile',
  z.object({ name: z.string(), type: z.string(), digest: z.string() }),
);

/** A version that came out, with what was stored of it. */
export const publishedVersionSchema = named(
  'PublishedVersion',
  z.extend(reportVersionSchema, {
    address: z.string(),
    files: z.array(storedFileSchema),
    /** What blocks are called in it, by id. */
    captions: z.record(z.string(), z.string()),
  }),
);

/** A report with all its versions, the latest first. */
export const publicationSchema = named(
  'Publication',
  z.extend(listedReportSchema, { versions: z.array(publishedVersionSchema) }),
);

export type ListedReport = z.infer<typeof listedReportSchema>;
export type StoredFile = z.infer<typeof storedFileSchema>;
export type PublishedVersion = z.infer<typeof publishedVersionSchema>;
export type Publication = z.infer<typeof publicationSchema>;
