import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolder } from '#infra/local/data-folder.ts';
import { startHost, type Host } from '#infra/local/host.ts';
import { newSetupCode } from '#infra/local/setup-code.ts';

/** An installation in memory as it is right after its first start: nobody looks after it yet. One per test file. */
export async function emptyHost(): Promise<Host & { readonly code: string }> {
  const path = mkdtempSync(join(tmpdir(), 'tidemark-test-'));
  const folder = new DataFolder(path);
  folder.open(false, 'test');
  const host = await startHost({ port: 0, folder, inMemory: true, progress: () => undefined });
  return {
    ...host,
    code: newSetupCode(folder),
    async stop() {
      await host.stop();
      rmSync(path, { recursive: true, force: true });
    },
  };
}
