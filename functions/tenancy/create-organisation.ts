import type * as z from 'zod/mini';
import type { tenantBody, TenantView } from '#shared/contracts/tenant-schemas.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { newTenant } from '#shared/tenant/new-tenant.ts';
import type { DirectoryStore } from '../stores/directory-store.ts';
import { deedOf, type Actor } from './actor.ts';
import type { TenantOutcome } from './organisation-refusals.ts';

export interface CreateDeps {
  readonly directory: Pick<DirectoryStore, 'create' | 'entry'>;
  readonly now: () => Date;
}

export type GivenTenant = z.infer<typeof tenantBody>;

/** Creates an organisation, in one write; `origin` names the onboarding it comes from. */
export async function createOrganisation(
  { directory, now }: CreateDeps,
  given: GivenTenant,
  actor: Actor,
  origin: string | null = null,
): Promise<TenantOutcome<TenantView>> {
  if (given.kind === 'operator') return fail({ faults: [{ pointer: '/kind', detail: 'there is one operator, which set up this installation' }] });
  if (given.kind === 'company' && !given.profile) return fail({ faults: [{ pointer: '/profile', detail: 'is missing: a company needs one' }] });
  const at = now();
  const tenant = newTenant(given, at);
  const event = deedOf(actor, at, { tenant: tenant.id, action: 'tenant.created', detail: { kind: tenant.kind, state: tenant.state } });
  if (await directory.create(tenant, event, origin)) return ok(tenant);
  return fail((await directory.entry(tenant.id)) ? 'id-taken' : 'number-taken');
} // prettier-ignore
