import { ACCOUNT_API } from '#shared/contracts/account-api.ts';
import { endpoint } from '../http/endpoint.ts';
import { json } from '../http/reply.ts';
import { isOpen, setUp, type SetupDeps } from '../tenancy/setup.ts';
import { answerJoined } from './joining.ts';

/** The first administrator of an empty installation, by the code that was printed where it was started. */
export const settingUp = (deps: SetupDeps) => ({
  state: endpoint(ACCOUNT_API.setupState, async () => json(200, { open: await isOpen(deps) })),
  setUp: endpoint(ACCOUNT_API.setup, async ({ body, from }) => answerJoined(await setUp(deps, body, from))),
});
