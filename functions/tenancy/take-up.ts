import type { PersonView } from '#shared/contracts/people-schemas.ts';
import type { TenantView } from '#shared/contracts/tenant-schemas.ts';
import type { UserId } from '#shared/kernel/ids.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { mayInvite } from '#shared/tenant/lifecycle.ts';
import type { StoredInvitation, StoredRoster } from '../stores/people-item.ts';
import type { Activation } from '../stores/people-store.ts';
import type { TenantStore } from '../stores/tenant-store.ts';
import { deedOf } from './actor.ts';
import { AGAIN, decide, openTenant, type Outcome, type PeopleDeps } from './deps.ts';

/** An invitation that holds, with the tenant it leads to. */
export interface Found {
  readonly hash: string;
  readonly invitation: StoredInvitation;
  readonly profile: TenantView;
  readonly store: TenantStore;
}

/** What a link leads to; `no-link` for whatever does not hold, whyever. */
export async function findInvitation(deps: PeopleDeps, hash: string): Promise<Outcome<Found>> {
  const link = await deps.access.link(hash);
  if (!link) return fail('no-link');
  const opened = await openTenant(deps, link.tenant);
  if (!opened.ok) return fail('no-link');
  const { store, profile } = opened.value;
  const invitation = await store.people.invitation(link.invitation);
  const good = invitation && holds(invitation, hash, profile, deps.now());
  return good ? ok({ hash, invitation, profile, store }) : fail('no-link');
}

/** One that somebody had begun to take up may be finished after its time. */
const holds = ({ hash, expiresAt, taken }: StoredInvitation, asked: string, { state }: TenantView, now: Date) =>
  hash === asked && mayInvite(state) && (taken !== undefined || expiresAt > now.toISOString());

/**
 * Takes up an invitation for whom `identify` finds or makes. It is this joining's alone while it lasts, so that of two
 * browsers only one sets its password; one that was cut off loses it after half a minute. `from` is the network.
 */
export async function takeUp(
  deps: PeopleDeps,
  found: Found,
  from: string,
  identify: () => Promise<Outcome<UserId>>,
): Promise<Outcome<{ email: string }>> {
  const { access, now } = deps;
  const seconds = Math.floor(now().getTime() / 1000);
  if (!(await access.claim(found.hash, seconds))) return fail((await access.link(found.hash)) ? 'busy' : 'no-link');
  try {
    const user = await identify();
    const joined = user.ok ? await letIn(deps, found, user.value, from) : user;
    if (!joined.ok) await access.release(found.hash);
    return joined;
  } catch (error) {
    await access.release(found.hash).catch(() => undefined);
    throw error;
  }
}

/**
 * The person in room 1 (with the account of it, and the tenant made active by the first who joins), then the gate, then
 * what lets the person in, which uses up the link; last the invitation goes. Cut off anywhere before the link is used
 * up, the same link goes on from there; after that the person is in, and what is left of the invitation is not listed.
 */
async function letIn(deps: PeopleDeps, found: Found, user: UserId, from: string): Promise<Outcome<{ email: string }>> {
  const { hash, invitation, profile, store } = found;
  const placed = await placeInRoom(deps, found, user, from);
  if (!placed.ok) return placed;
  const { email, roles, version } = placed.value;
  await deps.access.openGate(profile.id);
  // What an issuer said of this person before belongs to a time in which they were not here.
  const sessionsFrom = Math.floor(deps.now().getTime() / 1000);
  const person = { user, tenant: profile.id, email, roles: [...roles], sessionsFrom };
  if (await deps.access.letIn(hash, person, version)) {
    await tellRoles(deps, store, user, version);
    await store.people.forgetInvitation(invitation.id);
    return ok({ email });
  }
  // At the same moment the same identity has joined elsewhere, or was removed; this invitation can never be taken up.
  await deps.access.dropLink(hash);
  await store.people.forgetPerson(user);
  await store.people.forgetInvitation(invitation.id);
  return fail('elsewhere');
}

/** Roles that were changed between the room and the door: who changed them found nobody at the door to tell. */
async function tellRoles({ access }: PeopleDeps, { people }: TenantStore, user: UserId, seen: number): Promise<void> {
  const { version, people: present } = await people.roster();
  const person = present.find(({ id }) => id === user);
  if (version > seen && person) await access.setRoles(user, person.roles, version);
}

interface Placed {
  readonly email: string;
  readonly roles: PersonView['roles'];
  /** Of the roster they are part of. */
  readonly version: number;
}

/** Puts the person beside the invitation; where an earlier attempt did so, nothing is left to do. */
const placeInRoom = (deps: PeopleDeps, { store, hash, invitation }: Found, user: UserId, from: string) =>
  decide<Placed>(store, async (roster) => {
    const [present, profile] = [roster.invitations.find(({ id }) => id === invitation.id), await store.record()];
    if (!present || !profile || !holds(present, hash, profile, deps.now())) return fail('no-link');
    if (present.taken) return alreadyPlaced(roster, present.taken, user);
    const now = deps.now();
    const { id, email, roles } = present;
    const person: PersonView = { id: user, email, roles, joinedAt: now.toISOString(), lastSignInAt: null };
    const [tenant, actor, target] = [profile.id, { name: `user:${user}`, from }, `invitation:${id}`];
    const event = deedOf(actor, now, { tenant, action: 'person.joined', target, detail: { roles: roles.join(',') } });
    const first = activationOf(profile, deedOf(actor, now, { tenant, action: 'tenant.activated' }));
    const written = await store.people.join(roster.version, present, person, event, first);
    return written ? ok({ email, roles, version: roster.version + 1 }) : AGAIN;
  });

/** With the roles they have by now; somebody who was removed in the meantime does not come in any more. */
function alreadyPlaced({ people, version }: StoredRoster, taken: UserId, user: UserId): Outcome<Placed> {
  const person = people.find(({ id, leaving }) => id === user && id === taken && !leaving);
  return person ? ok({ email: person.email, roles: person.roles, version }) : fail('no-link');
}

const activationOf = (profile: TenantView, event: Activation['event']): Activation | undefined =>
  profile.state === 'verified'
    ? { tenant: { ...profile, state: 'active', version: profile.version + 1 }, event }
    : undefined;
