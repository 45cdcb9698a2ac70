import * as z from 'zod/mini';
import { instrumentSchema } from '../instrument/definition.ts';
import {
  editionIdSchema,
  instrumentIdSchema,
  jobIdSchema,
  periodSchema,
  programmeIdSchema,
  subjectIdSchema,
} from '../kernel/ids.ts';
import { cohortKeySchema } from './cohort-key.ts';
import { contract } from './contract.ts';
import {
  assessmentSchema, cellSchema, draftBody, draftSchema, editionSchema, healthSchema, importBody, importRowSchema, importSchema,
  keyBody, keySchema, listOf, meSchema, nothing, pageQuery, programmeSchema, scorecardSchema, startImportBody, submissionBody, tenantBody,
  tenantSchema, userBody, userSchema, IMPORT_OUTCOMES,
} from './schemas.ts'; // prettier-ignore

const none = { kind: 'none' } as const;
const open = { params: nothing, query: nothing, body: none } as const;
const programme = z.strictObject({ programme: programmeIdSchema });
const edition = z.strictObject({ edition: editionIdSchema });
const period = z.strictObject({ programme: programmeIdSchema, period: periodSchema });
const job = z.strictObject({ job: jobIdSchema });
const subject = z.strictObject({ subject: z.optional(subjectIdSchema) });
const assessing = { roles: ['member', 'owner', 'partner'], scope: 'assess' } as const;
const importing = { roles: ['partner'], scope: 'import' } as const;
const running = { roles: ['admin'], scope: 'admin' } as const;
const people = { roles: ['member', 'owner', 'partner', 'analyst', 'admin'], scope: null } as const;

/** Published figures: immutable, cacheable, served as stored. */
export const BENCHMARK_API = {
  health: contract({ ...open, id: 'getHealth', method: 'GET', path: '/v1/health', summary: 'Whether the service answers', callers: 'public', replies: { 200: healthSchema } }),
  openapi: contract({ ...open, id: 'getOpenApi', method: 'GET', path: '/v1/openapi.json', summary: 'This document', callers: 'public', replies: { 200: null } }),
  programmes: contract({ ...open, id: 'listProgrammes', method: 'GET', path: '/v1/programmes', summary: 'The programmes of this installation', callers: 'public', replies: { 200: listOf(programmeSchema) } }),
  instrument: contract({ ...open, id: 'getInstrument', method: 'GET', path: '/v1/instruments/{instrument}', summary: 'A questionnaire with its frameworks, by id or id@version', callers: 'public', params: z.strictObject({ instrument: instrumentIdSchema }), replies: { 200: instrumentSchema }, headers: ['If-None-Match'] }),
  editions: contract({ ...open, id: 'listEditions', method: 'GET', path: '/v1/programmes/{programme}/editions', summary: 'Editions of a programme, oldest first', callers: 'audience', params: programme, replies: { 200: listOf(editionSchema) } }),
  cohorts: contract({ ...open, id: 'listCohorts', method: 'GET', path: '/v1/editions/{edition}/cohorts', summary: 'Cohorts of a published edition with their stage tables: of one dimension, or all without tables', callers: 'audience', params: edition, query: z.strictObject({ by: z.optional(z.enum(['industry', 'size', 'region'])) }), replies: { 200: listOf(cellSchema) }, headers: ['If-None-Match'] }),
  cohort: contract({ ...open, id: 'getCohort', method: 'GET', path: '/v1/editions/{edition}/cohorts/{cohort}', summary: 'The cell of one cohort, as published', callers: 'audience', params: z.strictObject({ edition: editionIdSchema, cohort: cohortKeySchema }), replies: { 200: cellSchema }, headers: ['If-None-Match'] }),
}; // prettier-ignore

/** A tenant's own answers. */
export const ASSESS_API = {
  getDraft: contract({ ...open, id: 'getDraft', method: 'GET', path: '/v1/programmes/{programme}/periods/{period}/draft', summary: 'The answers kept so far; version 0 when there are none', callers: assessing, params: period, replies: { 200: draftSchema } }),
  putDraft: contract({ ...open, id: 'putDraft', method: 'PUT', path: '/v1/programmes/{programme}/periods/{period}/draft', summary: 'Keeps answers; If-Match names the version they are based on', callers: assessing, params: period, body: { kind: 'json', schema: draftBody }, replies: { 200: draftSchema }, headers: ['If-Match'] }),
  assessments: contract({ ...open, id: 'listAssessments', method: 'GET', path: '/v1/programmes/{programme}/assessments', summary: 'Own assessments of all periods, oldest first (a partner names the subject)', callers: assessing, params: programme, query: subject, replies: { 200: listOf(assessmentSchema) } }),
  getAssessment: contract({ ...open, id: 'getAssessment', method: 'GET', path: '/v1/programmes/{programme}/periods/{period}/assessment', summary: 'The assessment of a period with its history', callers: assessing, params: period, query: subject, replies: { 200: assessmentSchema } }),
  submit: contract({ ...open, id: 'submitAssessment', method: 'PUT', path: '/v1/programmes/{programme}/periods/{period}/assessment', summary: 'Submits an assessment; again within the period replaces it, the same answers change nothing', callers: assessing, params: period, query: subject, body: { kind: 'json', schema: submissionBody }, replies: { 200: assessmentSchema, 201: assessmentSchema }, headers: ['If-Match'] }),
  withdraw: contract({ ...open, id: 'withdrawAssessment', method: 'DELETE', path: '/v1/programmes/{programme}/periods/{period}/assessment', summary: 'Withdraws: later editions no longer count it, published ones stay as they are', callers: assessing, params: period, query: subject, replies: { 200: assessmentSchema }, headers: ['If-Match'] }),
  scorecard: contract({ ...open, id: 'getScorecard', method: 'GET', path: '/v1/programmes/{programme}/periods/{period}/scorecard', summary: 'Stages and dimension scores of the submitted assessment', callers: assessing, params: period, query: subject, replies: { 200: scorecardSchema } }),
  createImport: contract({ ...open, id: 'createImport', method: 'POST', path: '/v1/programmes/{programme}/imports', summary: 'Opens a bulk import; its rows follow in chunks', callers: importing, params: programme, body: { kind: 'json', schema: importBody }, replies: { 201: importSchema }, headers: ['Idempotency-Key'] }),
  putChunk: contract({ ...open, id: 'putImportChunk', method: 'PUT', path: '/v1/imports/{job}/chunks/{chunk}', summary: 'Stores one chunk (from 0) of at most 5 MB of whole lines', callers: importing, params: z.strictObject({ job: jobIdSchema, chunk: z.string().check(z.regex(/^(0|[1-9][0-9]{0,2})$/)) }), body: { kind: 'raw', types: ['application/jsonl', 'application/x-ndjson', 'text/csv'], limit: 5_000_000 }, replies: { 204: null } }),
  startImport: contract({ ...open, id: 'startImport', method: 'POST', path: '/v1/imports/{job}/start', summary: 'Closes the import of so many chunks and has it worked on', callers: importing, params: job, body: { kind: 'json', schema: startImportBody }, replies: { 202: importSchema } }),
  getImport: contract({ ...open, id: 'getImport', method: 'GET', path: '/v1/imports/{job}', summary: 'State and progress of an import', callers: importing, params: job, replies: { 200: importSchema } }),
  importRows: contract({ ...open, id: 'listImportRows', method: 'GET', path: '/v1/imports/{job}/rows', summary: 'What became of every row, by line', callers: importing, params: job, query: z.strictObject({ next: z.optional(z.string().check(z.regex(/^[0-9]{1,9}$/))), outcome: z.optional(z.enum(IMPORT_OUTCOMES)) }), replies: { 200: listOf(importRowSchema) } }),
}; // prettier-ignore

/** Signing in and out: the service is the OpenID Connect client, the browser only holds a cookie. */
export const ACCOUNT_API = {
  signIn: contract({ ...open, id: 'signIn', method: 'GET', path: '/v1/account/sign-in', summary: 'Sends the browser to the identity provider', callers: 'public', query: z.strictObject({ to: z.optional(z.string().check(z.maxLength(500))) }), replies: { 302: null } }),
  callback: contract({ ...open, id: 'signInCallback', method: 'GET', path: '/v1/account/callback', summary: 'Where the identity provider sends the browser back', callers: 'public', query: z.object({ code: z.optional(z.string()), state: z.optional(z.string()), error: z.optional(z.string()), iss: z.optional(z.string()) }), replies: { 302: null } }),
  signOut: contract({ ...open, id: 'signOut', method: 'POST', path: '/v1/account/sign-out', summary: 'Ends the session', callers: people, replies: { 204: null } }),
  me: contract({ ...open, id: 'getMe', method: 'GET', path: '/v1/account/me', summary: 'Who is signed in', callers: people, replies: { 200: meSchema } }),
}; // prettier-ignore

/** Running the installation. */
export const ADMIN_API = {
  createTenant: contract({ ...open, id: 'createTenant', method: 'POST', path: '/v1/admin/tenants', summary: 'Creates an organisation', callers: running, body: { kind: 'json', schema: tenantBody }, replies: { 201: tenantSchema } }),
  tenants: contract({ ...open, id: 'listTenants', method: 'GET', path: '/v1/admin/tenants', summary: 'Organisations, by id', callers: running, query: pageQuery, replies: { 200: listOf(tenantSchema) } }),
  createUser: contract({ ...open, id: 'createUser', method: 'POST', path: '/v1/admin/users', summary: 'Creates a person who can sign in', callers: running, body: { kind: 'json', schema: userBody }, replies: { 201: userSchema } }),
  createKey: contract({ ...open, id: 'createKey', method: 'POST', path: '/v1/admin/keys', summary: 'Creates an API key', callers: running, body: { kind: 'json', schema: keyBody }, replies: { 201: keySchema } }),
  edition: contract({ ...open, id: 'getEdition', method: 'GET', path: '/v1/admin/programmes/{programme}/editions/{period}', summary: 'State of an edition', callers: running, params: period, replies: { 200: editionSchema } }),
  close: contract({ ...open, id: 'closeEdition', method: 'POST', path: '/v1/admin/programmes/{programme}/editions/{period}/close', summary: 'Fixes what the edition counts', callers: running, params: period, replies: { 202: editionSchema } }),
  publish: contract({ ...open, id: 'publishEdition', method: 'POST', path: '/v1/admin/programmes/{programme}/editions/{period}/publish', summary: 'Publishes a closed edition, once and for good', callers: running, params: period, replies: { 202: editionSchema } }),
}; // prettier-ignore

export const API = { ...BENCHMARK_API, ...ASSESS_API, ...ACCOUNT_API, ...ADMIN_API };
