import * as z from 'zod/mini';
import { accessSchema, reportSlugSchema, type ReportBody } from '#shared/contracts/report-schemas.ts';
import { reportFindingSchema } from '#shared/contracts/studio-schemas.ts';
import { localeSchema } from '#shared/contracts/tenant-schemas.ts';
import { editionIdSchema, programmeIdSchema } from '#shared/kernel/ids.ts';
import { REPORT_STATES } from '#shared/report/life.ts';

/** A saved state that is kept: `since` is when its first save was, `at` its last. */
const keptSchema = z.object({ revision: z.int(), since: z.string(), at: z.string(), by: z.string() });
export type KeptRevision = z.infer<typeof keptSchema>;

/** A report while it is made: everything but what it says, which stands in its revisions. */
export const reportHeadSchema = z.object({
  slug: reportSlugSchema,
  programme: programmeIdSchema,
  edition: editionIdSchema,
  language: localeSchema,
  title: z.string(),
  access: accessSchema,
  state: z.enum(REPORT_STATES),
  /** Counts saved states; `change` counts whatever happens to the report, so that two at once cannot both be right. */
  revision: z.int(),
  change: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string(),
  /** Who has written in it since it last came out. */
  editors: z.array(z.string()),
  approvedRevision: z.nullable(z.int()),
  /** The last version that came out, and the revision it was made of. */
  version: z.nullable(z.int()),
  publishedRevision: z.nullable(z.int()),
  publication: z.nullable(
    z.object({
      revision: z.int(),
      at: z.string(),
      state: z.enum(['running', 'refused']),
      findings: z.array(reportFindingSchema),
    }),
  ),
  /** Path at which it is read; null before the first version. */
  address: z.nullable(z.string()),
  withdrawnReason: z.nullable(z.string()),
  /** Names this taking of the address, so that deleting frees no later one. */
  claim: z.string(),
  /** Token of the private link, chosen once. */
  link: z.string(),
  /** Oldest first; the last one is what the draft says. */
  kept: z.array(keptSchema),
});
export type ReportHead = z.infer<typeof reportHeadSchema>;

/** What a head repeats of its body, for lists. */
export const headFields = ({ programme, edition, language, title, access }: ReportBody) => ({
  programme,
  edition,
  language,
  title,
  access,
});
