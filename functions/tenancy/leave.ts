import type { TenantView } from '#shared/contracts/tenant-schemas.ts';
import { fail, must, ok } from '#shared/kernel/result.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import { moveTenant } from '#shared/tenant/move-tenant.ts';
import type { TenantRecord } from '#shared/tenant/record.ts';
import type { TenantStores } from '../stores/tenant-store.ts';
import { deedOf, type Actor } from './actor.ts';
import { startWork, type MoveDeps } from './move-organisation.ts';
import type { TenantOutcome } from './organisation-refusals.ts';

export interface LeaveDeps extends Pick<MoveDeps, 'workflows' | 'now'> {
  readonly tenants: TenantStores;
  /** Ends access at once; the workflow would do so a little later. */
  readonly closeGate: (tenant: TenantView) => Promise<void>;
}

/**
 * An organisation leaves by its owner's own decision. Its record decides; gate and workflow follow. Cut off between them,
 * the owner is still let in and can ask again; whoever is no longer is taken up by the schedule.
 */
export async function leave(deps: LeaveDeps, tenant: TenantId, confirm: string, actor: Actor): Promise<TenantOutcome<TenantView>> {
  if (confirm !== tenant) return fail('not-confirmed');
  const store = await deps.tenants.of(tenant);
  const before = must(await store.record(), 'record of the caller’s tenant');
  if (before.kind === 'operator') return fail('operator');
  if (before.state === 'offboarded') return ok(await finish(deps, before));
  const moved = moveTenant(before, 'offboarded', deps.now());
  if (!moved.ok) return fail({ conflict: moved.error });
  const { record, action } = moved.value;
  const event = deedOf(actor, deps.now(), { tenant, action, detail: { from: before.state, to: record.state } });
  if (await store.change(before, record, event)) return ok(await finish(deps, record));
  // Asked for twice at once: the other one was faster, which is as well.
  const present = must(await store.record(), 'record of the caller’s tenant');
  return present.state === 'offboarded' ? ok(await finish(deps, present)) : fail('stale');
} // prettier-ignore

async function finish(deps: LeaveDeps, record: TenantRecord): Promise<TenantView> {
  await deps.closeGate(record);
  return startWork(deps, record);
}
