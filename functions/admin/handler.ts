import { randomUUID } from 'node:crypto';
import { ADMIN_API } from '#shared/contracts/admin-api.ts';
import { routeKey } from '#shared/contracts/contract.ts';
import type { JobId } from '#shared/kernel/ids.ts';
import { httpHandler } from '../http/handler.ts';
import { functionLog } from '../http/log.ts';
import { refusedWrites } from '../http/refused-writes.ts';
import { wireAuthentication, wireReader } from '../http/wire.ts';
import { blobsAt } from '../ports/blobs.ts';
import { dynamoEndpoint, setting } from '../ports/settings.ts';
import { workflowsAt } from '../ports/workflows.ts';
import { accessApiKeys } from '../stores/access-api-keys.ts';
import { auditPut } from '../stores/audit-put.ts';
import { documentClient, dynamoClient } from '../stores/clients.ts';
import { contributorStore } from '../stores/contributor-store.ts';
import { directoryStore } from '../stores/directory-store.ts';
import { onboardingStore } from '../stores/onboarding-store.ts';
import { rateStore } from '../stores/rate-store.ts';
import { releaseReader } from '../stores/release-reader.ts';
import { releaseStore } from '../stores/release-store.ts';
import { wireTenantDocuments } from '../stores/tenant-documents.ts';
import { tenantStores } from '../stores/tenant-store.ts';
import { wirePeople } from '../tenancy/wire.ts';
import { newKey } from '../tenancy/new-key.ts';
import { contributors } from './contributors.ts';
import { exportTenantAudit, listTenantAudit } from './audit.ts';
import {
  closeEdition,
  getDryRun,
  getEdition,
  listEditions,
  publishEdition,
  startDryRun,
  type EditionDeps,
} from './editions.ts';
import { keysOfTenants } from './keys.ts';
import { onboardings } from './onboardings.ts';
import { tenantPeople } from './people.ts';
import { organisations, type TenantDeps } from './tenants.ts';

const reader = wireReader();
const documents = documentClient(dynamoClient({ endpoint: dynamoEndpoint() }));
const now = () => new Date();

const auth = wireAuthentication(reader);
const tenantDeps: TenantDeps = {
  directory: directoryStore(documents, setting('TENANT_TABLE'), setting('ACCESS_TABLE')),
  tenants: tenantStores(wireTenantDocuments(), setting('TENANT_TABLE')),
  rates: rateStore(reader, setting('ACCESS_TABLE')),
  workflows: () => workflowsAt(setting('WORKFLOWS_URL')),
  now,
};
const tenants = organisations(tenantDeps);
const onboarding = onboardings({
  jobs: onboardingStore(documents, setting('TENANT_TABLE')),
  blobs: () => blobsAt(setting('BLOBS_URL')),
  workflows: tenantDeps.workflows,
  newId: () => randomUUID() as JobId,
  now,
});

const peopleDeps = wirePeople(documents, tenantDeps.tenants);
const people = tenantPeople(peopleDeps);

const editionDeps: EditionDeps = {
  release: releaseStore(documents, setting('RELEASE_TABLE')),
  editions: releaseReader(reader, setting('RELEASE_TABLE')).editions,
  workflows: () => workflowsAt(setting('WORKFLOWS_URL')),
  account: {
    put: (event) => auditPut(setting('TENANT_TABLE'), event),
    tell: async (event) => (await tenantDeps.tenants.of(event.tenant)).audit.tell(event),
  },
  now,
};

const keys = keysOfTenants({
  tenants: tenantDeps.tenants,
  access: accessApiKeys(documents, setting('ACCESS_TABLE')),
  newKey,
  now,
});

const health = contributors({
  ...peopleDeps,
  directory: contributorStore(documents, setting('TENANT_TABLE')),
  editions: editionDeps.editions,
});

export const handler = httpHandler(
  'admin',
  {
    [routeKey(ADMIN_API.createTenant)]: tenants.create,
    [routeKey(ADMIN_API.tenants)]: tenants.list,
    [routeKey(ADMIN_API.tenant)]: tenants.get,
    [routeKey(ADMIN_API.changeTenant)]: tenants.change,
    [routeKey(ADMIN_API.moveTenant)]: tenants.move,
    [routeKey(ADMIN_API.tenantProfiles)]: tenants.profiles,
    [routeKey(ADMIN_API.tenantUsage)]: tenants.usage,
    [routeKey(ADMIN_API.exportTenant)]: tenants.export,
    [routeKey(ADMIN_API.createOnboarding)]: onboarding.create,
    [routeKey(ADMIN_API.onboarding)]: onboarding.get,
    [routeKey(ADMIN_API.onboardingRows)]: onboarding.rows,
    [routeKey(ADMIN_API.applyOnboarding)]: onboarding.apply,
    [routeKey(ADMIN_API.tenantKeys)]: keys.list,
    [routeKey(ADMIN_API.tenantCreateKey)]: keys.create,
    [routeKey(ADMIN_API.tenantRotateKey)]: keys.rotate,
    [routeKey(ADMIN_API.tenantRevokeKey)]: keys.revoke,
    [routeKey(ADMIN_API.tenantPeople)]: people.list,
    [routeKey(ADMIN_API.tenantInvite)]: people.invite,
    [routeKey(ADMIN_API.tenantInviteAgain)]: people.inviteAgain,
    [routeKey(ADMIN_API.tenantRevokeInvitation)]: people.revoke,
    [routeKey(ADMIN_API.tenantChangeRoles)]: people.changeRoles,
    [routeKey(ADMIN_API.tenantRemovePerson)]: people.remove,
    [routeKey(ADMIN_API.tenantSignOutPerson)]: people.signOut,
    [routeKey(ADMIN_API.tenantAudit)]: listTenantAudit(tenantDeps),
    [routeKey(ADMIN_API.exportTenantAudit)]: exportTenantAudit(tenantDeps),
    [routeKey(ADMIN_API.contributors)]: health.list,
    [routeKey(ADMIN_API.remind)]: health.remind,
    [routeKey(ADMIN_API.editionList)]: listEditions(editionDeps),
    [routeKey(ADMIN_API.edition)]: getEdition(editionDeps),
    [routeKey(ADMIN_API.close)]: closeEdition(editionDeps),
    [routeKey(ADMIN_API.startDryRun)]: startDryRun(editionDeps),
    [routeKey(ADMIN_API.dryRun)]: getDryRun(editionDeps),
    [routeKey(ADMIN_API.publish)]: publishEdition(editionDeps),
  },
  { ...auth, tellRefusal: refusedWrites(tenantDeps) },
  functionLog,
);
