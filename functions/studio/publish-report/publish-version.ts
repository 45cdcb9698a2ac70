import { fail, must, ok, type Result } from '#shared/kernel/result.ts';
import type { ReportFinding } from '#shared/contracts/studio-schemas.ts';
import type { StoredPublication } from '../../stores/publication-item.ts';
import type { ReportHead } from '../../stores/report-head.ts';
import { freezeReport } from '../freeze-report.ts';
import type { Decided, PublishReportDeps } from './deps.ts';
import { makeVersion } from './make-version.ts';
import { recordPublished, recordRefused } from './record-outcome.ts';
import { storedPublication, storedVersion } from './stored-version.ts';

export type PublishOutcome = 'published' | 'refused' | 'nothing-to-do';

/**
 * Makes a revision the next version of its report: data, page, embeds, PDF and files are stored first, under names nobody
 * knows; one last write makes them the version. Repeated after a kill anywhere it ends as one version, since a revision
 * becomes a version once.
 */
export async function publishVersion(deps: PublishReportDeps, decided: Decided): Promise<PublishOutcome> {
  const { slug, revision } = decided;
  const head = await deps.reports.head(slug);
  const before = await deps.publications.publication(slug);
  const isOut = before !== undefined && before.revision >= revision;
  if (!isOut && !awaits(head, revision)) return 'nothing-to-do';
  const now = isOut ? ok(before) : await bringOut(deps, decided, must(head, 'head'), before);
  if (now.ok) await recordPublished(deps, decided, now.value);
  else await recordRefused(deps, decided, now.error);
  return now.ok ? 'published' : 'refused';
}

const awaits = (head: ReportHead | undefined, revision: number): boolean =>
  head?.publication?.state === 'running' && head.publication.revision === revision;

/** Makes the version and, last of all, visible; what is found in it otherwise. Nothing is found in what was withdrawn. */
async function bringOut(
  deps: PublishReportDeps,
  { tenant, slug, revision }: Decided,
  head: ReportHead,
  before: StoredPublication | undefined,
): Promise<Result<StoredPublication, readonly ReportFinding[]>> {
  if (before?.state === 'withdrawn') return fail([]);
  const body = must(await deps.reports.body(slug, revision), 'revision to be published');
  const frozen = await freezeReport(deps.release, body);
  if (!frozen.ok) return frozen;
  const { at } = must(head.publication, 'publication');
  const made = await makeVersion(deps, { head, before, revision, frozen: frozen.value, at });
  if (!made.ok) return made;
  const now = storedPublication(made.value);
  if (!(await deps.publications.publish(tenant, storedVersion(made.value), now, before)))
    throw new Error('the report has changed while its version was made');
  return ok(now);
}
