import { fail, ok, type Result } from '../kernel/result.ts';
import type { AuditAction } from './audit.ts';
import { mayMove, movesFrom, RESTORE_DAYS, type TenantState } from './lifecycle.ts';
import { erasedRecord, type TenantRecord } from './record.ts';

const DAY = 24 * 3600 * 1000;

/** A tenant in another state, and what that deed is called. */
export interface MovedTenant {
  readonly record: TenantRecord;
  readonly action: AuditAction;
}

const ACTIONS: Readonly<Record<Exclude<TenantState, 'created'>, AuditAction>> = {
  verified: 'tenant.verified',
  active: 'tenant.activated',
  suspended: 'tenant.suspended',
  offboarded: 'tenant.offboarded',
  erased: 'tenant.erased',
};

/** The tenant in the state asked for; a sentence on what speaks against it. */
export function moveTenant(
  before: TenantRecord,
  to: Exclude<TenantState, 'created'>,
  now: Date,
): Result<MovedTenant, string> {
  const { state, version } = before;
  if (!mayMove(state, to)) return fail(noWay(state, to));
  if (to === 'erased') return ok({ record: erasedRecord(before), action: ACTIONS.erased });
  if (state === 'offboarded') return restore(before, now);
  const moved = { ...before, state: to, version: version + 1 };
  if (to !== 'offboarded') return ok({ record: moved, action: ACTIONS[to] });
  const until = new Date(now.getTime() + RESTORE_DAYS * DAY).toISOString();
  return ok({ record: { ...moved, restorableUntil: until, work: 'withdraw' }, action: ACTIONS.offboarded });
}

function restore(before: TenantRecord, now: Date): Result<MovedTenant, string> {
  if (mustErase(before, now)) return fail(`The ${RESTORE_DAYS} days in which it could be restored are over.`);
  const record: TenantRecord = {
    ...before,
    state: 'active',
    version: before.version + 1,
    restorableUntil: null,
    work: 'restore',
  };
  return ok({ record, action: 'tenant.restored' });
}

/** Whether the time to come back is over: nothing is kept of who has left for good. */
export const mustErase = (
  { state, restorableUntil }: Pick<TenantRecord, 'state' | 'restorableUntil'>,
  now: Date,
): boolean => state === 'offboarded' && restorableUntil !== null && Date.parse(restorableUntil) <= now.getTime();

function noWay(from: TenantState, to: TenantState): string {
  const ways = movesFrom(from);
  const open = ways.length === 0 ? 'It stays so.' : `From here it can become ${ways.join(' or ')}.`;
  return `An organisation that is ${from} cannot become ${to}. ${open}`;
}
