import type { TenantView, UsageView } from '#shared/contracts/tenant-schemas.ts';
import { countedKeys } from '#shared/tenant/key-life.ts';
import { quotasOf } from '#shared/tenant/plans.ts';
import { seatsTaken } from '#shared/tenant/roster.ts';
import type { RateStore } from '../stores/rate-store.ts';
import type { TenantStore } from '../stores/tenant-store.ts';

export interface UsageDeps {
  readonly rates: Pick<RateStore, 'today'>;
  readonly now: () => Date;
}

/** What a tenant uses of its quotas at this moment: requests of the UTC day, places for people, keys that work. */
export async function usageOf(
  { rates, now }: UsageDeps,
  { people, keys }: Pick<TenantStore, 'people' | 'keys'>,
  tenant: TenantView,
): Promise<UsageView> {
  const at = now();
  const [requests, roster, all] = await Promise.all([
    rates.today(`tenant:${tenant.id}`, Math.floor(at.getTime() / 1000)),
    people.roster(),
    keys.list(),
  ]);
  return {
    day: at.toISOString().slice(0, 10),
    requests,
    people: seatsTaken(roster, at.toISOString()),
    keys: countedKeys(all, at.toISOString()),
    quotas: quotasOf(tenant),
  };
}
