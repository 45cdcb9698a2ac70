import type { Role, Scope } from '../contracts/contract.ts';

/** What an organisation is to the service. */
export const TENANT_KINDS = ['company', 'partner', 'analyst', 'operator'] as const;
export type TenantKind = (typeof TENANT_KINDS)[number];

/** Roles people of a tenant can have. Nobody outside the operator runs the installation. */
export const ROLES_OF: Readonly<Record<TenantKind, readonly Role[]>> = {
  company: ['member', 'owner'],
  partner: ['member', 'owner', 'partner'],
  analyst: ['member', 'owner', 'analyst'],
  operator: ['member', 'owner', 'analyst', 'admin'],
};

/** Scopes keys of a tenant can have. */
export const SCOPES_OF: Readonly<Record<TenantKind, readonly Scope[]>> = {
  company: ['assess', 'benchmark'],
  partner: ['assess', 'import', 'benchmark'],
  analyst: ['benchmark', 'studio'],
  operator: ['benchmark', 'studio', 'admin'],
};

/** Roles somebody with these roles may give in a tenant of this kind: an owner cannot make an admin. */
export const grantable = (kind: TenantKind, own: readonly Role[]): readonly Role[] =>
  ROLES_OF[kind].filter((role) => own.includes('admin') || (own.includes('owner') && role !== 'admin'));

/** Scopes somebody with these roles may give to keys of a tenant of this kind: what runs the installation is for admins. */
export const grantableScopes = (kind: TenantKind, own: readonly Role[]): readonly Scope[] =>
  SCOPES_OF[kind].filter((scope) => own.includes('admin') || (own.includes('owner') && scope !== 'admin'));
