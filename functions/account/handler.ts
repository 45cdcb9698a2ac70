import { ACCOUNT_API } from '#shared/contracts/account-api.ts';
import { routeKey } from '#shared/contracts/contract.ts';
import { httpHandler } from '../http/handler.ts';
import { functionLog } from '../http/log.ts';
import { refusedWrites } from '../http/refused-writes.ts';
import { wireAuthentication, wireReader } from '../http/wire.ts';
import { dynamoEndpoint, optionalSetting, setting } from '../ports/settings.ts';
import { setupHash } from '../ports/setup-code.ts';
import { workflowsAt } from '../ports/workflows.ts';
import { accessApiKeys } from '../stores/access-api-keys.ts';
import { accessPeople } from '../stores/access-people.ts';
import { accessStore } from '../stores/access-store.ts';
import { documentClient, dynamoClient } from '../stores/clients.ts';
import { putGate } from '../stores/gate-put.ts';
import { rateStore } from '../stores/rate-store.ts';
import { wireTenantDocuments } from '../stores/tenant-documents.ts';
import { tenantStores } from '../stores/tenant-store.ts';
import { setupStore } from '../stores/setup-store.ts';
import { joinAs } from '../tenancy/join.ts';
import { newKey } from '../tenancy/new-key.ts';
import { wirePeople } from '../tenancy/wire.ts';
import { exportAudit, listAudit } from './audit.ts';
import { joining } from './joining.ts';
import { ownKeys } from './keys.ts';
import type { OidcClient } from './oidc-client.ts';
import { ownOrganisation } from './organisation.ts';
import { ownPeople } from './people.ts';
import { me, signOut, signOutEverywhere } from './sessions.ts';
import { settingUp } from './setup.ts';
import { callback, signIn, type AccountDeps } from './sign-in.ts';

const reader = wireReader();
const auth = wireAuthentication(reader);
const origin = setting('ORIGIN');
const documents = documentClient(dynamoClient({ endpoint: dynamoEndpoint() }));
const tenants = tenantStores(wireTenantDocuments(), setting('TENANT_TABLE'));
let client: OidcClient | undefined;

const oidc = async (): Promise<OidcClient> => {
  const secretUrl = optionalSetting('OIDC_SECRET_URL');
  return (client ??= (await import('./oidc-client.ts')).oidcClient({
    issuer: setting('OIDC_ISSUER'),
    clientId: setting('OIDC_CLIENT_ID'),
    secret: secretUrl && (await (await import('../ports/secrets.ts')).clientSecret(secretUrl)),
    redirectUri: `${origin}/v1/account/callback`,
  }));
};

const peopleDeps = wirePeople(documents, tenants);

const deps: AccountDeps = {
  oidc,
  access: accessStore(documents, setting('ACCESS_TABLE')),
  people: accessPeople(documents, setting('ACCESS_TABLE')),
  gates: auth.access,
  joinAs: (hash, user, from) => joinAs(peopleDeps, hash, user, from),
  tenants,
  origin,
  now: auth.now,
};

const people = ownPeople(peopleDeps);
const join = joining(peopleDeps, deps);
const setup = settingUp({
  ...peopleDeps,
  setup: setupStore(documents, setting('ACCESS_TABLE')),
  codeHash: () => setupHash(optionalSetting('SETUP_URL')),
});
const keys = ownKeys({
  tenants,
  access: accessApiKeys(documents, setting('ACCESS_TABLE')),
  newKey,
  now: () => new Date(),
});
const organisation = ownOrganisation({
  tenants,
  rates: rateStore(reader, setting('ACCESS_TABLE')),
  workflows: () => workflowsAt(setting('WORKFLOWS_URL')),
  closeGate: putGate(documents, setting('ACCESS_TABLE')),
  now: () => new Date(),
});
const auditDeps = { tenants: deps.tenants, now: () => new Date() };

export const handler = httpHandler(
  'account',
  {
    [routeKey(ACCOUNT_API.signIn)]: signIn(deps),
    [routeKey(ACCOUNT_API.callback)]: callback(deps),
    [routeKey(ACCOUNT_API.signOut)]: signOut(deps),
    [routeKey(ACCOUNT_API.signOutEverywhere)]: signOutEverywhere(deps),
    [routeKey(ACCOUNT_API.me)]: me(deps),
    [routeKey(ACCOUNT_API.invitation)]: join.look,
    [routeKey(ACCOUNT_API.join)]: join.join,
    [routeKey(ACCOUNT_API.joinByProvider)]: join.joinByProvider,
    [routeKey(ACCOUNT_API.setupState)]: setup.state,
    [routeKey(ACCOUNT_API.setup)]: setup.setUp,
    [routeKey(ACCOUNT_API.organisation)]: organisation.get,
    [routeKey(ACCOUNT_API.changeOrganisation)]: organisation.change,
    [routeKey(ACCOUNT_API.profileHistory)]: organisation.profiles,
    [routeKey(ACCOUNT_API.usage)]: organisation.usage,
    [routeKey(ACCOUNT_API.exportOwn)]: organisation.export,
    [routeKey(ACCOUNT_API.leave)]: organisation.leave,
    [routeKey(ACCOUNT_API.people)]: people.list,
    [routeKey(ACCOUNT_API.invite)]: people.invite,
    [routeKey(ACCOUNT_API.inviteAgain)]: people.inviteAgain,
    [routeKey(ACCOUNT_API.revokeInvitation)]: people.revoke,
    [routeKey(ACCOUNT_API.changeRoles)]: people.changeRoles,
    [routeKey(ACCOUNT_API.removePerson)]: people.remove,
    [routeKey(ACCOUNT_API.signOutPerson)]: people.signOut,
    [routeKey(ACCOUNT_API.keys)]: keys.list,
    [routeKey(ACCOUNT_API.createKey)]: keys.create,
    [routeKey(ACCOUNT_API.rotateKey)]: keys.rotate,
    [routeKey(ACCOUNT_API.revokeKey)]: keys.revoke,
    [routeKey(ACCOUNT_API.audit)]: listAudit(auditDeps),
    [routeKey(ACCOUNT_API.exportAudit)]: exportAudit(auditDeps),
  },
  { ...auth, tellRefusal: refusedWrites(auditDeps) },
  functionLog,
);
