import { ACCOUNT_API } from '#shared/contracts/account-api.ts';
import { endpoint } from '../http/endpoint.ts';
import { answerResult } from '../http/reply.ts';
import { actorOf, ownTenant } from '../tenancy/actor.ts';
import { createKey, listKeys, revokeKey } from '../tenancy/keys.ts';
import type { KeyDeps } from '../tenancy/keys-context.ts';
import { rotateKey } from '../tenancy/rotate-key.ts';

/** Keys of the own organisation, for its owners. */
export const ownKeys = (deps: KeyDeps) => ({
  list: endpoint(ACCOUNT_API.keys, async (request) => answerResult(200, await listKeys(deps, ownTenant(request)))),

  create: endpoint(ACCOUNT_API.createKey, async (request) =>
    answerResult(201, await createKey(deps, ownTenant(request), request.body, actorOf(request))),
  ),

  rotate: endpoint(ACCOUNT_API.rotateKey, async (request) =>
    answerResult(201, await rotateKey(deps, ownTenant(request), request.params.key, request.body, actorOf(request))),
  ),

  revoke: endpoint(ACCOUNT_API.revokeKey, async (request) =>
    answerResult(204, await revokeKey(deps, ownTenant(request), request.params.key, actorOf(request))),
  ),
});
