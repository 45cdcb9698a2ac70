import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '#shared/contracts/contract.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import { apiClient, type ApiClient } from '#infra/local/demo/api-client.ts';
import { newPerson, type NewPerson } from '#infra/local/demo/new-person.ts';
import { DataFolder } from '#infra/local/data-folder.ts';
import { startHost, type Host } from '#infra/local/host.ts';
import { createOperator } from '#infra/local/operator.ts';

/** A whole installation in memory, with an administrator's key; one per test file, since handlers read the environment. */
export interface TestHost extends Host {
  readonly admin: ApiClient;
  readonly adminKey: string;
  readonly adminPassword: string;
  readonly folder: DataFolder;
  /** Creates a tenant with a key of these scopes. */
  tenant(
    id: string,
    kind: 'company' | 'partner' | 'analyst',
    scopes: readonly string[],
  ): Promise<ApiClient & { readonly key: string }>;
  /** Invites somebody to a tenant and joins in their place. */
  person(tenant: string, email: string, roles: readonly Role[]): Promise<NewPerson>;
}

export const PROFILE = { industry: 'C', size: '250-999', region: '150' } as const;

/** The same noise every time: an interval that holds for 95 of 100 secrets would fail the other five. */
const knownSecret = (of: string): string => createHash('sha256').update(`synthetic ${of} secret`).digest('base64');

export async function testHost(): Promise<TestHost> {
  const path = mkdtempSync(join(tmpdir(), 'tidemark-test-'));
  const folder = new DataFolder(path);
  folder.open(false, 'test');
  folder.secretFile('secrets.json', () => ({ pool: knownSecret('pool'), master: knownSecret('master') }));
  const host = await startHost({ port: 0, folder, inMemory: true, progress: () => undefined });
  const { key, signIn } = await createOperator(new Date());
  const admin = apiClient(host.origin, key.secret);
  return {
    ...host,
    admin,
    adminKey: key.secret,
    adminPassword: signIn.secret,
    folder,
    async tenant(id, kind, scopes) {
      const profile = kind === 'company' ? PROFILE : undefined;
      await admin.post('/admin/tenants', {
        id: id as TenantId,
        name: `${id} (synthetic)`,
        kind,
        state: 'active',
        quotas: { requestsPerMinute: 100_000, requestsPerDay: 1_000_000, people: 100, keys: 100 },
        ...(profile && { profile }),
      });
      const { key } = await admin.post<{ key: string }>(`/admin/tenants/${id}/keys`, { name: 'test', scopes, days: 1 });
      return { ...apiClient(host.origin, key), key };
    },
    person: (tenant, email, roles) => newPerson(admin, host.origin, tenant, { email, roles }),
    async stop() {
      await host.stop();
      rmSync(path, { recursive: true, force: true });
    },
  };
}
