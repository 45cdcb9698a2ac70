import type { SentInvitation } from '#shared/contracts/people-schemas.ts';
import type { TenantView } from '#shared/contracts/tenant-schemas.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { ROLES_OF, type TenantKind } from '#shared/tenant/roles.ts';
import type { Failure } from '../../api/call.ts';
import { peopleApi } from '../../people/api.ts';
import { adminBase, createTenant, type NewTenant } from '../api.ts';
import { code, profileOf, words, type TenantForm } from '../tenant-form.ts';

export interface Order {
  readonly form: TenantForm;
  readonly id: string;
  readonly kind: TenantKind;
  /** Whoever adds it has checked the legal entity. */
  readonly verified: boolean;
  /** Who is invited as owner; empty for nobody yet. */
  readonly owner: string;
}

export interface Added {
  readonly tenant: TenantView;
  readonly sent: SentInvitation | undefined;
  /** Why the owner could not be invited: the organisation is there all the same. */
  readonly failure: Failure | undefined;
}

/** The body that creates it: what is empty is left out. */
export function newTenantOf({ form, id, kind, verified }: Order): NewTenant {
  const legalName = words(form.legalName);
  const registryNumber = code(form.registryNumber);
  const group = code(form.group);
  const profile = kind === 'company' ? profileOf(form) : null;
  return {
    id: id as TenantId,
    name: form.name.trim(),
    kind,
    ...(legalName && { legalName }),
    ...(registryNumber && { registryNumber }),
    ...(group && { group }),
    ...(profile && { profile }),
    plan: form.plan,
    locale: form.locale,
    state: verified ? 'verified' : 'created',
  };
}

const SERVICE = { createTenant, inviteOf: (tenant: string) => peopleApi(adminBase(tenant)).invite };

/**
 * Creates the organisation and invites its owner, who can do all that can be done there. Cut off in between, the owner is invited on the organisation's
 * page.
 */
export async function addTenant(order: Order, service = SERVICE): Promise<Result<Added, Failure>> {
  const created = await service.createTenant(newTenantOf(order));
  if (!created.ok) return created;
  const tenant = created.value.data;
  if (!order.owner) return ok({ tenant, sent: undefined, failure: undefined });
  const invited = await service.inviteOf(tenant.id)({
    email: order.owner,
    roles: [...ROLES_OF[order.kind]],
    locale: order.form.locale,
  });
  return ok({
    tenant,
    sent: invited.ok ? invited.value.data : undefined,
    failure: invited.ok ? undefined : invited.error,
  });
}
