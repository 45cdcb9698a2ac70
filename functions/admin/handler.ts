import { ADMIN_API } from '#shared/contracts/admin-api.ts';
import { routeKey } from '#shared/contracts/contract.ts';
import { httpHandler } from '../http/handler.ts';
import { functionLog } from '../http/log.ts';
import { wireAuthentication, wireReader } from '../http/wire.ts';
import { identityAt } from '../ports/identity.ts';
import { dynamoEndpoint, setting } from '../ports/settings.ts';
import { workflowsAt } from '../ports/workflows.ts';
import { accessStore } from '../stores/access-store.ts';
import { documentClient, dynamoClient } from '../stores/clients.ts';
import { directoryStore } from '../stores/directory-store.ts';
import { releaseReader } from '../stores/release-reader.ts';
import { releaseStore } from '../stores/release-store.ts';
import { tenantStores } from '../stores/tenant-store.ts';
import { closeEdition, getDryRun, getEdition, publishEdition, startDryRun, type EditionDeps } from './editions.ts';
import { createKey, createTenant, createUser, listTenants, type TenantDeps } from './tenants.ts';

const reader = wireReader();
const documents = documentClient(dynamoClient({ endpoint: dynamoEndpoint() }));
const now = () => new Date();

const auth = wireAuthentication(reader);
const tenantDeps: TenantDeps = {
  directory: directoryStore(documents, setting('TENANT_TABLE')),
  tenants: tenantStores(() => Promise.resolve(documents), setting('TENANT_TABLE')),
  access: accessStore(documents, setting('ACCESS_TABLE')),
  people: auth.access,
  identity: () => identityAt(setting('IDENTITY_URL')),
  now,
};

const editionDeps: EditionDeps = {
  release: releaseStore(documents, setting('RELEASE_TABLE')),
  editions: releaseReader(reader, setting('RELEASE_TABLE')).editions,
  workflows: () => workflowsAt(setting('WORKFLOWS_URL')),
  now,
};

export const handler = httpHandler(
  'admin',
  {
    [routeKey(ADMIN_API.createTenant)]: createTenant(tenantDeps),
    [routeKey(ADMIN_API.tenants)]: listTenants(tenantDeps),
    [routeKey(ADMIN_API.createUser)]: createUser(tenantDeps),
    [routeKey(ADMIN_API.createKey)]: createKey(tenantDeps),
    [routeKey(ADMIN_API.edition)]: getEdition(editionDeps),
    [routeKey(ADMIN_API.close)]: closeEdition(editionDeps),
    [routeKey(ADMIN_API.startDryRun)]: startDryRun(editionDeps),
    [routeKey(ADMIN_API.dryRun)]: getDryRun(editionDeps),
    [routeKey(ADMIN_API.publish)]: publishEdition(editionDeps),
  },
  auth,
  functionLog,
);
