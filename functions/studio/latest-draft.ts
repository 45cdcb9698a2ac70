import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import type { ReportHead } from '../stores/report-head.ts';
import type { TenantStore } from '../stores/tenant-store.ts';

/** Times a draft is read again when a save in between has replaced what it said. */
const ATTEMPTS = 5;

export interface LatestDraft {
  readonly head: ReportHead;
  readonly body: ReportBody;
}

/** A report with what it says now; undefined where there is none. */
export async function latestDraft({ reports }: Pick<TenantStore, 'reports'>, slug: string): Promise<LatestDraft | undefined> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const head = await reports.head(slug);
    const body = head && (await reports.body(slug, head.revision));
    if (!head || body) return head && body && { head, body };
  }
  throw new Error('a report is saved faster than it can be read');
} // prettier-ignore
