import type { TenantId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { moveTenant, mustErase } from '#shared/tenant/move-tenant.ts';
import type { TenantRecord } from '#shared/tenant/record.ts';
import type { DirectoryEntry } from '../stores/directory-entry.ts';
import type { DirectoryStore } from '../stores/directory-store.ts';
import { deedOf } from './actor.ts';
import { startWork, type MoveDeps } from './move-organisation.ts';

export interface TidyDeps extends MoveDeps {
  readonly directory: MoveDeps['directory'] & Pick<DirectoryStore, 'list'>;
}

const SYSTEM = { name: 'system', from: null };

/**
 * On a schedule: takes up what was left to do when a workflow was lost, and erases whoever left more than thirty days ago.
 * Returns of how many tenants.
 */
export async function tidyTenants(deps: TidyDeps): Promise<number> {
  let count = 0;
  for (let after: TenantId | undefined, more = true; more;) {
    const { items, next } = await deps.directory.list(after);
    for (const entry of items.filter(needsCare)) if (await takeUp(deps, entry)) count++;
    after = next ?? undefined;
    more = next !== null;
  }
  return count;
}

/** The directory can be behind the record of one that left by itself. */
const needsCare = ({ state, work }: DirectoryEntry): boolean => work !== null || state === 'offboarded';

async function takeUp(deps: TidyDeps, { id, work }: DirectoryEntry): Promise<boolean> {
  const record = await deps.directory.record(id);
  // Of an erased one there is no record any more, and still something to be forgotten elsewhere.
  if (!record) return (await startWork(deps, { id, work })).work !== null;
  const due = mustErase(record, deps.now()) ? await erase(deps, record) : record;
  if (due.work) await startWork(deps, due);
  return due.work !== null;
}

/** The record as erased; as it was where somebody else has changed it at this moment: the next run sees. */
async function erase({ directory, now }: TidyDeps, before: TenantRecord): Promise<TenantRecord> {
  const moved = moveTenant(before, 'erased', now());
  const { record, action } = must(moved.ok ? moved.value : undefined, 'way from offboarded to erased');
  const detail = { from: before.state, to: record.state };
  const event = deedOf(SYSTEM, now(), { tenant: before.id, action, detail });
  return (await directory.replace(before, record, event)) ? record : before;
}
