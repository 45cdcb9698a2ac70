import type { OnboardingRow } from '#shared/contracts/onboarding-schemas.ts';
import { must } from '#shared/kernel/result.ts';
import { newTenant } from '#shared/tenant/new-tenant.ts';
import type { Blobs } from '../../ports/blobs.ts';
import type { Fault } from '../../http/reply.ts';
import type { DirectoryStore } from '../../stores/directory-store.ts';
import type { OnboardingStore, StoredOnboarding } from '../../stores/onboarding-store.ts';
import type { GivenTenant } from '../create-organisation.ts';
import { countRows, putChecked, putReport, type CheckedRow } from './checked-list.ts';
import { listPath } from './onboarding-paths.ts';
import { readList } from './read-list.ts';
import type { ReadRow } from './read-row.ts';
import { present, type Present } from './present.ts';

export interface CheckDeps {
  readonly jobs: Pick<OnboardingStore, 'move'>;
  readonly directory: Pick<DirectoryStore, 'entries' | 'records' | 'holders'>;
  readonly blobs: Blobs;
}

/** Rows looked up at once. */
const BATCH = 100;

/** The dry run: what would become of every row. Nothing of it is visible outside the job; it can be repeated. */
export async function checkList({ jobs, directory, blobs }: CheckDeps, job: StoredOnboarding): Promise<void> {
  if (job.state !== 'checking') return;
  const list = readList(must(await blobs.get(listPath(job.id)), 'list'));
  if (!list.ok) return void (await jobs.move(job.id, ['checking'], 'refused', { detail: list.error }));
  const checked: CheckedRow[] = [];
  for (let at = 0; at < list.value.length; at += BATCH) {
    const batch = list.value.slice(at, at + BATCH);
    const there = await present(
      directory,
      batch.flatMap(({ given }) => given ?? []),
    );
    checked.push(...batch.map((row) => checkRow(row, there)));
    const told = countRows(checked.map(({ report }) => report));
    await jobs.move(job.id, ['checking'], 'checking', { ...told, rows: list.value.length });
  }
  const report = checked.map((one) => one.report);
  await putChecked(blobs, job.id, checked);
  await putReport(blobs, job.id, report);
  await jobs.move(job.id, ['checking'], 'checked', countRows(report));
}

function checkRow({ line, cells, given, faults }: ReadRow, there: Present): CheckedRow {
  const row = { line, tenant: null, name: cells.name === '' ? null : cells.name.slice(0, 200), invited: false };
  const refused = (errors: readonly Fault[], tenant: OnboardingRow['tenant'] = null): CheckedRow => ({
    report: { ...row, tenant, outcome: 'refused', errors: [...errors] },
    given: null,
    ownerEmail: '',
  });
  if (!given) return refused(faults);
  const against = conflictsOf(given, there);
  if (against === 'same')
    return { report: { ...row, tenant: given.id, outcome: 'present' }, given: null, ownerEmail: '' };
  if (against.length > 0) return refused(against, given.id);
  return { report: { ...row, tenant: given.id, outcome: 'ready' }, given, ownerEmail: cells.ownerEmail };
}

const COMPARED = ['name', 'kind', 'legalName', 'registryNumber', 'group', 'plan', 'locale'] as const;
const PROFILE = ['industry', 'size', 'region'] as const;

/** What speaks against creating it beside what is there: nothing at all, that it is there already, or faults. */
export function conflictsOf(given: GivenTenant, { entries, records, holders }: Present): 'same' | readonly Fault[] {
  const record = records.get(given.id);
  // A record may outlive its erasure by a moment.
  if (!record || record.state === 'erased') {
    if (entries.has(given.id))
      return [{ pointer: '/id', detail: 'was an organisation that is erased: choose another id' }];
    const holder = given.registryNumber === undefined ? undefined : holders.get(given.registryNumber);
    return holder === undefined ? [] : [{ pointer: '/registryNumber', detail: `belongs to ${holder} already` }];
  }
  const asked = newTenant(given, new Date(record.createdAt));
  const other: string[] = [
    ...COMPARED.filter((field) => asked[field] !== record[field]),
    ...PROFILE.filter((field) => asked.profile?.[field] !== record.profile?.[field]),
  ];
  if (other.length === 0) return 'same';
  return other.map((field) => ({ pointer: `/${field}`, detail: 'is another one in the organisation of this id' }));
}
