import { createHash, timingSafeEqual } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { AccessReader } from '../stores/access-reader.ts';
import type { Principal } from './principal.ts';
import { problem, type Reply } from './reply.ts';

export const SESSION_COOKIE = '__Host-tidemark';
/** Seconds without a request after which a session ends. */
const IDLE = 12 * 3600;

/** What proves a caller. */
export interface Authentication {
  readonly access: AccessReader;
  /** Verifies a bearer token of the identity provider; its subject, or undefined when it does not hold. */
  readonly verifyToken: (token: string) => Promise<string | undefined>;
  readonly origin: string;
  /** Seconds since 1970. */
  readonly now: () => number;
}

/** Who the request comes from: undefined for nobody, a problem for credentials that do not hold. */
export async function authenticate(
  event: APIGatewayProxyEventV2,
  auth: Authentication,
): Promise<Result<Principal | undefined, Reply>> {
  const bearer = /^Bearer (.+)$/i.exec(event.headers['authorization'] ?? '')?.[1];
  const key = event.headers['x-api-key'] ?? (bearer?.startsWith('tmk_') ? bearer : undefined);
  if (key) return byKey(key, auth);
  if (bearer) return byToken(bearer, auth);
  const cookie = event.cookies?.find((one) => one.startsWith(`${SESSION_COOKIE}=`));
  return cookie ? bySession(event, cookie.slice(SESSION_COOKIE.length + 1), auth) : ok(undefined);
}

const refuse = (detail: string) => fail(problem('signed-out', detail, undefined, { 'www-authenticate': 'Bearer' }));

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

async function byKey(text: string, auth: Authentication): Promise<Result<Principal, Reply>> {
  const [, id, secret] = /^tmk_([0-9a-z]{12})_([A-Za-z0-9_-]{43})$/.exec(text) ?? [];
  const key = id && (await auth.access.apiKey(id));
  const hash = Buffer.from(sha256(secret ?? ''), 'hex');
  if (!key || !timingSafeEqual(hash, Buffer.from(key.hash, 'hex'))) return refuse('The API key is not known.');
  if (key.expires <= auth.now()) return refuse('The API key has expired.');
  return ok({ kind: 'key', id: key.id, tenant: key.tenant, scopes: key.scopes });
}

async function byToken(token: string, auth: Authentication): Promise<Result<Principal, Reply>> {
  const subject = await auth.verifyToken(token);
  const person = subject && (await auth.access.person(subject));
  if (!person) return refuse('The token does not hold.');
  return ok({ kind: 'person', via: 'bearer', session: null, ...person });
}

async function bySession(
  event: APIGatewayProxyEventV2,
  secret: string,
  auth: Authentication,
): Promise<Result<Principal | undefined, Reply>> {
  const hash = sha256(secret);
  const session = await auth.access.session(hash);
  const now = auth.now();
  if (!session || session.expires <= now || session.seen + IDLE <= now) return ok(undefined);
  if (!isSafe(event) && !isSameOrigin(event, auth.origin))
    return fail(
      problem('forbidden', 'Writes with a cookie come from the site itself: send its Origin and x-tidemark.'),
    );
  const { user, tenant, email, roles } = session;
  return ok({ kind: 'person', via: 'cookie', session: hash, user, tenant, email, roles });
}

const isSafe = (event: APIGatewayProxyEventV2): boolean => ['GET', 'HEAD'].includes(event.requestContext.http.method);

/** A page of another origin can send neither of the two without asking first. */
const isSameOrigin = ({ headers }: APIGatewayProxyEventV2, origin: string): boolean =>
  headers['origin'] === origin && headers['x-tidemark'] !== undefined;
