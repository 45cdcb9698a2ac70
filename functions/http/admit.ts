import type { Callers } from '#shared/contracts/contract.ts';
import type { Principal } from './principal.ts';
import { problem, type Reply } from './reply.ts';

/** Undefined when the caller may; the refusal otherwise. An audience is decided where the programme is known. */
export function refusal(callers: Callers, principal: Principal | undefined): Reply | undefined {
  if (callers === 'public' || callers === 'audience') return undefined;
  if (!principal) return problem('signed-out', undefined, undefined, { 'www-authenticate': 'Bearer' });
  const may =
    principal.kind === 'person'
      ? principal.roles.some((role) => callers.roles.includes(role))
      : callers.scope !== null && principal.scopes.includes(callers.scope);
  return may ? undefined : problem('forbidden', 'Your role or key does not cover this.');
}
