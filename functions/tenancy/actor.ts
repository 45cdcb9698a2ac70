import type { Role } from '#shared/contracts/contract.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { eventOf, type Deed } from '../http/audit.ts';
import type { Request } from '../http/endpoint.ts';
import { callerName, type Principal } from '../http/principal.ts';

/** Who does something, for the account of it and for what they may. */
export interface Actor {
  /** `user:<id>`, `key:<id>` or `system`. */
  readonly name: string;
  /** Network; null for the service itself. */
  readonly from: string | null;
  /** A key that may run the installation may what an admin may. */
  readonly roles: readonly Role[];
}

export const actorOf = ({ principal, from }: Pick<Request<unknown, unknown, unknown>, 'principal' | 'from'>): Actor => {
  const caller = must(principal, 'principal');
  return { name: callerName(caller), from, roles: rolesOf(caller) };
};

const rolesOf = (caller: Principal): readonly Role[] =>
  caller.kind === 'person' ? caller.roles : caller.scopes.includes('admin') ? ['admin'] : [];

/** The caller's own organisation. */
export const ownTenant = ({ principal }: Pick<Request<unknown, unknown, unknown>, 'principal'>): TenantId =>
  must(principal, 'principal').tenant;

/** The account of something an actor does. */
export const deedOf = (actor: Pick<Actor, 'name' | 'from'>, now: Date, deed: Deed) =>
  eventOf(actor.name, actor.from, now, deed);
