import type { OpenInvitation } from '#shared/contracts/people-schemas.ts';
import type { UserId } from '#shared/kernel/ids.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { PASSWORD_ADVICE, PASSWORD_MIN, passwordFault } from '#shared/tenant/password-rules.ts';
import type { IdentityAdmin } from '../ports/identity.ts';
import { sha256 } from '../stores/hash.ts';
import type { StoredInvitation } from '../stores/people-item.ts';
import type { Outcome, PeopleDeps } from './deps.ts';
import { findInvitation, takeUp } from './take-up.ts';

/** What somebody who holds a link is told before joining. */
export async function lookAtInvitation(deps: PeopleDeps, token: string): Promise<Outcome<OpenInvitation>> {
  const found = await findInvitation(deps, sha256(token));
  if (!found.ok) return found;
  const { invitation, profile } = found.value;
  const { email, roles, expiresAt } = invitation;
  const { joinBy } = await deps.identity();
  const passwordRules = { minLength: PASSWORD_MIN };
  return ok({ organisation: profile.name, email, roles, expiresAt, joinBy, passwordRules });
}

/** Takes up an invitation with a password. Returns the address to sign in with. */
export async function joinWithPassword(
  deps: PeopleDeps,
  token: string,
  password: string,
  from: string,
): Promise<Outcome<{ email: string }>> {
  const found = await findInvitation(deps, sha256(token));
  if (!found.ok) return found;
  const { email } = found.value.invitation;
  const identity = await deps.identity();
  if (identity.joinBy !== 'password') return fail('by-provider');
  const unfit = unfitPassword(password, email);
  return unfit.ok
    ? takeUp(deps, found.value, from, () => identityFor(deps, identity, found.value.invitation, password))
    : unfit;
}

/** Refused with what is wrong with it and what to do. */
export function unfitPassword(password: string, email: string): Outcome<undefined> {
  const fault = passwordFault(password, email);
  return fault ? fail({ faults: [{ pointer: '/password', detail: PASSWORD_ADVICE[fault] }] }) : ok(undefined);
}

/**
 * Somebody new at the identity provider. An address it knows while nobody here has it was left behind by a joining that
 * was cut off. Where that was of this invitation, it goes on (`taken`). Any other one may have been somebody else's, who
 * invited the address and held the link themselves: tokens and second factors they got must not be those of whoever joins
 * now, so the person there is made anew.
 */
export async function identityFor(
  { access }: Pick<PeopleDeps, 'access'>,
  identity: IdentityAdmin,
  { email, taken }: Pick<StoredInvitation, 'email' | 'taken'>,
  password: string,
): Promise<Outcome<UserId>> {
  const made = await identity.create(email, password);
  if (made.created) return ok(made.subject);
  if (await access.person(made.subject)) return fail('elsewhere');
  if (made.subject === taken) {
    await identity.setPassword(email, password);
    return ok(taken);
  }
  await identity.remove(email, made.subject);
  const anew = await identity.create(email, password);
  return anew.created ? ok(anew.subject) : fail('busy');
}

/** Takes up an invitation, by the hash of its token, for somebody who has just signed in at an issuer that knows its own people. */
export async function joinAs(
  deps: PeopleDeps,
  hash: string,
  user: UserId,
  from: string,
): Promise<Outcome<{ email: string }>> {
  const found = await findInvitation(deps, hash);
  if (!found.ok) return found;
  return takeUp(deps, found.value, from, async () => ((await deps.access.person(user)) ? fail('elsewhere') : ok(user)));
}
