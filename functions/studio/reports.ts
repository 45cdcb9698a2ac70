import { reportSlugSchema, type ReportBody } from '#shared/contracts/report-schemas.ts';
import { STUDIO_API } from '#shared/contracts/studio-api.ts';
import { fail, must, ok, type Result } from '#shared/kernel/result.ts';
import { findProgramme } from '#shared/release/programme.ts';
import * as z from 'zod/mini';
import { endpoint } from '../http/endpoint.ts';
import { empty, json, problem, type Reply } from '../http/reply.ts';
import { versionAsked } from '../tenancy/if-match.ts';
import { RESERVED_SLUGS } from './addresses.ts';
import { beginReport } from './begin-report.ts';
import { callerOf, deedOf, factsOf, noReport, openReport, roomOf, type StudioDeps } from './context.ts';
import { deleteReport } from './delete-report.ts';
import { answerDraft, namesIn, presentReport } from './present.ts';
import { refuseBusy, refuseDeed, refuseStale } from './refusals.ts';
import { saveDraft, type SaveRefusal } from './save-draft.ts';
import type { TenantStore } from '../stores/tenant-store.ts';

const PAGE = 50;

/** By slug; the cursor is the last one of the page before. */
export const listReports = (deps: StudioDeps) =>
  endpoint(STUDIO_API.reports, async (request) => {
    const { next = '' } = request.query;
    if (next !== '' && !z.safeParse(reportSlugSchema, next).success)
      return problem('invalid-input', 'The cursor is not one of ours.', [{ pointer: '/query/next', detail: 'is not known' }]);
    const store = await roomOf(deps, request);
    const { heads, more } = await store.reports.list(next, PAGE);
    const nameOf = await namesIn(store);
    return json(200, { items: heads.map((head) => presentReport(head, nameOf)), next: more ? (heads.at(-1)?.slug ?? null) : null });
  }); // prettier-ignore

/** A programme there is; a report without a licence gets the programme's. */
function accepted(body: ReportBody, pointer: string): Result<ReportBody, Reply> {
  const programme = findProgramme(body.programme);
  if (!programme)
    return fail(problem('invalid-input', 'There is no such programme.', [{ pointer: `${pointer}/programme`, detail: 'is not a programme' }])); // prettier-ignore
  return ok({ ...body, licence: body.licence ?? programme.licence });
}

export const createReport = (deps: StudioDeps) =>
  endpoint(STUDIO_API.createReport, async (request) => {
    const { slug } = request.body;
    const body = accepted(request.body.body, '/body');
    if (!body.ok) return body.error;
    if (RESERVED_SLUGS.includes(slug)) return slugTaken('This address is kept for the service itself: choose another one.');
    const [store, { tenant }] = [await roomOf(deps, request), must(request.principal, 'principal')];
    const event = deedOf(deps, request, 'report.created', slug);
    const begun = await beginReport(deps, store, { tenant, slug, body: body.value, by: callerOf(request), event });
    if (begun.ok) return answerDraft(store, begun.value, body.value, 201);
    return begun.error === 'taken'
      ? slugTaken('Another report has this address: choose another one.')
      : slugTaken('Your organisation has a report of this slug: open it, or choose another slug.');
  }); // prettier-ignore

const slugTaken = (detail: string): Reply => problem('conflict', detail, [{ pointer: '/slug', detail: 'is taken' }]);

export const getReport = (deps: StudioDeps) =>
  endpoint(STUDIO_API.reportDraft, async (request) => {
    const found = await openReport(deps, request);
    if (!found.ok) return found.error;
    const { store, head, body } = found.value;
    return answerDraft(store, head, body);
  });

export const saveReport = (deps: StudioDeps) =>
  endpoint(STUDIO_API.saveReport, async (request) => {
    const based = versionAsked(request.headers['if-match']);
    if (typeof based !== 'number') return problem('invalid-input', 'Send If-Match with the revision the text is based on: the ETag of the report.');
    const body = accepted(request.body, '');
    if (!body.ok) return body.error;
    const store = await roomOf(deps, request);
    const saving = { slug: request.params.slug, body: body.value, based, by: callerOf(request) };
    const saved = await saveDraft(store, { ...saving, facts: (head) => factsOf(request, head, 0) }, deps.now);
    return saved.ok ? answerDraft(store, saved.value, body.value) : refuseSave(store, saved.error);
  }); // prettier-ignore

/** A save that was refused, as the API says it. */
export async function refuseSave(store: TenantStore, refusal: SaveRefusal): Promise<Reply> {
  if (typeof refusal === 'object') return refuseStale(store, refusal.stale);
  if (refusal === 'gone') return noReport();
  // Only what is withdrawn cannot be edited.
  return refusal === 'busy' ? refuseBusy() : refuseDeed(refusal, { state: 'withdrawn' }, []);
}

export const removeReport = (deps: StudioDeps) =>
  endpoint(STUDIO_API.deleteReport, async (request) => {
    const found = await openReport(deps, request);
    if (!found.ok) return found.error;
    const event = deedOf(deps, request, 'report.deleted', request.params.slug);
    const removed = await deleteReport(deps, found.value, must(request.principal, 'principal').tenant, event);
    if (removed.ok) return empty(204);
    return removed.error === 'busy' ? refuseBusy() : problem('conflict', CAME_OUT);
  });

const CAME_OUT = 'The report has come out, so it stays. Withdraw it, and its address will say why it is gone.';
