import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { TenantId } from '#shared/kernel/ids.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { AccessReader } from '../stores/access-reader.ts';
import type { Gate } from '../stores/gate-store.ts';
import { byKey } from './by-key.ts';
import { bySession } from './by-session.ts';
import { passGate } from './gate.ts';
import type { Principal } from './principal.ts';
import type { TellRefusal } from './refused-writes.ts';
import { refuse, type Reply } from './reply.ts';
import type { CountRequest } from './request-limits.ts';
import { userOf } from './user-of.ts';

export const SESSION_COOKIE = '__Host-tidemark';

/** What a token of the identity provider says, once it has been verified. */
export interface VerifiedToken {
  readonly subject: string;
  /** Seconds since 1970. */
  readonly issuedAt: number;
}

/** What proves a caller. */
export interface Authentication {
  readonly access: Pick<AccessReader, 'session' | 'person' | 'apiKey'>;
  /** Verifies a bearer token of the identity provider; undefined when it does not hold. */
  readonly verifyToken: (token: string) => Promise<VerifiedToken | undefined>;
  /** What lets a tenant in; at most 5 seconds old. */
  readonly gate: (tenant: TenantId) => Promise<Gate | undefined>;
  /** Counts a request of a key, or of a tenant's keys together, against its limits. */
  readonly count: CountRequest;
  /** Notes the minute a key was used in. */
  readonly noteUse: (key: string) => Promise<void>;
  /** Notes that a session was used. */
  readonly noteSeen: (hash: string, now: number) => Promise<void>;
  /** Told of writes that known callers were refused; where nobody keeps account of them, nobody is. */
  readonly tellRefusal?: TellRefusal;
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

async function byToken(text: string, auth: Authentication): Promise<Result<Principal, Reply>> {
  const token = await auth.verifyToken(text);
  const person = token && (await auth.access.person(userOf(token.subject)));
  if (!person || person.disabled || token.issuedAt < (person.sessionsFrom ?? 0))
    return refuse('The token does not hold.');
  const gate = passGate(await auth.gate(person.tenant));
  if (!gate.ok) return gate;
  const { user, tenant, email, roles } = person;
  return ok({ kind: 'person', via: 'bearer', session: null, user, tenant, email, roles });
}
