import type { Role } from '#shared/contracts/contract.ts';
import type { TenantView } from '#shared/contracts/tenant-schemas.ts';
import type { Addressee } from '#shared/mail/mail.ts';
import type { TenantStores } from '../stores/tenant-store.ts';

/** People of an organisation with one of these roles, in its language. */
export async function recipients(
  tenants: TenantStores,
  { id, locale }: Pick<TenantView, 'id' | 'locale'>,
  roles: readonly Role[],
): Promise<Addressee[]> {
  const { people } = await (await tenants.of(id)).people.roster();
  return people
    .filter((one) => !one.leaving && one.roles.some((role) => roles.includes(role)))
    .map(({ email }) => ({ to: email, locale }));
}

/** Runs over all of them, so many at a time, and adds up what each comes to. */
export async function sumOver<T>(all: readonly T[], atOnce: number, run: (one: T) => Promise<number>): Promise<number> {
  let sum = 0;
  for (let at = 0; at < all.length; at += atOnce)
    for (const n of await Promise.all(all.slice(at, at + atOnce).map(run))) sum += n;
  return sum;
}
