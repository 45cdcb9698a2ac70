import { STUDIO_API } from '#shared/contracts/studio-api.ts';
import { must } from '#shared/kernel/result.ts';
import { moveReport } from '#shared/report/life.ts';
import { endpoint } from '../http/endpoint.ts';
import type { ReportHead } from '../stores/report-head.ts';
import { deedOf, factsOf, openReport, type StudioDeps } from './context.ts';
import { answerDraft } from './present.ts';
import { refuseBusy, refuseDeed } from './refusals.ts';

/**
 * Withdraws a report that came out, whatever its draft has become since. Told first, then its addresses answer 410, then
 * the studio says so: cut off in between, asking again ends it.
 */
export const withdrawReport = (deps: StudioDeps) =>
  endpoint(STUDIO_API.withdrawReport, async (request) => {
    const { reason } = request.body;
    const found = await openReport(deps, request);
    if (!found.ok) return found.error;
    const { store, head, body } = found.value;
    const state = moveReport(publishedState(head), 'withdraw', factsOf(request, head, 0, reason));
    if (!state.ok) return refuseDeed(state.error, head, []);
    await store.audit.tell(deedOf(deps, request, 'report.withdrawn', head.slug));
    await deps.publications.withdraw(head.slug, { at: deps.now().toISOString(), reason: reason.trim() });
    const now = must(await deps.publications.publication(head.slug), 'publication of a report that came out');
    const after: ReportHead = { ...head, state: state.value, withdrawnReason: now.withdrawnReason, approvedRevision: null };
    return (await store.reports.replace(head, after)) ? answerDraft(store, after, body) : refuseBusy();
  }); // prettier-ignore

/** What came out is withdrawn, not the draft of what might come next. */
const publishedState = ({ state, version }: ReportHead): ReportHead['state'] =>
  version === null || state === 'withdrawn' ? state : 'published';
