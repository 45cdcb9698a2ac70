import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { ACCOUNT_API } from '#shared/contracts/account-api.ts';
import type { UserId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import { mayEnter } from '#shared/tenant/lifecycle.ts';
import { eventOf } from '../http/audit.ts';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import { redirect, type Reply } from '../http/reply.ts';
import { userOf } from '../http/user-of.ts';
import type { AccessPeople } from '../stores/access-people.ts';
import type { AccessReader, Person } from '../stores/access-reader.ts';
import type { AccessStore } from '../stores/access-store.ts';
import type { TenantStores } from '../stores/tenant-store.ts';
import { forgetAddress, readCookie, setCookie, SIGN_IN_COOKIE } from './cookies.ts';
import type { OidcClient } from './oidc-client.ts';
import { beginSession } from './sessions.ts';

export interface AccountDeps {
  readonly oidc: () => Promise<OidcClient>;
  readonly access: AccessStore;
  readonly people: Pick<AccessPeople, 'person' | 'endSessions'>;
  readonly gates: Pick<AccessReader, 'gate'>;
  readonly tenants: TenantStores;
  /** Takes up the invitation with this hash for somebody who has just signed in; `from` is the network. */
  readonly joinAs: (hash: string, user: UserId, from: string) => Promise<Result<unknown, unknown>>;
  readonly origin: string;
  /** Seconds since 1970. */
  readonly now: () => number;
}

/** Seconds for a sign-in. */
const SIGN_IN = 600;

/** Only paths of this site: `//host` and `/\host` would lead elsewhere. */
const safePath = (to: string | undefined): string => (to && /^\/(?![/\\])[\x20-\x7e]*$/.test(to) ? to : '/position');

export interface SigningIn {
  readonly to?: string | undefined;
  /** Hash of the token of an invitation that is taken up by signing in. */
  readonly invitation?: string;
}

/** Begins a sign-in: where to send the browser, and the cookie that binds it to this browser. */
export async function beginSignIn(
  deps: Pick<AccountDeps, 'oidc' | 'access' | 'now'>,
  { to, invitation }: SigningIn,
): Promise<{ readonly location: string; readonly cookie: string }> {
  const { url: location, state, verifier, nonce } = await (await deps.oidc()).begin();
  const expires = deps.now() + SIGN_IN;
  await deps.access.putSignIn(state, { verifier, nonce, to: safePath(to), expires, ...(invitation && { invitation }) });
  return { location, cookie: setCookie(SIGN_IN_COOKIE, state, SIGN_IN) };
}

export const signIn = (deps: AccountDeps) =>
  endpoint(ACCOUNT_API.signIn, async ({ query }) => {
    const { location, cookie } = await beginSignIn(deps, query);
    return redirect(location, [cookie]);
  });

/** Why nobody is signed in, for the site to explain. */
type Refusal =
  'expired' | 'refused' | 'unknown' | 'no-invitation' | 'disabled' | 'not-active' | 'suspended' | 'offboarded';
const refusedFor = (why: Refusal): Reply => redirect(`/?sign-in=${why}`, [setCookie(SIGN_IN_COOKIE, '', 0)]);

/** The callback needs the raw event: the provider's parameters and the cookie of the browser that began. */
export const callback =
  (deps: AccountDeps): Endpoint =>
  async (event, auth) =>
    endpoint(ACCOUNT_API.callback, async ({ query, from }) => {
      const state = isState(query.state) ? query.state : '';
      const begun =
        state && state === readCookie(event.cookies, SIGN_IN_COOKIE) && (await deps.access.takeSignIn(state));
      if (!begun || begun.expires <= deps.now()) return refusedFor('expired');
      const subject = await (await deps.oidc()).finish(callbackUrl(event, deps.origin), { state, ...begun });
      if (!subject) return refusedFor('refused');
      const user = userOf(subject);
      if (begun.invitation && !(await deps.joinAs(begun.invitation, user, from)).ok) return refusedFor('no-invitation');
      const person = await deps.people.person(user);
      const refusal = await refusalOf(deps, person);
      if (!person || refusal) return refusedFor(refusal ?? 'unknown');
      await account(deps, person, from);
      const cookies = await beginSession(deps, person, event.cookies);
      return redirect(begun.to, [...cookies, setCookie(SIGN_IN_COOKIE, '', 0), forgetAddress()]);
    })(event, auth);

/** Whether a sign-in of ours can have it: what is not looked up cannot be too long for a key. */
const isState = (state: string | undefined): state is string => /^[\w-]{1,128}$/.test(state ?? '');

const callbackUrl = ({ rawQueryString }: APIGatewayProxyEventV2, origin: string): URL =>
  new URL(`${origin}/v1/account/callback?${rawQueryString}`);

async function refusalOf({ gates }: AccountDeps, person: Person | undefined): Promise<Refusal | undefined> {
  if (!person) return 'unknown';
  if (person.disabled) return 'disabled';
  const state = (await gates.gate(person.tenant))?.state ?? 'created';
  if (mayEnter(state)) return undefined;
  return state === 'suspended' || state === 'offboarded' ? state : 'not-active';
}

/** Account of the sign-in, before there is a session: nobody is in untold. */
async function account({ tenants, now }: AccountDeps, { user, tenant }: Person, from: string): Promise<void> {
  const { people, audit } = await tenants.of(tenant);
  const at = new Date(now() * 1000);
  const event = eventOf(`user:${user}`, from, at, { tenant, action: 'person.signed-in', target: `user:${user}` });
  if (!(await people.signedIn(user, event))) await audit.tell(event);
}
