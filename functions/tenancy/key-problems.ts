import type { Scope } from '#shared/contracts/contract.ts';
import { problem, type ProblemKind, type Reply } from '../http/reply.ts';

/** Why something about keys is not done. */
type Why = 'no-tenant' | 'unknown' | 'full' | 'gone' | 'expired' | 'revoked' | 'replaced' | 'busy';

const TEXTS: Readonly<Record<Why, readonly [ProblemKind, string]>> = {
  'no-tenant': ['not-found', 'There is no such organisation.'],
  unknown: ['not-found', 'There is no key of this id in the organisation.'],
  full: ['conflict', 'The organisation has as many keys as it may: revoke one, or ask for a larger plan.'],
  gone: ['conflict', 'The organisation has left this service; it gets no keys.'],
  expired: ['conflict', 'The key has expired: create another one.'],
  revoked: ['conflict', 'The key has been revoked: create another one.'],
  replaced: ['conflict', 'The key has been rotated already: rotate the one that follows it, or create another one.'],
  busy: ['conflict', 'Somebody else is changing the keys at this moment. Try again in a few seconds.'],
};

export function keyProblem(why: Why): Reply {
  const [kind, detail] = TEXTS[why];
  return problem(kind, detail, undefined, why === 'busy' ? { 'retry-after': '3' } : {});
}

/** Names the scopes that are not for this caller to give to this organisation. */
export const foreignScopes = (scopes: readonly Scope[], grantable: readonly Scope[]): Reply =>
  problem(
    'invalid-input',
    `Keys made here can have: ${grantable.join(', ') || 'no scope at all'}.`,
    scopes.flatMap((scope, i) =>
      grantable.includes(scope) ? [] : [{ pointer: `/scopes/${i}`, detail: 'cannot be given to a key here' }],
    ),
  );

export const badLimits = (): Reply =>
  problem('invalid-input', 'The limits do not fit each other.', [
    { pointer: '/limits/requestsPerMinute', detail: 'must be at most requestsPerDay' },
  ]);
