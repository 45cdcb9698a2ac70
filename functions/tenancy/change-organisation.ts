import { fail, ok } from '#shared/kernel/result.ts';
import type { AuditEvent } from '#shared/tenant/audit.ts';
import { changeTenant, type TenantChange } from '#shared/tenant/change-tenant.ts';
import type { TenantRecord } from '#shared/tenant/record.ts';
import type { TenantStore } from '../stores/tenant-store.ts';
import { deedOf, type Actor } from './actor.ts';
import { versionAsked } from './if-match.ts';
import type { TenantOutcome } from './organisation-refusals.ts';
import { restate } from './restate.ts';

/** Where the record is, for an admin as for its owner. */
export interface ChangeDeps {
  readonly record: () => Promise<TenantRecord | undefined>;
  readonly replace: (before: TenantRecord, after: TenantRecord, event: AuditEvent) => Promise<boolean>;
  readonly assessments: Pick<TenantStore['assessments'], 'list' | 'append'>;
  readonly now: () => Date;
}

/** Who changes what, based on which version. */
export interface AskedChange {
  readonly change: TenantChange;
  /** The `If-Match` header. */
  readonly ifMatch: string | undefined;
  readonly actor: Actor;
}

/**
 * Changes an organisation. The record comes first, then what it said is said again under it: cut off between the two, the
 * same request again finishes it, as does the next submission.
 */
export async function changeOrganisation(deps: ChangeDeps, asked: AskedChange): Promise<TenantOutcome<TenantRecord>> {
  const before = await deps.record();
  if (!before) return fail('no-tenant');
  if (before.state === 'erased') return fail('erased');
  const version = versionAsked(asked.ifMatch);
  if (version === undefined) return fail('no-version');
  if (version !== 'any' && version !== before.version) return fail('stale');
  const now = deps.now();
  const stamp = { at: now.toISOString(), by: asked.actor.name };
  const changed = changeTenant(before, asked.change, stamp);
  if (changed) {
    const detail = { fields: changed.fields.join(',') };
    const event = deedOf(asked.actor, now, { tenant: before.id, action: 'tenant.changed', detail });
    if (!(await deps.replace(before, changed.record, event)))
      return fail((await deps.record())?.version === before.version ? 'number-taken' : 'stale');
  }
  const record = changed?.record ?? before;
  await restate(deps, record, stamp);
  return ok(record);
}
