import { STUDIO_API } from '#shared/contracts/studio-api.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { moveReport, type Deed } from '#shared/report/life.ts';
import type { AuditAction } from '#shared/tenant/audit.ts';
import { endpoint } from '../http/endpoint.ts';
import { problem, type Reply } from '../http/reply.ts';
import type { ReportHead } from '../stores/report-head.ts';
import { versionAsked } from '../tenancy/if-match.ts';
import { checkDraft, type CheckedReport } from './check.ts';
import { deedOf, factsOf, openReport, type StudioDeps, type StudioRequest } from './context.ts';
import { answerDraft } from './present.ts';
import { faultsOfFindings, refuseBusy, refuseDeed, refuseStale } from './refusals.ts';

const TOLD: Readonly<Record<'submit' | 'return' | 'approve', AuditAction>> = {
  submit: 'report.submitted',
  return: 'report.returned',
  approve: 'report.approved',
};

/** A draft whose revision the caller has seen, checked as it is. */
export async function openChecked(
  deps: StudioDeps,
  request: StudioRequest & { readonly params: { readonly slug: string } },
): Promise<Result<CheckedReport, Reply>> {
  const seen = versionAsked(request.headers['if-match']);
  if (typeof seen !== 'number')
    return fail(problem('invalid-input', 'Send If-Match with the revision that is meant: the ETag of the report.'));
  const found = await openReport(deps, request);
  if (!found.ok) return found;
  const { store, head } = found.value;
  return head.revision === seen ? ok(await checkDraft(deps, found.value)) : fail(await refuseStale(store, head));
}

/** The state a deed leads to, or why it is refused. */
export function moved(deed: Deed, request: StudioRequest, { head, body, errors }: CheckedReport): Result<ReportHead['state'], Reply> {
  const state = moveReport(head.state, deed, factsOf(request, head, errors.length));
  return state.ok ? ok(state.value) : fail(refuseDeed(state.error, head, faultsOfFindings(body, errors)));
} // prettier-ignore

export const moveDraft = (deps: StudioDeps) =>
  endpoint(STUDIO_API.moveReport, async (request) => {
    const { deed } = request.body;
    // A key has no eyes, and could be one's own.
    if (deed === 'approve' && request.principal?.kind !== 'person')
      return problem('forbidden', 'A report is approved by a person.');
    const checked = await openChecked(deps, request);
    if (!checked.ok) return checked.error;
    const state = moved(deed, request, checked.value);
    if (!state.ok) return state.error;
    const { store, head, body } = checked.value;
    const after = { ...head, state: state.value, approvedRevision: deed === 'approve' ? head.revision : null };
    const event = deedOf(deps, request, TOLD[deed], head.slug, { revision: String(head.revision) });
    return (await store.reports.replace(head, after, { event })) ? answerDraft(store, after, body) : refuseBusy();
  });
