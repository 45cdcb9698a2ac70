import * as z from 'zod/mini';
import { jobIdSchema, subjectIdSchema } from '../kernel/ids.ts';
import {
  assessmentSchema,
  draftBody,
  draftSchema,
  revisionAnswersSchema,
  scorecardSchema,
  submissionBody,
} from './assess-schemas.ts';
import { open, period, programme } from './common-contract.ts';
import { listOf } from './common.ts';
import { contract } from './contract.ts';
import { IMPORT_OUTCOMES, importBody, importRowSchema, importSchema, startImportBody } from './import-schemas.ts';

const job = z.strictObject({ job: jobIdSchema });
const subject = z.strictObject({ subject: z.optional(subjectIdSchema) });
const assessing = { roles: ['member', 'owner', 'partner'], scope: 'assess' } as const;
const importing = { roles: ['partner'], scope: 'import' } as const;

/** A tenant's own answers. */
export const ASSESS_API = {
  getDraft: contract({ ...open, id: 'getDraft', method: 'GET', path: '/v1/programmes/{programme}/periods/{period}/draft', summary: 'The answers kept so far; version 0 when there are none', callers: assessing, params: period, replies: { 200: draftSchema } }),
  putDraft: contract({ ...open, id: 'putDraft', method: 'PUT', path: '/v1/programmes/{programme}/periods/{period}/draft', summary: 'Keeps answers; If-Match names the version they are based on', callers: assessing, params: period, body: { kind: 'json', schema: draftBody }, replies: { 200: draftSchema }, headers: ['If-Match'] }),
  assessments: contract({ ...open, id: 'listAssessments', method: 'GET', path: '/v1/programmes/{programme}/assessments', summary: 'Own assessments of all periods, oldest first (a partner names the subject)', callers: assessing, params: programme, query: subject, replies: { 200: listOf(assessmentSchema) } }),
  getAssessment: contract({ ...open, id: 'getAssessment', method: 'GET', path: '/v1/programmes/{programme}/periods/{period}/assessment', summary: 'The assessment of a period with its history', callers: assessing, params: period, query: subject, replies: { 200: assessmentSchema } }),
  getRevision: contract({ ...open, id: 'getRevision', method: 'GET', path: '/v1/programmes/{programme}/periods/{period}/assessment/revisions/{revision}', summary: 'What one revision of the assessment said; a withdrawal says nothing', callers: assessing, params: z.extend(period, { revision: z.string().check(z.regex(/^[1-9][0-9]{0,2}$/)) }), query: subject, replies: { 200: revisionAnswersSchema } }),
  submit: contract({ ...open, id: 'submitAssessment', method: 'PUT', path: '/v1/programmes/{programme}/periods/{period}/assessment', summary: 'Submits an assessment; again within the period replaces it, the same answers change nothing', callers: assessing, params: period, query: subject, body: { kind: 'json', schema: submissionBody }, replies: { 200: assessmentSchema, 201: assessmentSchema }, headers: ['If-Match'] }),
  withdraw: contract({ ...open, id: 'withdrawAssessment', method: 'DELETE', path: '/v1/programmes/{programme}/periods/{period}/assessment', summary: 'Withdraws: later editions no longer count it, published ones stay as they are', callers: assessing, params: period, query: subject, replies: { 200: assessmentSchema }, headers: ['If-Match'] }),
  scorecard: contract({ ...open, id: 'getScorecard', method: 'GET', path: '/v1/programmes/{programme}/periods/{period}/scorecard', summary: 'Stages and dimension scores of the submitted assessment', callers: assessing, params: period, query: subject, replies: { 200: scorecardSchema } }),
  createImport: contract({ ...open, id: 'createImport', method: 'POST', path: '/v1/programmes/{programme}/imports', summary: 'Opens a bulk import; its rows follow in chunks', callers: importing, params: programme, body: { kind: 'json', schema: importBody }, replies: { 201: importSchema }, headers: ['Idempotency-Key'] }),
  putChunk: contract({ ...open, id: 'putImportChunk', method: 'PUT', path: '/v1/imports/{job}/chunks/{chunk}', summary: 'Stores one chunk (from 0) of at most 5 MB of whole lines', callers: importing, params: z.strictObject({ job: jobIdSchema, chunk: z.string().check(z.regex(/^(0|[1-9][0-9]{0,2})$/)) }), body: { kind: 'raw', types: ['application/jsonl', 'application/x-ndjson', 'text/csv'], limit: 5_000_000 }, replies: { 204: null } }),
  startImport: contract({ ...open, id: 'startImport', method: 'POST', path: '/v1/imports/{job}/start', summary: 'Closes the import of so many chunks and has it worked on', callers: importing, params: job, body: { kind: 'json', schema: startImportBody }, replies: { 202: importSchema } }),
  getImport: contract({ ...open, id: 'getImport', method: 'GET', path: '/v1/imports/{job}', summary: 'State and progress of an import', callers: importing, params: job, replies: { 200: importSchema } }),
  importRows: contract({ ...open, id: 'listImportRows', method: 'GET', path: '/v1/imports/{job}/rows', summary: 'What became of every row, by line', callers: importing, params: job, query: z.strictObject({ next: z.optional(z.string().check(z.regex(/^[0-9]{1,9}$/))), outcome: z.optional(z.enum(IMPORT_OUTCOMES)) }), replies: { 200: listOf(importRowSchema) } }),
}; // prettier-ignore
