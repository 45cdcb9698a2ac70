import type * as z from 'zod/mini';
import type {
  PeopleView, PersonView, SentInvitation, invitationBody,
} from '#shared/contracts/people-schemas.ts'; // prettier-ignore
import type { Role } from '#shared/contracts/contract.ts';
import type { Result } from '#shared/kernel/result.ts';
import { call, get, type Called, type Failure } from '../api/call.ts';

export type Invite = z.infer<typeof invitationBody>;

/** People of one organisation, whoever looks after them: its owner or an admin. */
export interface PeopleApi {
  list(signal?: AbortSignal): Promise<Result<PeopleView, Failure>>;
  invite(body: Invite): Called<SentInvitation>;
  inviteAgain(invitation: string): Called<SentInvitation>;
  revoke(invitation: string): Called<void>;
  changeRoles(user: string, roles: readonly Role[]): Called<PersonView>;
  remove(user: string): Called<void>;
  signOut(user: string): Called<void>;
}

/** `/account` for the own organisation, `/admin/tenants/<id>` for any. */
export const peopleApi = (base: string): PeopleApi => ({
  list: (signal) => get(`${base}/people`, signal),
  invite: (body) => call('POST', `${base}/invitations`, { body }),
  inviteAgain: (invitation) => call('POST', `${base}/invitations/${invitation}/again`),
  revoke: (invitation) => call('DELETE', `${base}/invitations/${invitation}`),
  changeRoles: (user, roles) => call('PUT', `${base}/people/${user}`, { body: { roles } }),
  remove: (user) => call('DELETE', `${base}/people/${user}`),
  signOut: (user) => call('POST', `${base}/people/${user}/sign-out`),
});
