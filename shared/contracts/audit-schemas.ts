import * as z from 'zod/mini';
import { tenantIdSchema } from '../kernel/ids.ts';
import { AUDIT_ACTIONS } from '../tenant/audit.ts';
import { moment, named } from './common.ts';

export const auditEntrySchema = named(
  'AuditEntry',
  z.object({
    id: z.string(),
    tenant: tenantIdSchema,
    at: moment,
    actor: z.string(),
    action: z.enum(AUDIT_ACTIONS),
    target: z.nullable(z.string()),
    from: z.nullable(z.string()),
    result: z.enum(['done', 'refused']),
    detail: z.record(z.string(), z.string()),
    /** Place in the chain and hash; null for the second or so until it is linked. */
    seq: z.nullable(z.int()),
    hash: z.nullable(z.string()),
  }),
);

/** Newest first, a page at a time. `from` and `to` are days in UTC, both included. */
export const auditQuery = z.strictObject({
  next: z.optional(z.string().check(z.maxLength(200))),
  from: z.optional(z.iso.date()),
  to: z.optional(z.iso.date()),
  action: z.optional(z.enum(AUDIT_ACTIONS)),
});

/** Entries behind this place of the chain; an answer that does not hold all names the next one in `Link`. */
export const auditExportQuery = z.strictObject({ after: z.optional(z.string().check(z.regex(/^\d{1,12}$/))) });
