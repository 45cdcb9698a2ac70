import type { Role } from '#shared/contracts/contract.ts';
import type { PeopleView, PersonView } from '#shared/contracts/people-schemas.ts';
import type { TenantId, UserId } from '#shared/kernel/ids.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { changedRoles, foreignRoles, invitationAt, lostRole, mayHandle } from '#shared/tenant/roster.ts';
import type { StoredPerson, StoredRoster } from '../stores/people-item.ts';
import type { TenantStore } from '../stores/tenant-store.ts';
import { deedOf, type Actor } from './actor.ts';
import { AGAIN, decide, openTenant, type Outcome, type PeopleDeps } from './deps.ts';

/** People and invitations of an organisation. Somebody whose joining or leaving was cut off is listed as a person. */
export async function listPeople(deps: PeopleDeps, tenant: TenantId): Promise<Outcome<PeopleView>> {
  const opened = await openTenant(deps, tenant);
  if (!opened.ok) return opened;
  const { people, invitations } = await opened.value.store.people.roster();
  const now = deps.now().toISOString();
  return ok({
    people: people.map(personView),
    invitations: invitations.filter(({ taken }) => !taken).map((one) => invitationAt(one, now)),
  });
}

const personView = ({ id, email, roles, joinedAt, lastSignInAt }: StoredPerson): PersonView => ({
  ...{ id, email, roles, joinedAt, lastSignInAt },
});

/** Those who stay: somebody who is about to go is no owner any more. */
const staying = ({ people }: StoredRoster): readonly StoredPerson[] => people.filter(({ leaving }) => !leaving);

/**
 * Changes what somebody may do. Room 1 decides, on the roster as it is, so that of two owners who demote each other one
 * fails; then the access table is told. Cut off between the two, the same request again finishes it.
 */
export async function changeRoles(
  deps: PeopleDeps,
  tenant: TenantId,
  user: UserId,
  to: readonly Role[],
  actor: Actor,
): Promise<Outcome<PersonView>> {
  const opened = await openTenant(deps, tenant);
  if (!opened.ok) return opened;
  const {
    store,
    profile: { kind },
  } = opened.value;
  const roles = [...new Set(to)];
  const foreign = foreignRoles(kind, roles);
  if (foreign.length > 0)
    return fail({
      faults: foreign.map((at) => ({ pointer: `/roles/${at}`, detail: `is no role in a ${kind} organisation` })),
    });
  return decide(store, async (roster) => {
    const person = staying(roster).find(({ id }) => id === user);
    if (!person) return fail('no-person');
    const changed = changedRoles(person.roles, roles);
    if (!mayHandle(kind, actor.roles, changed)) return fail('not-yours');
    const lost = lostRole(staying(roster), user, roles);
    if (lost) return fail(`last-${lost}` as const);
    const event = deedOf(actor, deps.now(), {
      tenant,
      action: 'person.roles-changed',
      target: `user:${user}`,
      detail: { from: person.roles.join(','), to: roles.join(',') },
    });
    const same = changed.length === 0;
    if (!same && !(await store.people.setRoles(roster.version, user, roles, event))) return AGAIN;
    await deps.access.setRoles(user, roles, same ? roster.version : roster.version + 1);
    return ok(personView({ ...person, roles }));
  });
}

/**
 * Removes somebody: decided in room 1, where the last owner is protected; then nothing lets them in any more, the
 * identity provider forgets them, and last the person goes. Until then they are listed, and the same request again goes on.
 */
export async function removePerson(
  deps: PeopleDeps,
  tenant: TenantId,
  user: UserId,
  actor: Actor,
): Promise<Outcome<undefined>> {
  const opened = await openTenant(deps, tenant);
  if (!opened.ok) return opened;
  const { store, profile } = opened.value;
  const decided = await decide<StoredPerson>(store, async (roster) => {
    const person = roster.people.find(({ id }) => id === user);
    if (!person) return fail('no-person');
    if (!mayHandle(profile.kind, actor.roles, person.roles)) return fail('not-yours');
    if (person.leaving) return ok(person);
    const lost = lostRole(staying(roster), user, []);
    if (lost) return fail(`last-${lost}` as const);
    const event = deedOf(actor, deps.now(), { tenant, action: 'person.removed', target: `user:${user}` });
    return (await store.people.leave(roster.version, user, event)) ? ok(person) : AGAIN;
  });
  if (!decided.ok) return decided;
  await deps.access.shutOut(user);
  await (await deps.identity()).remove(decided.value.email, user);
  await forgetTaken(deps, store, user);
  // Once more: a joining that was under way has come in before its link was taken away, or not at all.
  await deps.access.shutOut(user);
  await store.people.forgetPerson(user);
  return ok(undefined);
}

/** What a joining that was cut off has left of the invitation: it must not bring the person back. */
async function forgetTaken({ access }: PeopleDeps, { people }: TenantStore, user: UserId): Promise<void> {
  for (const { id, hash } of (await people.roster()).invitations.filter(({ taken }) => taken === user)) {
    await access.dropLink(hash);
    await people.forgetInvitation(id);
  }
}

/** Ends every session of somebody. Taking away comes first, the account of it after: the same request again tells it again. */
export async function signOutPerson(
  deps: PeopleDeps,
  tenant: TenantId,
  user: UserId,
  actor: Actor,
): Promise<Outcome<undefined>> {
  const opened = await openTenant(deps, tenant);
  if (!opened.ok) return opened;
  const { store, profile } = opened.value;
  const person = (await store.people.roster()).people.find(({ id }) => id === user);
  if (!person) return fail('no-person');
  if (!mayHandle(profile.kind, actor.roles, person.roles)) return fail('not-yours');
  const now = deps.now();
  await deps.access.endSessions(user, now);
  await store.audit.tell(
    deedOf(actor, now, { tenant, action: 'person.signed-out-everywhere', target: `user:${user}` }),
  );
  return ok(undefined);
}
