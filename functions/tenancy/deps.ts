import type { TenantView } from '#shared/contracts/tenant-schemas.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import type { IdentityAdmin } from '../ports/identity.ts';
import type { Mailer } from '../ports/mail.ts';
import type { AccessPeople } from '../stores/access-people.ts';
import type { StoredRoster } from '../stores/people-item.ts';
import type { TenantStore, TenantStores } from '../stores/tenant-store.ts';
import type { Refusal } from './refusals.ts';

/** What everything about people works with. */
export interface PeopleDeps {
  readonly tenants: TenantStores;
  readonly access: AccessPeople;
  readonly identity: () => Promise<IdentityAdmin>;
  readonly mailer: Mailer;
  /** Where the site is: the links of mails lead there. */
  readonly origin: string;
  readonly now: () => Date;
}

export type Outcome<T> = Result<T, Refusal>;

/** A tenant's store and profile. */
export async function openTenant(
  { tenants }: Pick<PeopleDeps, 'tenants'>,
  tenant: TenantId,
): Promise<Outcome<{ store: TenantStore; profile: TenantView }>> {
  const store = await tenants.of(tenant);
  const profile = await store.record();
  return profile ? ok({ store, profile }) : fail('no-tenant');
}

/** Somebody else was faster: what was decided on is no longer so. */
export const AGAIN = Symbol('again');

const ATTEMPTS = 8;

/** Decides on the present roster and writes; where somebody else was faster, all of it anew. */
export async function decide<T>(
  { people }: Pick<TenantStore, 'people'>,
  attempt: (roster: StoredRoster) => Promise<Outcome<T> | typeof AGAIN>,
): Promise<Outcome<T>> {
  for (let i = 0; i < ATTEMPTS; i++) {
    const outcome = await attempt(await people.roster());
    if (outcome !== AGAIN) return outcome;
    await new Promise((resolve) => setTimeout(resolve, 20 * (i + 1) * Math.random()));
  }
  return fail('busy');
}
