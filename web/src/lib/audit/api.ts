import type * as z from 'zod/mini';
import type { auditEntrySchema } from '#shared/contracts/audit-schemas.ts';
import type { Result } from '#shared/kernel/result.ts';
import { get, type Failure } from '../api/call.ts';

export type AuditView = z.infer<typeof auditEntrySchema>;

/** Days in UTC, both included; null for no bound. */
export interface AuditFilter {
  readonly from: string | null;
  readonly to: string | null;
  readonly action: string | null;
}

interface Page {
  readonly items: readonly AuditView[];
  readonly next: string | null;
}

/** The audit log of one organisation. */
export interface AuditApi {
  list(filter: AuditFilter, next: string | null, signal: AbortSignal): Promise<Result<Page, Failure>>;
  /** Where the whole log can be fetched, one entry a line. */
  readonly exportAddress: string;
}

/** `/account` for the own organisation, `/admin/tenants/<id>` for any. */
export const auditApi = (base: string): AuditApi => ({
  list: ({ from, to, action }, next, signal) => {
    const query = new URLSearchParams({
      ...(from && { from }),
      ...(to && { to }),
      ...(action && { action }),
      ...(next && { next }),
    });
    return get(`${base}/audit?${query.toString()}`, signal);
  },
  exportAddress: `${base}/audit/export`,
});
