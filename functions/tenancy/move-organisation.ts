import type * as z from 'zod/mini';
import type { moveBody } from '#shared/contracts/tenant-schemas.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import { moveTenant } from '#shared/tenant/move-tenant.ts';
import type { TenantRecord, TenantWork } from '#shared/tenant/record.ts';
import type { WorkflowName, Workflows } from '../ports/workflows.ts';
import type { DirectoryEntry } from '../stores/directory-entry.ts';
import type { DirectoryStore } from '../stores/directory-store.ts';
import { deedOf, type Actor } from './actor.ts';
import type { TenantOutcome } from './organisation-refusals.ts';

export interface MoveDeps {
  readonly directory: Pick<DirectoryStore, 'record' | 'entry' | 'replace'>;
  readonly workflows: () => Workflows;
  readonly now: () => Date;
}

export type AskedMove = z.infer<typeof moveBody>;

/** What brings about what a change of state leaves to do. */
const WORKFLOWS: Readonly<Record<TenantWork, WorkflowName>> = {
  withdraw: 'offboard-tenant',
  restore: 'restore-tenant',
  erase: 'erase-tenant',
};

/** States that end something for people who are at work. */
const ENDING = ['suspended', 'offboarded', 'erased'];

/**
 * Moves an organisation to another state: record, directory, gate and account in one write, then the workflow. The same
 * state again changes nothing and starts what was left to do, so a request that was cut off can simply be repeated.
 */
export async function moveOrganisation(
  deps: MoveDeps,
  tenant: TenantId,
  { state, confirm }: AskedMove,
  actor: Actor,
): Promise<TenantOutcome<DirectoryEntry>> {
  const before = await deps.directory.record(tenant);
  if (!before) return movedLongAgo(deps, tenant, state);
  if (before.kind === 'operator' && ENDING.includes(state)) return fail('operator');
  if ((state === 'offboarded' || state === 'erased') && confirm !== tenant) return fail('not-confirmed');
  if (before.state === state) return ok(await startWork(deps, before));
  const moved = moveTenant(before, state, deps.now());
  if (!moved.ok) return fail({ conflict: moved.error });
  const { record, action } = moved.value;
  const detail = { from: before.state, to: state };
  const event = deedOf(actor, deps.now(), { tenant, action, detail });
  if (await deps.directory.replace(before, record, event)) return ok(await startWork(deps, record));
  // Asked for twice at once: the other one was faster, which is as well.
  const present = await deps.directory.record(tenant);
  return present?.state === state ? ok(await startWork(deps, present)) : fail('stale');
}

/** Once erased, only the directory knows of it. */
async function movedLongAgo(
  { directory }: MoveDeps,
  tenant: TenantId,
  state: AskedMove['state'],
): Promise<TenantOutcome<DirectoryEntry>> {
  const entry = await directory.entry(tenant);
  if (!entry) return fail('no-tenant');
  return state === entry.state ? ok(entry) : fail('erased');
}

export async function startWork<T extends Pick<TenantRecord, 'id' | 'work'>>(
  { workflows }: Pick<MoveDeps, 'workflows'>,
  tenant: T,
): Promise<T> {
  if (tenant.work) await workflows().start(WORKFLOWS[tenant.work], tenant.id, { tenant: tenant.id });
  return tenant;
}
