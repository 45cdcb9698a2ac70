import { createHash, randomBytes } from 'node:crypto';
import { ADMIN_API } from '#shared/contracts/admin-api.ts';
import type { TenantView } from '#shared/contracts/people-schemas.ts';
import { tenantIdSchema } from '#shared/kernel/ids.ts';
import { endpoint } from '../http/endpoint.ts';
import { json, problem } from '../http/reply.ts';
import type { IdentityAdmin } from '../ports/identity.ts';
import type { AccessReader } from '../stores/access-reader.ts';
import type { AccessStore } from '../stores/access-store.ts';
import type { DirectoryStore } from '../stores/directory-store.ts';
import type { TenantStores } from '../stores/tenant-store.ts';

export interface TenantDeps {
  readonly directory: DirectoryStore;
  readonly tenants: TenantStores;
  readonly access: Pick<AccessStore, 'createPerson' | 'putKey'>;
  readonly people: Pick<AccessReader, 'person'>;
  readonly identity: () => Promise<IdentityAdmin>;
  readonly now: () => Date;
}

const DAY = 24 * 3600 * 1000;

export const createTenant = ({ directory, now }: TenantDeps) =>
  endpoint(ADMIN_API.createTenant, async ({ body }) => {
    const { profile = null, registryNumber = null, ...given } = body;
    if (given.kind === 'company' && !profile)
      return problem('invalid-input', 'A company needs a profile.', [{ pointer: '/profile', detail: 'is missing' }]);
    const tenant: TenantView = { ...given, profile, registryNumber, createdAt: now().toISOString() };
    return (await directory.create(tenant)) ? json(201, tenant) : problem('conflict', 'This id is taken.');
  });

export const listTenants = ({ directory }: TenantDeps) =>
  endpoint(ADMIN_API.tenants, async ({ query }) => {
    const after = tenantIdSchema.safeParse(query.next);
    if (query.next !== undefined && !after.success)
      return problem('invalid-input', 'The cursor is not one of ours.', [
        { pointer: '/query/next', detail: 'is not known' },
      ]);
    return json(200, await directory.list(after.data));
  });

const unknownTenant = () =>
  problem('invalid-input', 'There is no such organisation.', [
    { pointer: '/tenant', detail: 'is not the id of an organisation' },
  ]);

export const createUser = (deps: TenantDeps) =>
  endpoint(ADMIN_API.createUser, async ({ body }) => {
    const { tenant, email, roles } = body;
    if (!(await (await deps.tenants.of(tenant)).profile())) return unknownTenant();
    const made = await identityFor(deps, email);
    const created =
      made && (await deps.access.createPerson(made.subject, { user: made.subject, tenant, email, roles }));
    if (!made || !created) return problem('conflict', 'Somebody with this e-mail address exists.');
    return json(201, { id: made.subject, tenant, email, roles, initialPassword: made.initialPassword });
  });

/** Undefined for an address in use. One that an earlier call left behind, cut off between its two writes, is taken up. */
async function identityFor({ identity, people }: TenantDeps, email: string) {
  const admin = await identity();
  const made = await admin.create(email);
  if (made.created) return made;
  return (await people.person(made.subject)) ? undefined : { ...made, initialPassword: await admin.renew(email) };
}

export const createKey = ({ tenants, access, now }: TenantDeps) =>
  endpoint(ADMIN_API.createKey, async ({ body }) => {
    const { tenant, scopes, days } = body;
    if (!(await (await tenants.of(tenant)).profile())) return unknownTenant();
    const { id, key, hash } = newKey();
    const expiresAt = new Date(now().getTime() + days * DAY);
    await access.putKey({ id, tenant, scopes, hash, expires: Math.floor(expiresAt.getTime() / 1000) });
    return json(201, { id, tenant, scopes, expiresAt: expiresAt.toISOString(), key });
  });

/** `tmk_<id>_<secret>`: the prefix is what secret scanners look for; only the hash is kept. */
export function newKey(): { id: string; key: string; hash: string } {
  const id = Array.from(randomBytes(12), (byte) => (byte % 36).toString(36)).join('');
  const secret = randomBytes(32).toString('base64url');
  return { id, key: `tmk_${id}_${secret}`, hash: createHash('sha256').update(secret).digest('hex') };
}
