import { ADMIN_API } from '#shared/contracts/admin-api.ts';
import { endpoint } from '../http/endpoint.ts';
import { answerResult } from '../http/reply.ts';
import { actorOf } from '../tenancy/actor.ts';
import { createKey, listKeys, revokeKey } from '../tenancy/keys.ts';
import type { KeyDeps } from '../tenancy/keys-context.ts';
import { rotateKey } from '../tenancy/rotate-key.ts';

/** Keys of any organisation, for whoever runs the installation. */
export const keysOfTenants = (deps: KeyDeps) => ({
  list: endpoint(ADMIN_API.tenantKeys, async ({ params }) => answerResult(200, await listKeys(deps, params.tenant))),

  create: endpoint(ADMIN_API.tenantCreateKey, async (request) =>
    answerResult(201, await createKey(deps, request.params.tenant, request.body, actorOf(request))),
  ),

  rotate: endpoint(ADMIN_API.tenantRotateKey, async (request) => {
    const { tenant, key } = request.params;
    return answerResult(201, await rotateKey(deps, tenant, key, request.body, actorOf(request)));
  }),

  revoke: endpoint(ADMIN_API.tenantRevokeKey, async (request) =>
    answerResult(204, await revokeKey(deps, request.params.tenant, request.params.key, actorOf(request))),
  ),
});
