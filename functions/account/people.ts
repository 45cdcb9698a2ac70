import { ACCOUNT_API } from '#shared/contracts/account-api.ts';
import { endpoint } from '../http/endpoint.ts';
import { actorOf, ownTenant } from '../tenancy/actor.ts';
import { answer, answerEmpty } from '../tenancy/answer.ts';
import type { PeopleDeps } from '../tenancy/deps.ts';
import { invite, inviteAgain, revokeInvitation } from '../tenancy/invitations.ts';
import { changeRoles, listPeople, removePerson, signOutPerson } from '../tenancy/people.ts';

/** An owner and the people of the own organisation. */
export const ownPeople = (deps: PeopleDeps) => ({
  list: endpoint(ACCOUNT_API.people, async (request) => answer(200, await listPeople(deps, ownTenant(request)))),

  invite: endpoint(ACCOUNT_API.invite, async (request) =>
    answer(201, await invite(deps, ownTenant(request), request.body, actorOf(request))),
  ),

  inviteAgain: endpoint(ACCOUNT_API.inviteAgain, async (request) =>
    answer(200, await inviteAgain(deps, ownTenant(request), request.params.invitation, actorOf(request))),
  ),

  revoke: endpoint(ACCOUNT_API.revokeInvitation, async (request) =>
    answerEmpty(await revokeInvitation(deps, ownTenant(request), request.params.invitation, actorOf(request))),
  ),

  changeRoles: endpoint(ACCOUNT_API.changeRoles, async (request) =>
    answer(200, await changeRoles(deps, ownTenant(request), request.params.user, request.body.roles, actorOf(request))),
  ),

  remove: endpoint(ACCOUNT_API.removePerson, async (request) =>
    answerEmpty(await removePerson(deps, ownTenant(request), request.params.user, actorOf(request))),
  ),

  signOut: endpoint(ACCOUNT_API.signOutPerson, async (request) =>
    answerEmpty(await signOutPerson(deps, ownTenant(request), request.params.user, actorOf(request))),
  ),
});
