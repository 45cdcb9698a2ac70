import * as z from 'zod/mini';
import { instrumentSchema } from '../instrument/definition.ts';
import { outlineSchema } from '../instrument/outline.ts';
import { editionIdSchema, instrumentIdSchema, policyIdSchema } from '../kernel/ids.ts';
import { cohortKeySchema } from './cohort-key.ts';
import { open, programme } from './common-contract.ts';
import { listOf } from './common.ts';
import { contract } from './contract.ts';
import { policySchema } from './policy-schemas.ts';
import { cellSchema, editionSchema, healthSchema, programmeSchema } from './release-schemas.ts';

const edition = z.strictObject({ edition: editionIdSchema });

/** Published figures: immutable, cacheable, served as stored. */
export const BENCHMARK_API = {
  health: contract({ ...open, id: 'getHealth', method: 'GET', path: '/v1/health', summary: 'Whether the service answers', callers: 'public', replies: { 200: healthSchema } }),
  openapi: contract({ ...open, id: 'getOpenApi', method: 'GET', path: '/v1/openapi.json', summary: 'This document', callers: 'public', replies: { 200: null } }),
  programmes: contract({ ...open, id: 'listProgrammes', method: 'GET', path: '/v1/programmes', summary: 'The programmes of this installation', callers: 'public', replies: { 200: listOf(programmeSchema) } }),
  instrument: contract({ ...open, id: 'getInstrument', method: 'GET', path: '/v1/instruments/{instrument}', summary: 'A questionnaire with its frameworks, by id or id@version', callers: 'public', params: z.strictObject({ instrument: instrumentIdSchema }), replies: { 200: instrumentSchema }, headers: ['If-None-Match'] }),
  outline: contract({ ...open, id: 'getInstrumentOutline', method: 'GET', path: '/v1/instruments/{instrument}/outline', summary: 'What reading figures takes of a questionnaire: names, cohorts and references, without its questions', callers: 'public', params: z.strictObject({ instrument: instrumentIdSchema }), replies: { 200: outlineSchema }, headers: ['If-None-Match'] }),
  policy: contract({ ...open, id: 'getPolicy', method: 'GET', path: '/v1/policies/{policy}', summary: 'A disclosure policy as data: what protects the figures that name it', callers: 'public', params: z.strictObject({ policy: policyIdSchema }), replies: { 200: policySchema }, headers: ['If-None-Match'] }),
  editions: contract({ ...open, id: 'listEditions', method: 'GET', path: '/v1/programmes/{programme}/editions', summary: 'Editions of a programme, oldest first', callers: 'audience', params: programme, replies: { 200: listOf(editionSchema) } }),
  cohorts: contract({ ...open, id: 'listCohorts', method: 'GET', path: '/v1/editions/{edition}/cohorts', summary: 'Cohorts of a published edition: of one dimension with their stage tables (or scores and numbers), or all without tables', callers: 'audience', params: edition, query: z.strictObject({ by: z.optional(z.enum(['industry', 'size', 'region'])), tables: z.optional(z.enum(['stages', 'scores'])) }), replies: { 200: listOf(cellSchema) }, headers: ['If-None-Match'] }),
  cohort: contract({ ...open, id: 'getCohort', method: 'GET', path: '/v1/editions/{edition}/cohorts/{cohort}', summary: 'The cell of one cohort, as published', callers: 'audience', params: z.strictObject({ edition: editionIdSchema, cohort: cohortKeySchema }), replies: { 200: cellSchema }, headers: ['If-None-Match'] }),
}; // prettier-ignore
