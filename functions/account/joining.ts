import { ACCOUNT_API } from '#shared/contracts/account-api.ts';
import { endpoint } from '../http/endpoint.ts';
import { json, type Reply } from '../http/reply.ts';
import { sha256 } from '../stores/hash.ts';
import { answer } from '../tenancy/answer.ts';
import type { Outcome, PeopleDeps } from '../tenancy/deps.ts';
import { joinWithPassword, lookAtInvitation } from '../tenancy/join.ts';
import { refused } from '../tenancy/refusals.ts';
import { findInvitation } from '../tenancy/take-up.ts';
import { addressCookie } from './cookies.ts';
import { beginSignIn, type AccountDeps } from './sign-in.ts';

/** The next step is signing in: with the address filled in. */
export const answerJoined = (outcome: Outcome<{ email: string }>): Reply => ({
  ...answer(201, outcome),
  ...(outcome.ok && { cookies: [addressCookie(outcome.value.email)] }),
});

/** Coming in by the link of an invitation: for anybody who holds one. */
export const joining = (deps: PeopleDeps, account: Pick<AccountDeps, 'oidc' | 'access' | 'now'>) => ({
  look: endpoint(ACCOUNT_API.invitation, async ({ body }) => answer(200, await lookAtInvitation(deps, body.token))),

  join: endpoint(ACCOUNT_API.join, async ({ body, from }) =>
    answerJoined(await joinWithPassword(deps, body.token, body.password, from)),
  ),

  /** The sign-in remembers the invitation, which is taken up when the browser comes back. */
  joinByProvider: endpoint(ACCOUNT_API.joinByProvider, async ({ body }) => {
    const invitation = sha256(body.token);
    const found = await findInvitation(deps, invitation);
    if (!found.ok) return refused(found.error);
    if ((await deps.identity()).joinBy !== 'provider') return refused('by-password');
    const { location, cookie } = await beginSignIn(account, { invitation });
    return { ...json(200, { location }), cookies: [cookie] };
  }),
});
