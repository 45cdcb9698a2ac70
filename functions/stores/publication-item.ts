import * as z from 'zod/mini';
import { listedReportSchema, storedFileSchema } from '#shared/contracts/publication-schemas.ts';
import { reportVersionSchema } from '#shared/contracts/report-schemas.ts';

/** A file as stored: `policy` is the content security policy of a page, made of what stands in it. */
const fileSchema = z.extend(storedFileSchema, { policy: z.optional(z.string()) });
export type VersionFile = z.infer<typeof fileSchema>;

/** A version that came out, as stored: never changed. What became of it since follows from the publication. */
export const storedVersionSchema = z.extend(
  z.omit(reportVersionSchema, { state: true, supersededBy: true, withdrawnAt: true, withdrawnReason: true }),
  {
    /** The revision of the draft it was made of: a version is made of one once. */
    revision: z.int(),
    files: z.array(fileSchema),
    captions: z.record(z.string(), z.string()),
  },
);
export type StoredVersion = z.infer<typeof storedVersionSchema>;

/** What is said of a report now. A private link's address is not kept: its token's hash is. */
export const storedPublicationSchema = z.extend(z.omit(listedReportSchema, { address: true }), {
  revision: z.int(),
  /** SHA-256 of the token of the private link, hexadecimal; null where the report never had one. */
  linkHash: z.nullable(z.string()),
});
export type StoredPublication = z.infer<typeof storedPublicationSchema>;

/** The latest version of a report that can be read: withdrawn ones cannot. */
export const isWithdrawn = ({ state }: Pick<StoredPublication, 'state'>): boolean => state === 'withdrawn';
