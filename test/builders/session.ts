import { randomBytes } from 'node:crypto';
import { SESSION_COOKIE } from '#functions/http/authenticate.ts';
import { sessionValue } from '#functions/http/by-session.ts';
import { dynamoEndpoint, setting } from '#functions/ports/settings.ts';
import { accessStore } from '#functions/stores/access-store.ts';
import { documentClient, dynamoClient } from '#functions/stores/clients.ts';
import { sha256 } from '#functions/stores/hash.ts';
import type { Role } from '#shared/contracts/contract.ts';
import type { TenantId, UserId } from '#shared/kernel/ids.ts';

/** A person with a session, as signing in leaves them; the headers of a request of theirs. */
export async function signedIn(origin: string, tenant: string, user: string): Promise<Record<string, string>> {
  const session = await sessionOf(tenant, user, ['owner', 'member']);
  return { cookie: `${SESSION_COOKIE}=${session}`, origin, 'x-tidemark': '1' };
}

/** The value of the cookie of such a session. */
export async function sessionOf(tenant: string, user: string, roles: readonly Role[]): Promise<string> {
  const access = accessStore(documentClient(dynamoClient({ endpoint: dynamoEndpoint() })), setting('ACCESS_TABLE'));
  const [now, secret] = [Math.floor(Date.now() / 1000), randomBytes(32).toString('base64url')];
  const person = { user: user as UserId, tenant: tenant as TenantId, email: `${user}@signed-in.example` };
  await access.createPerson(person.user, { ...person, roles: [...roles] });
  await access.putSession(sha256(secret), {
    user: person.user,
    began: now,
    seen: now,
    since: now,
    expires: now + 3600,
  });
  return sessionValue(user, secret);
}
