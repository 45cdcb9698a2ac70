import type * as z from 'zod/mini';
import { tenantSchema, type tenantQuery, type TenantView } from '#shared/contracts/tenant-schemas.ts';
import { tenantIdSchema, type TenantId } from '#shared/kernel/ids.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import type { DirectoryEntry } from '../stores/directory-entry.ts';
import type { DirectoryStore } from '../stores/directory-store.ts';
import type { TenantOutcome } from './organisation-refusals.ts';

type Query = z.infer<typeof tenantQuery>;

/** Organisations of one answer, and pages of the directory that are read for it at most. */
const PAGE = 100;
const PAGES = 10;

/**
 * Organisations by id that match. Where few do, a page can be short, even empty, though more follow: `next` says so, and
 * goes on behind the last one that was looked at.
 */
export async function listOrganisations(
  directory: Pick<DirectoryStore, 'list'>,
  query: Query,
): Promise<TenantOutcome<{ items: TenantView[]; next: TenantId | null }>> {
  const from = query.next === undefined ? undefined : tenantIdSchema.safeParse(query.next).data;
  if (query.next !== undefined && !from)
    return fail({ faults: [{ pointer: '/query/next', detail: 'is not one of ours' }] });
  const items: TenantView[] = [];
  let after = from;
  for (let read = 1; ; read++) {
    const page = await directory.list(after, PAGE);
    for (const entry of page.items) {
      if (items.length === PAGE) return ok({ items, next: after ?? null });
      if (matches(entry, query)) items.push(tenantSchema.parse(entry));
      after = entry.id;
    }
    if (page.next === null || read === PAGES) return ok({ items, next: page.next });
  }
}

function matches({ id, name, state, kind }: DirectoryEntry, query: Query): boolean {
  const search = query.search?.trim().toLowerCase() ?? '';
  return (
    (query.state === undefined || query.state === state) &&
    (query.kind === undefined || query.kind === kind) &&
    (id.includes(search) || name.toLowerCase().includes(search))
  );
}
