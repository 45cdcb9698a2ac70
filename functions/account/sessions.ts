import { randomBytes } from 'node:crypto';
import { ACCOUNT_API } from '#shared/contracts/account-api.ts';
import type { TenantView } from '#shared/contracts/tenant-schemas.ts';
import { must } from '#shared/kernel/result.ts';
import { PLAN_QUOTAS } from '#shared/tenant/plans.ts';
import { auditEvent } from '../http/audit.ts';
import { SESSION_COOKIE, type Authentication } from '../http/authenticate.ts';
import { readSessionValue, sessionValue } from '../http/by-session.ts';
import { endpoint, type Endpoint } from '../http/endpoint.ts';
import type { OpenSession } from '../http/principal.ts';
import { empty, json, problem } from '../http/reply.ts';
import type { Person } from '../stores/access-reader.ts';
import { sha256 } from '../stores/hash.ts';
import { readCookie, sessionCookie } from './cookies.ts';
import type { AccountDeps } from './sign-in.ts';

/** Seconds a session holds whatever happens in it. */
const ABSOLUTE = 7 * 24 * 3600;
/** Seconds a secret is good for before it is replaced, and those it still works for after. */
const SECRET = 3600;
const GRACE = 60;

const newSecret = (): string => randomBytes(32).toString('base64url');

/**
 * A session of its own for every sign-in, whatever cookie the browser came with: one that somebody else has planted
 * becomes nobody's. Returns the cookie.
 */
export async function beginSession(
  { access, now }: Pick<AccountDeps, 'access' | 'now'>,
  { user, sessionsFrom = 0 }: Person,
  cookies: readonly string[] | undefined,
): Promise<string[]> {
  const earlier = readSessionValue(readCookie(cookies, SESSION_COOKIE) ?? '');
  if (earlier) await access.endSession(earlier.hash);
  const secret = newSecret();
  const at = now();
  // Somebody who has just ended all sessions begins one in the same second.
  const session = { user, began: Math.max(at, sessionsFrom), seen: at, since: at, expires: at + ABSOLUTE };
  await access.putSession(sha256(secret), session);
  return [sessionCookie(sessionValue(user, secret), ABSOLUTE)];
}

/** The gate stands open, with the quotas it has: counted against others, a busy tenant would be over them. */
const standingOpen =
  (gate: Authentication['gate']): Authentication['gate'] =>
  async (tenant) => ({ quotas: PLAN_QUOTAS.basic, ...(await gate(tenant)), state: 'active' });

/** Signing out works whatever the tenant's state is. */
const evenIfShut =
  (run: Endpoint): Endpoint =>
  (event, auth) =>
    run(event, { ...auth, gate: standingOpen(auth.gate) });

export const signOut = (deps: AccountDeps): Endpoint =>
  evenIfShut(
    endpoint(ACCOUNT_API.signOut, async ({ principal }) => {
      if (principal?.kind === 'person' && principal.session) await deps.access.endSession(principal.session.hash);
      return { ...empty(204), cookies: [sessionCookie('', 0)] };
    }),
  );

/** Taking away comes first, the account of it after: cut off in between, the same request again tells it. */
export const signOutEverywhere = (deps: AccountDeps): Endpoint =>
  evenIfShut(
    endpoint(ACCOUNT_API.signOutEverywhere, async (request) => {
      const { principal } = request;
      if (principal?.kind !== 'person') return problem('forbidden', 'A key has no account.');
      const { user, tenant } = principal;
      const now = new Date(deps.now() * 1000);
      await deps.people.endSessions(user, now);
      const deed = { tenant, action: 'person.signed-out-everywhere', target: `user:${user}` } as const;
      await (await deps.tenants.of(tenant)).audit.tell(auditEvent(request, now, deed));
      return { ...empty(204), cookies: [sessionCookie('', 0)] };
    }),
  );

export const me = (deps: AccountDeps) =>
  endpoint(ACCOUNT_API.me, async ({ principal }) => {
    if (principal?.kind !== 'person') return problem('forbidden', 'A key has no account.');
    const tenant: TenantView = must(await (await deps.tenants.of(principal.tenant)).profile(), 'tenant');
    const { user: id, email, roles, session } = principal;
    return {
      ...json(200, { user: { id, email, roles }, tenant }),
      cookies: session ? await replaceSecret(deps, session) : [],
    };
  });

/**
 * A secret that was copied is worth an hour at most while its owner is here. Of two requests at once one replaces it and
 * the other goes on with the old one, which works for another minute.
 */
async function replaceSecret({ access, now }: AccountDeps, session: OpenSession): Promise<string[]> {
  const at = now();
  if (at - session.since < SECRET) return [];
  const { hash, user, began, expires } = session;
  const secret = newSecret();
  const next = { user, began, expires, seen: at, since: at };
  const replaced = await access.replaceSession(hash, Math.min(expires, at + GRACE), sha256(secret), next);
  return replaced ? [sessionCookie(sessionValue(user, secret), expires - at)] : [];
}
