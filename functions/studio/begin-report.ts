import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import type { AuditEvent } from '#shared/tenant/audit.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import { headFields, type ReportHead } from '../stores/report-head.ts';
import type { TenantStore } from '../stores/tenant-store.ts';
import type { StudioDeps } from './context.ts';

export interface Beginning {
  readonly tenant: TenantId;
  readonly slug: string;
  readonly body: ReportBody;
  readonly by: string;
  readonly event: AuditEvent;
}

/**
 * Begins a report. Its address is taken first: cut off in between, the organisation has it and can begin again; the other
 * way round two organisations could write for one address. Of two who ask at once one wins.
 */
export async function beginReport(
  deps: Pick<StudioDeps, 'publications' | 'now' | 'random'>,
  store: Pick<TenantStore, 'reports'>,
  { tenant, slug, body, by, event }: Beginning,
): Promise<Result<ReportHead, 'taken' | 'exists'>> {
  if (await store.reports.head(slug)) return fail('exists');
  const claim = deps.random(9);
  if (!(await deps.publications.claim(slug, tenant, claim))) return fail('taken');
  const head = newHead({ slug, body, by, claim, link: deps.random(32) }, deps.now().toISOString());
  return (await store.reports.create(head, { body, event })) ? ok(head) : fail('exists');
}

interface NewHead extends Pick<Beginning, 'slug' | 'body' | 'by'>, Pick<ReportHead, 'claim' | 'link'> {}

const newHead = ({ slug, body, by, claim, link }: NewHead, at: string): ReportHead => ({
  slug: slug as ReportHead['slug'],
  ...headFields(body),
  state: 'draft',
  revision: 1,
  change: 1,
  createdAt: at,
  updatedAt: at,
  updatedBy: by,
  editors: [by],
  approvedRevision: null,
  version: null,
  publishedRevision: null,
  publication: null,
  address: null,
  withdrawnReason: null,
  claim,
  link,
  kept: [{ revision: 1, since: at, at, by }],
});
