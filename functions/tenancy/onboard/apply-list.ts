import type { OnboardingRow } from '#shared/contracts/onboarding-schemas.ts';
import type { TenantId } from '#shared/kernel/ids.ts';
import { ROLES_OF } from '#shared/tenant/roles.ts';
import type { Blobs } from '../../ports/blobs.ts';
import type { DirectoryStore } from '../../stores/directory-store.ts';
import type { OnboardingStore, StoredOnboarding } from '../../stores/onboarding-store.ts';
import type { Actor } from '../actor.ts';
import { createOrganisation, type GivenTenant } from '../create-organisation.ts';
import type { Invited } from '../invitations.ts';
import { conflictsOf } from './check-list.ts';
import { countRows, getChecked, putReport, type CheckedRow } from './checked-list.ts';
import { present } from './present.ts';
import { localeOf } from './read-row.ts';

/** What came of inviting an owner: a mail, only a link on the list, or why not. */
export type Inviting = 'mailed' | 'listed' | { readonly refused: string };

export interface ApplyDeps {
  readonly jobs: Pick<OnboardingStore, 'move'>;
  readonly directory: Pick<DirectoryStore, 'create' | 'entry' | 'entries' | 'records' | 'holders'>;
  readonly blobs: Blobs;
  /** Invites the first owner; somebody who is invited or in already stays so. */
  readonly invite: (tenant: TenantId, invited: Invited, actor: Actor) => Promise<Inviting>;
  /** Forgets the list and the addresses in it. */
  readonly forget: (job: StoredOnboarding['id']) => Promise<void>;
  readonly now: () => Date;
}

/** Rows at work at the same time: mail providers take about as many a second. */
const PARALLEL = 10;

/**
 * Creates what the dry run found ready and invites its owners. Killed and repeated it goes through all rows again: what this
 * very onboarding created counts as created, and whoever was not invited yet is.
 */
export async function applyList(deps: ApplyDeps, job: StoredOnboarding): Promise<void> {
  if (job.state !== 'applying') return deps.forget(job.id);
  const rows = await getChecked(deps.blobs, job.id);
  const report = rows.map((row) => row.report);
  for (let at = 0; at < rows.length; at += PARALLEL) {
    const done = await Promise.all(rows.slice(at, at + PARALLEL).map((row) => applyRow(deps, job, row)));
    report.splice(at, done.length, ...done);
    await deps.jobs.move(job.id, ['applying'], 'applying', countRows(report));
  }
  await putReport(deps.blobs, job.id, report);
  await deps.jobs.move(job.id, ['applying'], 'done', countRows(report));
  await deps.forget(job.id);
}

async function applyRow(deps: ApplyDeps, job: StoredOnboarding, { report, given, ownerEmail }: CheckedRow): Promise<OnboardingRow> {
  if (!given) return report;
  const actor: Actor = { name: job.by, from: null, roles: ['admin'] };
  const made = await createOrganisation(deps, given, actor, job.id);
  if (!made.ok) {
    const found = await whatIsThere(deps, job, given, report);
    if (found.outcome !== 'created') return found;
  }
  if (ownerEmail === '') return { ...report, outcome: 'created' };
  // Every role of its kind: without `partner` a partner's first owner could not upload.
  const owner = { email: ownerEmail, roles: ROLES_OF[given.kind], locale: localeOf(given) };
  const invited = await deps.invite(given.id, owner, actor);
  if (typeof invited === 'string') return { ...report, outcome: 'created', invited: invited === 'mailed' };
  return { ...report, outcome: 'created', errors: [{ pointer: '/ownerEmail', detail: invited.refused }] };
} // prettier-ignore

/** Somebody has created it since the dry run: this onboarding before it was cut off, or somebody else. */
async function whatIsThere(deps: ApplyDeps, job: StoredOnboarding, given: GivenTenant, report: OnboardingRow): Promise<OnboardingRow> {
  const there = await present(deps.directory, [given]);
  if (there.records.get(given.id)?.origin === job.id) return { ...report, outcome: 'created' };
  const against = conflictsOf(given, there);
  if (against === 'same') return { ...report, outcome: 'present' };
  return { ...report, outcome: 'refused', errors: [...against] };
} // prettier-ignore
