import { dynamoEndpoint, setting } from '#functions/ports/settings.ts';
import { documentClient, dynamoClient } from '#functions/stores/clients.ts';
import { directoryStore } from '#functions/stores/directory-store.ts';
import { tenantStores } from '#functions/stores/tenant-store.ts';
import { deedOf, type Actor } from '#functions/tenancy/actor.ts';
import type { Outcome } from '#functions/tenancy/deps.ts';
import { invite, inviteAgain } from '#functions/tenancy/invitations.ts';
import { listPeople } from '#functions/tenancy/people.ts';
import { OPERATOR } from '#functions/tenancy/setup.ts';
import { wirePeople } from '#functions/tenancy/wire.ts';
import { newTenant } from '#shared/tenant/new-tenant.ts';

const SYSTEM: Actor = { name: 'system', from: null, roles: ['admin'] };

/**
 * The way in for the first administrator where people sign in elsewhere and no password can be set here: an invitation,
 * taken up by signing in there. Returns its link; undefined once somebody has joined. Every start makes a new link.
 */
export async function firstInvitation(email: string): Promise<string | undefined> {
  const documents = documentClient(dynamoClient({ endpoint: dynamoEndpoint() }));
  const tenants = tenantStores(() => Promise.resolve(documents), setting('TENANT_TABLE'));
  const people = wirePeople(documents, tenants);
  const now = new Date();
  const operator = newTenant({ id: OPERATOR, name: 'Operator', kind: 'operator', state: 'active' }, now);
  const event = deedOf(SYSTEM, now, { tenant: OPERATOR, action: 'tenant.created' });
  // False where an earlier start has created it.
  await directoryStore(documents, setting('TENANT_TABLE'), setting('ACCESS_TABLE')).create(operator, event);
  const { people: joined, invitations } = taken(await listPeople(people, OPERATOR));
  if (joined.length > 0) return undefined;
  const before = invitations.find((one) => one.email.toLowerCase() === email.toLowerCase());
  const sent = before
    ? await inviteAgain(people, OPERATOR, before.id, SYSTEM)
    : await invite(people, OPERATOR, { email, roles: ['owner', 'admin'] }, SYSTEM);
  return taken(sent).link;
}

/** Nothing of this is refused in an installation that nobody has joined. */
function taken<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`the first invitation was refused: ${JSON.stringify(outcome.error)}`);
  return outcome.value;
}
