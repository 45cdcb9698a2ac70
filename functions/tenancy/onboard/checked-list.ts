import type { OnboardingRow, OnboardingView } from '#shared/contracts/onboarding-schemas.ts';
import type { JobId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import type { Blobs } from '../../ports/blobs.ts';
import type { GivenTenant } from '../create-organisation.ts';
import { checkedPath, reportPath } from './onboarding-paths.ts';

/** A row as it is kept between checking and applying. */
export interface CheckedRow {
  readonly report: OnboardingRow;
  /** Null where there is nothing to create. */
  readonly given: GivenTenant | null;
  /** Empty for none. */
  readonly ownerEmail: string;
}

const bytesOf = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));
const read = (bytes: Uint8Array): unknown => JSON.parse(Buffer.from(bytes).toString('utf8'));

export const putChecked = (blobs: Blobs, job: JobId, rows: readonly CheckedRow[]): Promise<void> =>
  blobs.put(checkedPath(job), bytesOf(rows));

export const getChecked = async (blobs: Blobs, job: JobId): Promise<readonly CheckedRow[]> =>
  read(must(await blobs.get(checkedPath(job)), 'checked rows')) as CheckedRow[];

export const putReport = (blobs: Blobs, job: JobId, rows: readonly OnboardingRow[]): Promise<void> =>
  blobs.put(reportPath(job), bytesOf(rows));

/** Undefined where there is none yet, or none any more: what waits in the blobs goes after 30 days. */
export async function getReport(blobs: Blobs, job: JobId): Promise<readonly OnboardingRow[] | undefined> {
  const bytes = await blobs.get(reportPath(job));
  return bytes && (read(bytes) as OnboardingRow[]);
}

export type OnboardingCounts = Pick<OnboardingView, 'rows' | 'ready' | 'created' | 'present' | 'refused'>;

export function countRows(rows: readonly OnboardingRow[]): OnboardingCounts {
  const count = (outcome: OnboardingRow['outcome']): number => rows.filter((row) => row.outcome === outcome).length;
  return { rows: rows.length, ready: count('ready'), created: count('created'), present: count('present'), refused: count('refused') };
} // prettier-ignore
