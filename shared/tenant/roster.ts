import type { Role } from '../contracts/contract.ts';
import type { InvitationView, PersonView } from '../contracts/people-schemas.ts';
import type { UserId } from '../kernel/ids.ts';
import { grantable, ROLES_OF, type TenantKind } from './roles.ts';

/** An invitation without what the moment makes of it. */
export type Invitation = Omit<InvitationView, 'state'>;

/** The people of an organisation and the invitations that are neither taken up nor taken back. */
export interface Roster {
  readonly people: readonly PersonView[];
  readonly invitations: readonly Invitation[];
}

/** Days an invitation holds. */
export const INVITATION_DAYS = 7;

/** Two spellings of one address: nobody tells people apart by capitals. */
export const sameAddress = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/** An invitation as it is at a moment (ISO 8601). */
export const invitationAt = (
  { id, email, roles, locale, invitedAt, expiresAt }: Invitation,
  now: string,
): InvitationView => ({
  ...{ id, email, roles, locale, invitedAt, expiresAt },
  state: expiresAt > now ? 'pending' : 'expired',
});

/** What of the quota of people is used: those who are in, and those who could come in. */
export const seatsTaken = ({ people, invitations }: Roster, now: string): number =>
  people.length + invitations.filter(({ expiresAt }) => expiresAt > now).length;

export type InviteRefusal = 'member' | 'invited' | 'full';

/** Why an address cannot be invited; an invitation that has expired can be sent again, so it counts as one too. */
export function inviteRefusal(roster: Roster, email: string, seats: number, now: string): InviteRefusal | undefined {
  if (roster.people.some((one) => sameAddress(one.email, email))) return 'member';
  if (roster.invitations.some((one) => sameAddress(one.email, email))) return 'invited';
  return seatsTaken(roster, now) >= seats ? 'full' : undefined;
}

/** Roles whose last holder stays: without an owner nobody can invite, without an admin nobody runs the installation. */
const KEPT_ROLES = ['owner', 'admin'] as const satisfies readonly Role[];

/** The role that nobody would have any more if somebody had these roles from now on. */
export const lostRole = (
  people: readonly PersonView[],
  user: UserId,
  roles: readonly Role[],
): (typeof KEPT_ROLES)[number] | undefined => {
  const holders = (role: Role) => people.filter((one) => one.roles.includes(role)).map(({ id }) => id);
  return KEPT_ROLES.find((role) => !roles.includes(role) && holders(role).includes(user) && holders(role).length === 1);
};

/** Roles of a list that nobody of such an organisation can have, by their place in it. */
export const foreignRoles = (kind: TenantKind, roles: readonly Role[]): number[] =>
  roles.flatMap((role, at) => (ROLES_OF[kind].includes(role) ? [] : [at]));

/** Whether somebody with the roles `own` may give, or take away, all of these. */
export const mayHandle = (kind: TenantKind, own: readonly Role[], roles: readonly Role[]): boolean =>
  roles.every((role) => grantable(kind, own).includes(role));

/** Roles that one set has and the other has not: what a change from one to the other gives and takes. */
export const changedRoles = (from: readonly Role[], to: readonly Role[]): Role[] => [
  ...from.filter((role) => !to.includes(role)),
  ...to.filter((role) => !from.includes(role)),
];
