import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Person, Session } from '../stores/access-reader.ts';
import { sha256 } from '../stores/hash.ts';
import type { Authentication } from './authenticate.ts';
import { passGate } from './gate.ts';
import type { Principal } from './principal.ts';
import { problem, type Reply } from './reply.ts';

/** Seconds without a request after which a session ends. */
const IDLE = 12 * 3600;
/** Seconds by which the time of the last request may be behind: a session is not written at every request. */
const SEEN_EVERY = 15 * 60;

/** The value of the session's cookie. A person's id has no dot. */
export const sessionValue = (user: string, secret: string): string => `${user}.${secret}`;

export function readSessionValue(value: string): { readonly user: string; readonly hash: string } | undefined {
  const [, user, secret] = /^([A-Za-z0-9_-]{1,64})\.([A-Za-z0-9_-]{43})$/.exec(value) ?? [];
  return user && secret ? { user, hash: sha256(secret) } : undefined;
}

/** Who a session's cookie stands for: undefined when it holds no more. */
export async function bySession(
  event: APIGatewayProxyEventV2,
  value: string,
  auth: Authentication,
): Promise<Result<Principal | undefined, Reply>> {
  const cookie = readSessionValue(value);
  if (!cookie) return ok(undefined);
  // The cookie names the person, so that both are read at once.
  const [session, person] = await Promise.all([auth.access.session(cookie.hash), auth.access.person(cookie.user)]);
  const now = auth.now();
  if (!session || !person || session.user !== person.user || !holds(session, person, now)) return ok(undefined);
  if (!isSafe(event) && !isSameOrigin(event, auth.origin))
    return fail(
      problem('forbidden', 'Writes with a cookie come from the site itself: send its Origin and x-tidemark.'),
    );
  const gate = passGate(await auth.gate(person.tenant));
  if (!gate.ok) return gate;
  if (session.seen + SEEN_EVERY <= now) await auth.noteSeen(cookie.hash, now);
  const { user, tenant, email, roles } = person;
  return ok({ kind: 'person', via: 'cookie', session: { hash: cookie.hash, ...session }, user, tenant, email, roles });
}

const holds = (session: Session, { sessionsFrom = 0, disabled }: Person, now: number): boolean =>
  !disabled && session.began >= sessionsFrom && session.expires > now && session.seen + IDLE > now;

const isSafe = (event: APIGatewayProxyEventV2): boolean => ['GET', 'HEAD'].includes(event.requestContext.http.method);

/** A page of another origin can send neither of the two without asking first. */
const isSameOrigin = ({ headers }: APIGatewayProxyEventV2, origin: string): boolean =>
  headers['origin'] === origin && headers['x-tidemark'] !== undefined;
