import type { Fault, ProblemKind, Reply } from '../http/reply.ts';
import { problem } from '../http/reply.ts';

/** Why something about people is not done: expected outcomes, each with what the caller can do. */
export type Refusal =
  | 'no-tenant'
  | 'no-person'
  | 'no-invitation'
  | 'no-link'
  | 'not-open'
  | 'not-yours'
  | 'member'
  | 'invited'
  | 'full'
  | 'last-owner'
  | 'last-admin'
  | 'elsewhere'
  | 'busy'
  | 'by-provider'
  | 'by-password'
  | 'set-up'
  | 'no-code'
  | { readonly faults: readonly Fault[] };

const TEXTS: Readonly<Record<Exclude<Refusal, object>, readonly [ProblemKind, string]>> = {
  'no-tenant': ['not-found', 'There is no such organisation.'],
  'no-person': ['not-found', 'There is nobody of this id in the organisation.'],
  'no-invitation': ['not-found', 'There is no such invitation; it may have been taken up or taken back.'],
  // One text for all of them: whoever guesses learns nothing.
  'no-link': ['not-found', 'This invitation does not hold: it was taken up, taken back or has expired. Ask for a new one.'],
  'not-open': ['conflict', 'People can be invited once the organisation is verified, and while it is not suspended.'],
  'not-yours': ['forbidden', 'Your own roles do not allow you to give or take these roles.'],
  member: ['conflict', 'Somebody with this e-mail address is in the organisation already.'],
  invited: ['conflict', 'This address has an invitation already: send it again, or take it back first.'],
  full: ['conflict', 'The organisation has no more places for people: remove somebody, take back an invitation, or ask for a larger plan.'],
  'last-owner': ['conflict', 'This is the last owner: make somebody else an owner first.'],
  'last-admin': ['conflict', 'This is the last administrator: make somebody else one first.'],
  elsewhere: ['conflict', 'This e-mail address belongs to somebody in an organisation here already. Ask to be invited with another one.'],
  busy: ['conflict', 'Somebody else is changing the same thing at this moment. Try again in half a minute.'],
  'by-provider': ['conflict', 'Here people sign in at an identity provider: take up the invitation by signing in there.'],
  'set-up': ['conflict', 'This installation is set up already. Sign in.'],
  'no-code': ['forbidden', 'The code does not hold: take the address that was printed at the last start.'],
  'by-password': ['conflict', 'Here an invitation is taken up with a password.'],
}; // prettier-ignore

/** A refusal as the API says it. */
export function refused(refusal: Refusal): Reply {
  if (typeof refusal === 'object') return problem('invalid-input', 'The body has faults.', refusal.faults);
  const [kind, detail] = TEXTS[refusal];
  return problem(kind, detail, undefined, refusal === 'busy' ? { 'retry-after': '30' } : {});
}
