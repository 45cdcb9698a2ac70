import * as z from 'zod/mini';
import { open, publishing } from './common-contract.ts';
import { listOf } from './common.ts';
import { contract } from './contract.ts';
import { reportBody, reportSlugSchema } from './report-schemas.ts';
import {
  deedBody,
  newReportBody,
  newReviewLinkSchema,
  reportCheckSchema,
  reportRevisionSchema,
  reportRevisionsSchema,
  restoreBody,
  reviewLinksSchema,
  studioDraftSchema,
  studioReportSchema,
  withdrawBody,
} from './studio-schemas.ts';

const slug = z.strictObject({ slug: reportSlugSchema });
const ofRevision = z.extend(slug, { revision: z.string().check(z.regex(/^[1-9]\d{0,7}$/)) });
const ofLink = z.extend(slug, { link: z.string().check(z.regex(/^[0-9a-f]{12}$/)) });
const query = z.strictObject({ next: z.optional(z.string().check(z.maxLength(200))) });
const path = '/v1/studio/reports';
/** Of one report, for those who make them. */
const one = { ...open, callers: publishing, params: slug } as const;
const ifMatch = { headers: ['If-Match'] } as const;

/** Reports while they are made: all of the caller's own organisation. */
export const STUDIO_API = {
  reports: contract({ ...open, id: 'listReports', method: 'GET', path, summary: 'Reports of the own organisation, by slug', callers: publishing, query, replies: { 200: listOf(studioReportSchema) } }),
  createReport: contract({ ...open, id: 'createReport', method: 'POST', path, summary: 'Begins a report; its slug is its address for good, and taken once in the installation', callers: publishing, body: { kind: 'json', schema: newReportBody }, replies: { 201: studioDraftSchema } }),
  reportDraft: contract({ ...one, id: 'getReport', method: 'GET', path: `${path}/{slug}`, summary: 'A report as it is being written; its ETag is what If-Match takes', replies: { 200: studioDraftSchema } }),
  saveReport: contract({ ...one, ...ifMatch, id: 'saveReport', method: 'PUT', path: `${path}/{slug}`, summary: 'Saves a draft on top of the revision named by If-Match; 412 says who was faster', body: { kind: 'json', schema: reportBody }, replies: { 200: studioDraftSchema } }),
  deleteReport: contract({ ...one, id: 'deleteReport', method: 'DELETE', path: `${path}/{slug}`, summary: 'Deletes a report that never came out', replies: { 204: null } }),
  reportRevisions: contract({ ...one, id: 'listReportRevisions', method: 'GET', path: `${path}/{slug}/revisions`, summary: 'Saved states, newest first: the last 50', replies: { 200: reportRevisionsSchema } }),
  reportRevision: contract({ ...one, id: 'getReportRevision', method: 'GET', path: `${path}/{slug}/revisions/{revision}`, summary: 'A report as it was saved', params: ofRevision, replies: { 200: reportRevisionSchema } }),
  restoreReport: contract({ ...one, ...ifMatch, id: 'restoreReport', method: 'POST', path: `${path}/{slug}/restore`, summary: 'Saves an earlier state again; what it replaces stays among the revisions', body: { kind: 'json', schema: restoreBody }, replies: { 200: studioDraftSchema } }),
  checkReport: contract({ ...one, id: 'checkReport', method: 'GET', path: `${path}/{slug}/check`, summary: 'The checklist of the draft as it is, against published figures', replies: { 200: reportCheckSchema } }),
  moveReport: contract({ ...one, ...ifMatch, id: 'moveReport', method: 'POST', path: `${path}/{slug}/state`, summary: 'Submits for review, returns or approves the revision named by If-Match', body: { kind: 'json', schema: deedBody }, replies: { 200: studioDraftSchema } }),
  publishReport: contract({ ...one, ...ifMatch, id: 'publishReport', method: 'POST', path: `${path}/{slug}/publish`, summary: 'Publishes the revision named by If-Match as the next version; ask for the report until it says so', replies: { 202: studioDraftSchema } }),
  withdrawReport: contract({ ...one, id: 'withdrawReport', method: 'POST', path: `${path}/{slug}/withdraw`, summary: 'Withdraws a report with all its versions: its addresses answer 410 and the reason', body: { kind: 'json', schema: withdrawBody }, replies: { 200: studioDraftSchema } }),
  reviewLinks: contract({ ...one, id: 'listReviewLinks', method: 'GET', path: `${path}/{slug}/links`, summary: 'Links for reviewers that still open the draft', replies: { 200: reviewLinksSchema } }),
  createReviewLink: contract({ ...one, id: 'createReviewLink', method: 'POST', path: `${path}/{slug}/links`, summary: 'Makes a link that opens the rendered draft for 14 days', replies: { 201: newReviewLinkSchema } }),
  revokeReviewLink: contract({ ...one, id: 'revokeReviewLink', method: 'DELETE', path: `${path}/{slug}/links/{link}`, summary: 'Takes a link back', params: ofLink, replies: { 204: null } }),
  reviewPage: contract({ ...open, id: 'getReviewPage', method: 'GET', path: '/reports/review/{token}', summary: 'The draft as it will be read, for whoever has the link', callers: 'public', params: z.strictObject({ token: z.string().check(z.maxLength(200)) }), replies: { 200: null } }),
}; // prettier-ignore
