import type { ReportFinding } from '#shared/contracts/studio-schemas.ts';
import type { StoredPublication } from '../../stores/publication-item.ts';
import type { ReportHead } from '../../stores/report-head.ts';
import { addressOf } from '../addresses.ts';
import type { Decided, PublishReportDeps } from './deps.ts';

/** Times the studio's record is written again when somebody saves at the same time. */
const ATTEMPTS = 8;

type Reports = Pick<PublishReportDeps, 'reports'>;

/** Changes the studio's record of a report for as long as it waits for this publication. */
async function change({ reports }: Reports, { slug, revision }: Decided, to: (head: ReportHead) => ReportHead): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const head = await reports.head(slug);
    if (head?.publication?.state !== 'running' || head.publication.revision !== revision) return;
    if (await reports.replace(head, to(head))) return;
  }
  throw new Error('the studio’s record of the report is never left alone');
} // prettier-ignore

/** The studio says that it came out. What has been edited since goes on as the draft of the next version. */
export const recordPublished = (deps: Reports, decided: Decided, { version, revision, access }: StoredPublication): Promise<void> =>
  change(deps, decided, (head) => ({
    ...head,
    ...(head.revision === revision && { state: 'published' as const, editors: [] }),
    version,
    publishedRevision: revision,
    address: addressOf(head.slug, { access }, head.link),
    publication: null,
  })); // prettier-ignore

/** The studio says what kept it from coming out. */
export const recordRefused = (deps: Reports, decided: Decided, findings: readonly ReportFinding[]): Promise<void> =>
  change(deps, decided, (head) => ({
    ...head,
    publication: { revision: decided.revision, at: head.publication?.at ?? head.updatedAt, state: 'refused', findings: [...findings] },
  })); // prettier-ignore
