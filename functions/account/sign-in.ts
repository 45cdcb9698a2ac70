import { randomBytes } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { ACCOUNT_API } from '#shared/contracts/account-api.ts';
import type { TenantView } from '#shared/contracts/people-schemas.ts';
import { must } from '#shared/kernel/result.ts';
import { sha256 } from '../http/authenticate.ts';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import { empty, json, problem, redirect } from '../http/reply.ts';
import type { AccessReader } from '../stores/access-reader.ts';
import type { AccessStore } from '../stores/access-store.ts';
import type { TenantStores } from '../stores/tenant-store.ts';
import { readCookie, sessionCookie, setCookie, SIGN_IN_COOKIE } from './cookies.ts';
import type { OidcClient } from './oidc-client.ts';

export interface AccountDeps {
  readonly oidc: () => Promise<OidcClient>;
  readonly access: AccessStore;
  readonly people: Pick<AccessReader, 'person'>;
  readonly tenants: TenantStores;
  readonly origin: string;
  /** Seconds since 1970. */
  readonly now: () => number;
}

/** Seconds for a sign-in, and for a session whatever happens in it. */
const SIGN_IN = 600;
const ABSOLUTE = 7 * 24 * 3600;

/** Only paths of this site: `//host` and `/\host` would lead elsewhere. */
const safePath = (to: string | undefined): string => (to && /^\/(?![/\\])[\x20-\x7e]*$/.test(to) ? to : '/position');

export const signIn = (deps: AccountDeps) =>
  endpoint(ACCOUNT_API.signIn, async ({ query }) => {
    const { url, state, verifier, nonce } = await (await deps.oidc()).begin();
    await deps.access.putSignIn(state, { verifier, nonce, to: safePath(query.to), expires: deps.now() + SIGN_IN });
    return redirect(url, [setCookie(SIGN_IN_COOKIE, state, SIGN_IN)]);
  });

/** The callback needs the raw event: the provider's parameters and the cookie of the browser that began. */
export const callback =
  (deps: AccountDeps): Endpoint =>
  async (event, auth) =>
    endpoint(ACCOUNT_API.callback, async ({ query }) => {
      const state = query.state ?? '';
      const begun =
        state && state === readCookie(event.cookies, SIGN_IN_COOKIE) && (await deps.access.takeSignIn(state));
      if (!begun || begun.expires <= deps.now()) return redirect('/?sign-in=expired');
      const subject = await (await deps.oidc()).finish(callbackUrl(event, deps.origin), { state, ...begun });
      const person = subject && (await deps.people.person(subject));
      if (!person) return redirect(subject ? '/?sign-in=unknown' : '/?sign-in=refused');
      const secret = randomBytes(32).toString('base64url');
      const session = { ...person, expires: deps.now() + ABSOLUTE, seen: deps.now() };
      await deps.access.putSession(sha256(secret), session);
      return redirect(begun.to, [sessionCookie(secret, ABSOLUTE), setCookie(SIGN_IN_COOKIE, '', 0)]);
    })(event, auth);

const callbackUrl = ({ rawQueryString }: APIGatewayProxyEventV2, origin: string): URL =>
  new URL(`${origin}/v1/account/callback?${rawQueryString}`);

export const signOut = (deps: AccountDeps) =>
  endpoint(ACCOUNT_API.signOut, async ({ principal }) => {
    if (principal?.kind === 'person' && principal.session) await deps.access.endSession(principal.session);
    return { ...empty(204), cookies: [sessionCookie('', 0)] };
  });

export const me = (deps: AccountDeps) =>
  endpoint(ACCOUNT_API.me, async ({ principal }) => {
    if (principal?.kind !== 'person') return problem('forbidden', 'A key has no account.');
    const tenant: TenantView = must(await (await deps.tenants.of(principal.tenant)).profile(), 'tenant');
    if (principal.session) await deps.access.touchSession(principal.session, deps.now());
    const { user: id, email, roles } = principal;
    return json(200, { user: { id, email, roles }, tenant });
  });
