import { STUDIO_API } from '#shared/contracts/studio-api.ts';
import { must } from '#shared/kernel/result.ts';
import { endpoint } from '../http/endpoint.ts';
import { problem, type Reply } from '../http/reply.ts';
import type { ReportHead } from '../stores/report-head.ts';
import { deedOf, type StudioDeps } from './context.ts';
import type { CheckedReport } from './check.ts';
import { moved, openChecked } from './move.ts';
import { answerDraft } from './present.ts';
import { refuseBusy } from './refusals.ts';

/** A publication that has taken longer has come to grief: another one may begin beside it. Milliseconds. */
const PATIENCE = 15 * 60_000;

/**
 * Decides that a revision comes out and starts the workflow that makes it so. From here on nobody's edit changes what comes
 * out. Repeating it takes up a publication that was interrupted.
 */
export const publishReport = (deps: StudioDeps) =>
  endpoint(STUDIO_API.publishReport, async (request) => {
    const checked = await openChecked(deps, request);
    if (!checked.ok) return checked.error;
    const { store, head, body } = checked.value;
    const { tenant } = must(request.principal, 'principal');
    const start = async (now: ReportHead): Promise<Reply> => {
      const { slug, revision } = now;
      await deps.workflows().start('publish-report', `${slug}-${revision}`, { tenant, slug, revision: String(revision) });
      return answerDraft(store, now, body, 202);
    };
    const running = runningOf(checked.value, deps.now());
    if (running === head.revision) return start(head);
    if (running !== undefined) return problem('conflict', 'An earlier revision is being published. Wait until it has come out.');
    const state = moved('publish', request, checked.value);
    if (!state.ok) return state.error;
    const at = deps.now().toISOString();
    const after: ReportHead = { ...head, publication: { revision: head.revision, at, state: 'running', findings: [] } };
    const event = deedOf(deps, request, 'report.published', head.slug, { revision: String(head.revision) });
    return (await store.reports.replace(head, after, { event })) ? start({ ...after, change: head.change + 1 }) : refuseBusy();
  }); // prettier-ignore

/** The revision that is being published; undefined for none. */
function runningOf({ head: { publication } }: Pick<CheckedReport, 'head'>, now: Date): number | undefined {
  if (publication?.state !== 'running') return undefined;
  return now.getTime() - Date.parse(publication.at) < PATIENCE ? publication.revision : undefined;
}
