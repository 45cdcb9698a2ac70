import { DataFolder } from '#infra/local/data-folder.ts';
import { apiClient, type ApiClient } from '#infra/local/demo/api-client.ts';
import { loadDemo } from '#infra/local/demo/load-demo.ts';
import { startHost } from '#infra/local/host.ts';
import { createOperator } from '#infra/local/operator.ts';
import type { EditionId, Period } from '#shared/kernel/ids.ts';
import { periodOf, shiftPeriod } from '#shared/kernel/period.ts';
import type { Cell } from '#shared/release/cell.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A whole installation on this machine, in memory, with a small demonstration in it. */
export interface Installation {
  readonly origin: string;
  readonly endpoint: string;
  readonly admin: ApiClient;
  /** The latest published edition. */
  readonly edition: EditionId;
  readonly openPeriod: Period;
  /** Paths of cohorts that are shown, not withheld. */
  readonly shown: readonly string[];
  settled(): Promise<void>;
  stop(): Promise<void>;
}

const ORGANISATIONS = 300;

/** At most one per process: the handlers read their environment when they are loaded. */
export async function startInstallation(progress: (line: string) => void): Promise<Installation> {
  const { path, remove } = temporaryFolder();
  const folder = new DataFolder(path);
  folder.open(false, 'bench');
  const host = await startHost({ port: 0, folder, inMemory: true, progress }).catch((error: unknown) => {
    remove();
    throw error;
  });
  const stop = async (): Promise<void> => {
    await host.stop();
    remove();
  };
  try {
    const now = new Date();
    const { key } = await createOperator(now);
    await loadDemo({ ...host, adminKey: key.secret, organisations: ORGANISATIONS, now, progress });
    const admin = apiClient(host.origin, key.secret);
    const edition = `demo.${shiftPeriod(periodOf(now), -1)}` as EditionId;
    const { items } = await admin.get<{ items: Cell[] }>(`/editions/${edition}/cohorts`);
    const shown = items
      .filter(({ status }) => status === 'shown')
      .map(({ cohort }) => `/v1/editions/${edition}/cohorts/${cohort}`);
    const endpoint = process.env['DYNAMODB_ENDPOINT'] ?? '';
    return {
      origin: host.origin,
      endpoint,
      admin,
      edition,
      openPeriod: periodOf(now),
      shown,
      settled: host.settled,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
