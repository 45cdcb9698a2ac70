import { ADMIN_API } from '#shared/contracts/admin-api.ts';
import { endpoint } from '../http/endpoint.ts';
import { actorOf } from '../tenancy/actor.ts';
import { answer, answerEmpty } from '../tenancy/answer.ts';
import type { PeopleDeps } from '../tenancy/deps.ts';
import { invite, inviteAgain, revokeInvitation } from '../tenancy/invitations.ts';
import { changeRoles, listPeople, removePerson, signOutPerson } from '../tenancy/people.ts';

/** An admin and the people of any organisation. */
export const tenantPeople = (deps: PeopleDeps) => ({
  list: endpoint(ADMIN_API.tenantPeople, async ({ params }) => answer(200, await listPeople(deps, params.tenant))),

  invite: endpoint(ADMIN_API.tenantInvite, async (request) =>
    answer(201, await invite(deps, request.params.tenant, request.body, actorOf(request))),
  ),

  inviteAgain: endpoint(ADMIN_API.tenantInviteAgain, async (request) => {
    const { tenant, invitation } = request.params;
    return answer(200, await inviteAgain(deps, tenant, invitation, actorOf(request)));
  }),

  revoke: endpoint(ADMIN_API.tenantRevokeInvitation, async (request) => {
    const { tenant, invitation } = request.params;
    return answerEmpty(await revokeInvitation(deps, tenant, invitation, actorOf(request)));
  }),

  changeRoles: endpoint(ADMIN_API.tenantChangeRoles, async (request) => {
    const { tenant, user } = request.params;
    return answer(200, await changeRoles(deps, tenant, user, request.body.roles, actorOf(request)));
  }),

  remove: endpoint(ADMIN_API.tenantRemovePerson, async (request) => {
    const { tenant, user } = request.params;
    return answerEmpty(await removePerson(deps, tenant, user, actorOf(request)));
  }),

  signOut: endpoint(ADMIN_API.tenantSignOutPerson, async (request) => {
    const { tenant, user } = request.params;
    return answerEmpty(await signOutPerson(deps, tenant, user, actorOf(request)));
  }),
});
