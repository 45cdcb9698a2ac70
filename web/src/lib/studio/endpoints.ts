import type * as z from 'zod/mini';
import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import type {
  ReportRevision, StudioDraft, StudioReport, newReviewLinkSchema, reportRevisionsSchema, reviewLinksSchema,
} from '#shared/contracts/studio-schemas.ts'; // prettier-ignore
import { call, get, type Called } from '../api/call.ts';
import type { List } from '../api/endpoints.ts';

export type NewReviewLink = z.infer<typeof newReviewLinkSchema>;
type Deed = 'submit' | 'return' | 'approve';

const BASE = '/studio/reports';
const of = (slug: string) => `${BASE}/${encodeURIComponent(slug)}`;
const on = (revision: number) => ({ ifMatch: `"${revision}"` });

export const listReports = (next: string | null, signal?: AbortSignal) =>
  get<List<StudioReport>>(next === null ? BASE : `${BASE}?next=${encodeURIComponent(next)}`, signal);
export const createReport = (slug: string, body: ReportBody): Called<StudioDraft> =>
  call('POST', BASE, { body: { slug, body } });
export const getReport = (slug: string, signal?: AbortSignal) => get<StudioDraft>(of(slug), signal);
/** On top of a revision; 412 when somebody else saved meanwhile. `closing`: the page is going away. */
export const saveReport = (slug: string, body: ReportBody, revision: number, closing = false): Called<StudioDraft> =>
  call('PUT', of(slug), { body, closing, ...on(revision) });
export const deleteReport = (slug: string): Called<void> => call('DELETE', of(slug));
export const listRevisions = (slug: string, signal?: AbortSignal) =>
  get<z.infer<typeof reportRevisionsSchema>>(`${of(slug)}/revisions`, signal);
export const restoreReport = (slug: string, to: ReportRevision['revision'], revision: number): Called<StudioDraft> =>
  call('POST', `${of(slug)}/restore`, { body: { revision: to }, ...on(revision) });
export const moveReport = (slug: string, deed: Deed, revision: number): Called<StudioDraft> =>
  call('POST', `${of(slug)}/state`, { body: { deed }, ...on(revision) });
export const publishReport = (slug: string, revision: number): Called<StudioDraft> =>
  call('POST', `${of(slug)}/publish`, on(revision));
export const withdrawReport = (slug: string, reason: string): Called<StudioDraft> =>
  call('POST', `${of(slug)}/withdraw`, { body: { reason } });
export const listLinks = (slug: string, signal?: AbortSignal) =>
  get<z.infer<typeof reviewLinksSchema>>(`${of(slug)}/links`, signal);
export const createLink = (slug: string): Called<NewReviewLink> => call('POST', `${of(slug)}/links`);
export const revokeLink = (slug: string, link: string): Called<void> => call('DELETE', `${of(slug)}/links/${link}`);
