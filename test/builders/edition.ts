import { readdirSync } from 'node:fs';
import { until, type ApiClient } from '#infra/local/demo/api-client.ts';
import type { Period } from '#shared/kernel/ids.ts';
import type { TestHost } from './host.ts';

type Running = Pick<TestHost, 'admin' | 'settled' | 'folder'>;

/** Waits until no workflow is running and the stream is read to its end. */
export async function quiet({ folder, settled }: Pick<TestHost, 'folder' | 'settled'>): Promise<void> {
  await until(
    () => Promise.resolve(readdirSync(folder.at('workflows')).filter((name) => name.endsWith('.json'))),
    ({ length }) => length === 0,
  );
  await settled();
}

async function reach({ admin }: { readonly admin: ApiClient }, programme: string, period: Period, what: 'close' | 'publish', state: string) {
  const path = `/admin/programmes/${programme}/editions/${period}`;
  await admin.post(`${path}/${what}`);
  await until(() => admin.get<{ state: string }>(path), (edition) => edition.state === state);
} // prettier-ignore

/** Closes an edition once everything submitted has come through. */
export async function closeEdition(host: Running, period: Period, programme = 'demo'): Promise<void> {
  await host.settled();
  await reach(host, programme, period, 'close', 'closed');
}

export const publishEdition = (host: Running, period: Period, programme = 'demo'): Promise<void> =>
  reach(host, programme, period, 'publish', 'published');
