import { ACCOUNT_API } from '#shared/contracts/account-api.ts';
import { routeKey } from '#shared/contracts/contract.ts';
import { httpHandler } from '../http/handler.ts';
import { functionLog } from '../http/log.ts';
import { wireAuthentication, wireReader } from '../http/wire.ts';
import { dynamoEndpoint, setting } from '../ports/settings.ts';
import { accessStore } from '../stores/access-store.ts';
import { documentClient, dynamoClient } from '../stores/clients.ts';
import { wireTenantDocuments } from '../stores/tenant-documents.ts';
import { tenantStores } from '../stores/tenant-store.ts';
import type { OidcClient } from './oidc-client.ts';
import { callback, me, signIn, signOut, type AccountDeps } from './sign-in.ts';

const auth = wireAuthentication(wireReader());
const origin = setting('ORIGIN');
let client: OidcClient | undefined;

const deps: AccountDeps = {
  oidc: async () =>
    (client ??= (await import('./oidc-client.ts')).oidcClient(
      setting('OIDC_ISSUER'),
      setting('OIDC_CLIENT_ID'),
      `${origin}/v1/account/callback`,
    )),
  access: accessStore(documentClient(dynamoClient({ endpoint: dynamoEndpoint() })), setting('ACCESS_TABLE')),
  people: auth.access,
  tenants: tenantStores(wireTenantDocuments(), setting('TENANT_TABLE')),
  origin,
  now: auth.now,
};

export const handler = httpHandler(
  'account',
  {
    [routeKey(ACCOUNT_API.signIn)]: signIn(deps),
    [routeKey(ACCOUNT_API.callback)]: callback(deps),
    [routeKey(ACCOUNT_API.signOut)]: signOut(deps),
    [routeKey(ACCOUNT_API.me)]: me(deps),
  },
  auth,
  functionLog,
);
