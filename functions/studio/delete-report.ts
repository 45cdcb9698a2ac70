import type { TenantId } from '#shared/kernel/ids.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { AuditEvent } from '#shared/tenant/audit.ts';
import type { OpenReport, StudioDeps } from './context.ts';
import { removeLink } from './remove-link.ts';

/**
 * Deletes a report that never came out. Its links go first, lest they open a later one of the same slug; its address is
 * given up last.
 */
export async function deleteReport(
  deps: Pick<StudioDeps, 'publications' | 'tokens'>,
  { store, head }: OpenReport,
  tenant: TenantId,
  event: AuditEvent,
): Promise<Result<null, 'came-out' | 'busy'>> {
  if (head.version !== null || head.publication?.state === 'running') return fail('came-out');
  for (const link of await store.reviewLinks.list(head.slug))
    await removeLink(deps, store, head.slug, link, { ...event, id: `${event.id}.${link.id}`, action: 'report.unshared' });
  if (!(await store.reports.remove(head, event))) return fail('busy');
  await deps.publications.unclaim(head.slug, tenant, head.claim);
  return ok(null);
} // prettier-ignore
