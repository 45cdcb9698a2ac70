import { randomBytes } from 'node:crypto';
import { sha256 } from '#functions/stores/hash.ts';
import { dynamoEndpoint, setting } from '#functions/ports/settings.ts';
import { accessApiKeys } from '#functions/stores/access-api-keys.ts';
import { documentClient, dynamoClient } from '#functions/stores/clients.ts';
import { setupStore } from '#functions/stores/setup-store.ts';
import { tenantStores } from '#functions/stores/tenant-store.ts';
import { createKey } from '#functions/tenancy/keys.ts';
import type { KeyDeps } from '#functions/tenancy/keys-context.ts';
import { newKey } from '#functions/tenancy/new-key.ts';
import { OPERATOR, setUp } from '#functions/tenancy/setup.ts';
import { wirePeople } from '#functions/tenancy/wire.ts';
import type { Credential } from './credentials.ts';

export const ADMIN_EMAIL = 'admin@tidemark.example';
/** Days the first administrator's key holds. */
const KEY_DAYS = 90;

/** Sets up an installation that has no use for somebody in front of it: a demonstration or a test. With a key. */
export async function createOperator(now: Date): Promise<{ signIn: Credential; key: Credential }> {
  const documents = documentClient(dynamoClient({ endpoint: dynamoEndpoint() }));
  const tenants = tenantStores(() => Promise.resolve(documents), setting('TENANT_TABLE'));
  const people = wirePeople(documents, tenants);
  const access = setting('ACCESS_TABLE');
  const setup = setupStore(documents, access);
  const [code, password] = [randomBytes(32).toString('base64url'), randomBytes(16).toString('base64url')];
  const wanted = { code, organisation: 'Operator', email: ADMIN_EMAIL, password };
  const deps = { ...people, setup, codeHash: () => Promise.resolve(sha256(code)), now: () => now };
  const done = await setUp(deps, wanted, 'local');
  if (!done.ok) throw new Error(`the installation could not be set up: ${JSON.stringify(done.error)}`);
  const signIn = { role: 'admin', kind: 'sign-in', name: ADMIN_EMAIL, secret: password } as const;
  return { signIn, key: await adminKey({ tenants, access: accessApiKeys(documents, access), now: deps.now }) };
}

/** For programs; what it may is what an admin may. */
async function adminKey(deps: Omit<KeyDeps, 'newKey'>): Promise<Credential> {
  const asked = { name: 'First key', scopes: ['admin'], days: KEY_DAYS } as const;
  const made = await createKey({ ...deps, newKey }, OPERATOR, asked, { name: 'system', from: null, roles: ['admin'] });
  if (!made.ok) throw new Error('the first key was refused');
  return { role: 'admin', kind: 'key', name: made.value.id, secret: made.value.key };
}
