import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TenantId } from '#shared/kernel/ids.ts';
import { apiClient, type ApiClient } from '#infra/local/demo/api-client.ts';
import { DataFolder } from '#infra/local/data-folder.ts';
import { startHost, type Host } from '#infra/local/host.ts';
import { createOperator } from '#infra/local/operator.ts';

/** A whole installation in memory, with an administrator's key; one per test file, since handlers read the environment. */
export interface TestHost extends Host {
  readonly admin: ApiClient;
  readonly adminPassword: string;
  readonly folder: DataFolder;
  /** Creates a tenant with a key of these scopes. */
  tenant(
    id: string,
    kind: 'company' | 'partner' | 'analyst',
    scopes: readonly string[],
  ): Promise<ApiClient & { readonly key: string }>;
}

export const PROFILE = { industry: 'C', size: '250-999', region: '150' } as const;

export async function testHost(): Promise<TestHost> {
  const path = mkdtempSync(join(tmpdir(), 'tidemark-test-'));
  const folder = new DataFolder(path);
  folder.open(false, 'test');
  const host = await startHost({ port: 0, folder, inMemory: true, progress: () => undefined });
  const { key, signIn } = await createOperator(new Date());
  const admin = apiClient(host.origin, key.secret);
  return {
    ...host,
    admin,
    adminPassword: signIn.secret,
    folder,
    async tenant(id, kind, scopes) {
      const profile = kind === 'company' ? PROFILE : undefined;
      await admin.post('/admin/tenants', {
        id: id as TenantId,
        name: `${id} (synthetic)`,
        kind,
        ...(profile && { profile }),
      });
      const { key } = await admin.post<{ key: string }>('/admin/keys', { tenant: id, scopes, days: 1 });
      return { ...apiClient(host.origin, key), key };
    },
    async stop() {
      await host.stop();
      rmSync(path, { recursive: true, force: true });
    },
  };
}
