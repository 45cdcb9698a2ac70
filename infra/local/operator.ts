import { documentClient, dynamoClient } from '#functions/stores/clients.ts';
import { accessStore } from '#functions/stores/access-store.ts';
import { directoryStore } from '#functions/stores/directory-store.ts';
import { newKey } from '#functions/admin/tenants.ts';
import { tableIdentity } from '#functions/ports/identity-table.ts';
import { dynamoEndpoint, setting } from '#functions/ports/settings.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import type { Credential } from './credentials.ts';

const OPERATOR = 'operator' as TenantId;
export const ADMIN_EMAIL = 'admin@tidemark.example';
/** Days the first administrator's key holds. */
const KEY_DAYS = 90;

/** The one thing that cannot come through the API: the first administrator of an empty installation, with a key. */
export async function createOperator(now: Date): Promise<{ signIn: Credential; key: Credential }> {
  const documents = documentClient(dynamoClient({ endpoint: dynamoEndpoint() }));
  const directory = directoryStore(documents, setting('TENANT_TABLE'));
  const access = accessStore(documents, setting('ACCESS_TABLE'));
  const table = setting('IDENTITY_URL').slice('dynamodb:'.length);
  await directory.create({
    id: OPERATOR, name: 'Operator', kind: 'operator', profile: null, registryNumber: null, createdAt: now.toISOString(),
  }); // prettier-ignore
  const created = must(await tableIdentity(table).create(ADMIN_EMAIL), 'new administrator');
  const user = created.subject;
  await access.createPerson(user, { user, tenant: OPERATOR, email: ADMIN_EMAIL, roles: ['admin'] });
  const { id, key, hash } = newKey();
  await access.putKey({
    id,
    tenant: OPERATOR,
    scopes: ['admin'],
    hash,
    expires: Math.floor(now.getTime() / 1000) + KEY_DAYS * 86_400,
  });
  return {
    signIn: { role: 'admin', kind: 'sign-in', name: ADMIN_EMAIL, secret: must(created.initialPassword, 'password') },
    key: { role: 'admin', kind: 'key', name: id, secret: key },
  };
}
