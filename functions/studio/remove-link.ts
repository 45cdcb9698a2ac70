import type { AuditEvent } from '#shared/tenant/audit.ts';
import type { StoredLink } from '../stores/review-links.ts';
import type { TenantStore } from '../stores/tenant-store.ts';
import type { StudioDeps } from './context.ts';

/** Takes a link back. What it opens ends first: cut off in between, it is still listed and can be taken back again. */
export async function removeLink(
  { tokens }: Pick<StudioDeps, 'tokens'>,
  store: Pick<TenantStore, 'reviewLinks'>,
  slug: string,
  { id, hash }: StoredLink,
  event: AuditEvent,
): Promise<void> {
  await tokens.remove(hash);
  await store.reviewLinks.remove(slug, id, event);
}
