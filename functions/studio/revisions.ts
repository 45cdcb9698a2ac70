import { STUDIO_API } from '#shared/contracts/studio-api.ts';
import { endpoint } from '../http/endpoint.ts';
import { json, problem, type Reply } from '../http/reply.ts';
import { versionAsked } from '../tenancy/if-match.ts';
import { callerOf, factsOf, openReport, type StudioDeps } from './context.ts';
import { answerDraft, namesIn } from './present.ts';
import { refuseSave } from './reports.ts';
import { saveDraft } from './save-draft.ts';

/** Newest first. */
export const listRevisions = (deps: StudioDeps) =>
  endpoint(STUDIO_API.reportRevisions, async (request) => {
    const found = await openReport(deps, request);
    if (!found.ok) return found.error;
    const { store, head } = found.value;
    const nameOf = await namesIn(store);
    const items = head.kept.map(({ revision, at, by }) => ({ revision, at, by: nameOf(by) }));
    return json(200, { items: items.reverse() });
  });

const noRevision = (): Reply => problem('not-found', 'This state of the report is not kept; the last 50 are.');

export const getRevision = (deps: StudioDeps) =>
  endpoint(STUDIO_API.reportRevision, async (request) => {
    const found = await openReport(deps, request);
    if (!found.ok) return found.error;
    const { store, head } = found.value;
    const kept = head.kept.find(({ revision }) => revision === Number(request.params.revision));
    const body = kept && (await store.reports.body(head.slug, kept.revision));
    if (!body) return noRevision();
    const by = (await namesIn(store))(kept.by);
    return json(200, { revision: kept.revision, at: kept.at, by, body });
  });

/** What is replaced stays among the saved states, so a restoring can be undone by another one. */
export const restoreReport = (deps: StudioDeps) =>
  endpoint(STUDIO_API.restoreReport, async (request) => {
    const based = versionAsked(request.headers['if-match']);
    if (typeof based !== 'number') return problem('invalid-input', 'Send If-Match with the revision that is replaced.');
    const found = await openReport(deps, request);
    if (!found.ok) return found.error;
    const { store, head } = found.value;
    const kept = head.kept.some(({ revision }) => revision === request.body.revision);
    const body = kept && (await store.reports.body(head.slug, request.body.revision));
    if (!body) return noRevision();
    const saving = { slug: head.slug, body, based, by: callerOf(request), apart: true };
    const saved = await saveDraft(store, { ...saving, facts: (now) => factsOf(request, now, 0) }, deps.now);
    return saved.ok ? answerDraft(store, saved.value, body) : refuseSave(store, saved.error);
  });
