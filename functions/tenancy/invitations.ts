import { randomBytes } from 'node:crypto';
import type { Role } from '#shared/contracts/contract.ts';
import type { SentInvitation } from '#shared/contracts/people-schemas.ts';
import type { Locale, TenantView } from '#shared/contracts/tenant-schemas.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { invitationLink, invitationMail } from '#shared/mail/compose.ts';
import { mayInvite } from '#shared/tenant/lifecycle.ts';
import { quotasOf } from '#shared/tenant/plans.ts';
import { foreignRoles, INVITATION_DAYS, invitationAt, inviteRefusal, mayHandle } from '#shared/tenant/roster.ts';
import type { StoredInvitation } from '../stores/people-item.ts';
import { sha256 } from '../stores/hash.ts';
import { deedOf, type Actor } from './actor.ts';
import { AGAIN, decide, openTenant, type Outcome, type PeopleDeps } from './deps.ts';
import type { Refusal } from './refusals.ts';

const DAY = 24 * 3600 * 1000;

/** Who is invited as what; the tenant's own language where none is named. */
export interface Invited {
  readonly email: string;
  readonly roles: readonly Role[];
  readonly locale?: Locale | undefined;
}

/**
 * Invites somebody by mail. Room 1 first, then the link that lets in: cut off between the two, the invitation is listed,
 * its link opens nothing, and sending it again makes one that does. The mail fails nothing.
 */
export async function invite(
  deps: PeopleDeps,
  tenant: TenantId,
  invited: Invited,
  actor: Actor,
): Promise<Outcome<SentInvitation>> {
  const opened = await openTenant(deps, tenant);
  if (!opened.ok) return opened;
  const { store, profile } = opened.value;
  const refusal = refusalOf(profile, invited.roles, actor);
  if (refusal) return fail(refusal);
  const { one, token } = newInvitation(deps.now(), { ...invited, locale: invited.locale ?? profile.locale });
  const written = await decide(store, async (roster) => {
    const no = inviteRefusal(roster, one.email, quotasOf(profile).people, one.invitedAt);
    if (no) return fail(no);
    const event = deedOf(actor, deps.now(), {
      tenant,
      action: 'person.invited',
      target: `invitation:${one.id}`,
      detail: { roles: one.roles.join(',') },
    });
    return (await store.people.invite(roster.version, one, event)) ? ok(one) : AGAIN;
  });
  return written.ok ? ok(await send(deps, profile, written.value, token)) : written;
}

/** A new link with seven days of its own; the old one opens nothing from the first write on. */
export async function inviteAgain(
  deps: PeopleDeps,
  tenant: TenantId,
  id: string,
  actor: Actor,
): Promise<Outcome<SentInvitation>> {
  const opened = await openTenant(deps, tenant);
  if (!opened.ok) return opened;
  const { store, profile } = opened.value;
  const { token, hash } = newToken();
  const expiresAt = expiry(deps.now());
  const written = await decide(store, async (roster) => {
    const before = roster.invitations.find((one) => one.id === id && !one.taken);
    if (!before) return fail('no-invitation');
    const refusal = refusalOf(profile, before.roles, actor);
    if (refusal) return fail(refusal);
    const event = deedOf(actor, deps.now(), { tenant, action: 'invitation.sent-again', target: `invitation:${id}` });
    const after = { ...before, hash, expiresAt };
    return (await store.people.renew(roster.version, after, event)) ? ok({ before, after }) : AGAIN;
  });
  if (!written.ok) return written;
  await deps.access.dropLink(written.value.before.hash);
  return ok(await send(deps, profile, written.value.after, token));
}

/** Takes an invitation back. The link first: cut off after it, the invitation is still listed and can be taken back again. */
export async function revokeInvitation(
  deps: PeopleDeps,
  tenant: TenantId,
  id: string,
  actor: Actor,
): Promise<Outcome<undefined>> {
  const opened = await openTenant(deps, tenant);
  if (!opened.ok) return opened;
  const { store, profile } = opened.value;
  return decide(store, async (roster) => {
    const one = roster.invitations.find((invitation) => invitation.id === id && !invitation.taken);
    if (!one) return fail('no-invitation');
    if (!mayHandle(profile.kind, actor.roles, one.roles)) return fail('not-yours');
    await deps.access.dropLink(one.hash);
    const event = deedOf(actor, deps.now(), { tenant, action: 'invitation.revoked', target: `invitation:${id}` });
    return (await store.people.revoke(roster.version, id, event)) ? ok(undefined) : AGAIN;
  });
}

/** Why an actor cannot invite to an organisation with these roles. */
function refusalOf({ kind, state }: TenantView, roles: readonly Role[], actor: Actor): Refusal | undefined {
  const foreign = foreignRoles(kind, roles);
  if (foreign.length > 0)
    return {
      faults: foreign.map((at) => ({ pointer: `/roles/${at}`, detail: `is no role in a ${kind} organisation` })),
    };
  if (!mayHandle(kind, actor.roles, roles)) return 'not-yours';
  return mayInvite(state) ? undefined : 'not-open';
}

/** 256 bits: nobody guesses one, so nobody has to be kept from trying. Only the hash is kept. */
function newToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: sha256(token) };
}

const expiry = (now: Date): string => new Date(now.getTime() + INVITATION_DAYS * DAY).toISOString();

function newInvitation(
  now: Date,
  { email, roles, locale }: Required<Pick<Invited, 'email' | 'roles'>> & { locale: Locale },
) {
  const { token, hash } = newToken();
  const id = Array.from(randomBytes(12), (byte) => (byte % 36).toString(36)).join('');
  const one: StoredInvitation = {
    ...{ id, email, roles: [...new Set(roles)], locale, hash },
    invitedAt: now.toISOString(),
    expiresAt: expiry(now),
  };
  return { one, token };
}

/** The link, then the mail with it. */
async function send(
  deps: PeopleDeps,
  { id: tenant, name }: TenantView,
  one: StoredInvitation,
  token: string,
): Promise<SentInvitation> {
  const expires = Math.ceil(Date.parse(one.expiresAt) / 1000);
  await deps.access.putLink(one.hash, { tenant, invitation: one.id, expires });
  const link = invitationLink(deps.origin, token);
  const { email: to, locale, roles, expiresAt } = one;
  const mailed = await deps.mailer.send(invitationMail({ to, locale }, { organisation: name, roles, expiresAt, link }));
  return { ...invitationAt(one, deps.now().toISOString()), link, mailed };
}
