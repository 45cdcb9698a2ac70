import type { TenantId } from '#shared/kernel/ids.ts';
import { RESTORE_DAYS } from '#shared/tenant/lifecycle.ts';
import type { TenantRecord } from '#shared/tenant/record.ts';
import type { DirectoryStore } from '../stores/directory-store.ts';

export interface SettleDeps {
  readonly directory: Pick<DirectoryStore, 'record' | 'settle'>;
  readonly now: () => Date;
}

const DAY = 24 * 3600 * 1000;
/** Longer than a request that was let in before the gate closed, or an import that was under way, can still be at work. */
const LATE = 20 * 60 * 1000;
const ATTEMPTS = 5;

/** First step of every workflow about a tenant: directory and gate say what the record says. */
export const settleTenant = (deps: SettleDeps, tenant: TenantId): Promise<void> =>
  settle(deps, tenant, ({ work }) => work);

/**
 * Last step of leaving and of coming back: nothing is left to do. Of one that has just left there may be: what comes in late
 * is withdrawn when the schedule takes it up once more.
 */
export const finishTenant = (deps: SettleDeps, tenant: TenantId): Promise<void> =>
  settle(deps, tenant, (record) => (mayComeLate(record, deps.now()) ? record.work : null));

const mayComeLate = ({ work, restorableUntil }: TenantRecord, now: Date): boolean =>
  work === 'withdraw' &&
  restorableUntil !== null &&
  now.getTime() < Date.parse(restorableUntil) - RESTORE_DAYS * DAY + LATE;

async function settle(
  { directory }: SettleDeps,
  tenant: TenantId,
  work: (record: TenantRecord) => TenantRecord['work'],
): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const record = await directory.record(tenant);
    if (!record || (await directory.settle(record, work(record)))) return;
  }
  throw new Error('the record is changed again and again');
}
