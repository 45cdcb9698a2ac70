import type * as z from 'zod/mini';
import type { AssessmentView, draftSchema, revisionAnswersSchema } from '#shared/contracts/assess-schemas.ts';
import type { ImportRow, ImportView, importBody } from '#shared/contracts/import-schemas.ts';
import type { Me } from '#shared/contracts/people-schemas.ts';
import type { PolicyView } from '#shared/contracts/policy-schemas.ts';
import type { ProgrammeView } from '#shared/contracts/release-schemas.ts';
import type { Answers } from '#shared/instrument/answers.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import type { Scorecard } from '#shared/instrument/scoring/score.ts';
import type { Cell } from '#shared/release/cell.ts';
import type { CohortDimension } from '#shared/kernel/codes.ts';
import type { Edition } from '#shared/release/edition.ts';
import { call, get, type Called } from './call.ts';

export type Draft = z.infer<typeof draftSchema>;
export type RevisionAnswers = z.infer<typeof revisionAnswersSchema>;

interface List<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

const of = (programme: string, period: string) => `/programmes/${programme}/periods/${period}`;

export const getMe = () => get<Me>('/account/me');
export const signOut = () => call<void>('POST', '/account/sign-out');
/** Signs in and comes back to a path of this site. */
export const signInAddress = (to: string): string => `/v1/account/sign-in?to=${encodeURIComponent(to)}`;

export const listProgrammes = (signal?: AbortSignal) => get<List<ProgrammeView>>('/programmes', signal);
export const getInstrument = (reference: string, signal?: AbortSignal) =>
  get<Instrument>(`/instruments/${reference}`, signal);
/** The id may come from an address somebody typed. */
export const getPolicy = (id: string, signal?: AbortSignal) =>
  get<PolicyView>(`/policies/${encodeURIComponent(id)}`, signal);
export const listEditions = (programme: string, signal?: AbortSignal) =>
  get<List<Edition>>(`/programmes/${programme}/editions`, signal);
export const listIndustries = (edition: string, signal?: AbortSignal) =>
  get<List<Cell>>(`/editions/${edition}/cohorts?by=industry`, signal);
/** Cohorts of one dimension, with their stage tables or with scores and numbers. */
export const listCohorts = (edition: string, by: CohortDimension, tables: 'stages' | 'scores', signal?: AbortSignal) =>
  get<List<Cell>>(`/editions/${edition}/cohorts?by=${by}&tables=${tables}`, signal);
/** Every cohort of the registry without tables: which are shown, and how many contributed. */
export const listAllCohorts = (edition: string, signal?: AbortSignal) =>
  get<List<Cell>>(`/editions/${edition}/cohorts`, signal);
export const getCohort = (edition: string, cohort: string, signal?: AbortSignal) =>
  get<Cell>(`/editions/${edition}/cohorts/${cohort}`, signal);

export const listAssessments = (programme: string, signal?: AbortSignal) =>
  get<List<AssessmentView>>(`/programmes/${programme}/assessments`, signal);
export const getAssessment = (programme: string, period: string) =>
  get<AssessmentView>(`${of(programme, period)}/assessment`);
export const getScorecard = (programme: string, period: string, signal?: AbortSignal) =>
  get<Scorecard>(`${of(programme, period)}/scorecard`, signal);
export const getRevision = (programme: string, period: string, revision: number, signal?: AbortSignal) =>
  get<RevisionAnswers>(`${of(programme, period)}/assessment/revisions/${revision}`, signal);
export const getDraft = (programme: string, period: string) => get<Draft>(`${of(programme, period)}/draft`);

/** On top of the version that is known here. Notes left out stay as they are; `closing` lets the save outlive its page. */
export const putDraft = (
  programme: string,
  period: string,
  { answers, notes }: Pick<Draft, 'answers'> & Partial<Draft>,
  version: number,
  closing = false,
): Called<Draft> =>
  call('PUT', `${of(programme, period)}/draft`, {
    body: { answers, ...(notes && { notes }) },
    ifMatch: `"${version}"`,
    closing,
  });
/** On top of the revision that is known here, 0 for none: what somebody else submitted is never replaced unseen. */
export const submitAssessment = (
  programme: string,
  period: string,
  answers: Answers,
  revision: number,
): Called<AssessmentView> =>
  call('PUT', `${of(programme, period)}/assessment`, {
    body: { answers, assessor: 'self' },
    ifMatch: `"${revision}"`,
  });
export const withdrawAssessment = (programme: string, period: string, revision: number): Called<AssessmentView> =>
  call('DELETE', `${of(programme, period)}/assessment`, { ifMatch: `"${revision}"` });

/** Opens a bulk import; the same key twice opens it once. */
export const createImport = (
  programme: string,
  body: z.infer<typeof importBody>,
  idempotencyKey: string,
  signal: AbortSignal,
): Called<ImportView> => call('POST', `/programmes/${programme}/imports`, { body, idempotencyKey, signal });
/** Stores one chunk of whole lines, numbered from 0. */
export const putChunk = (job: string, chunk: number, text: string, signal: AbortSignal): Called<void> =>
  call('PUT', `/imports/${job}/chunks/${chunk}`, { raw: { type: 'application/jsonl', text }, signal });
export const startImport = (job: string, chunks: number): Called<ImportView> =>
  call('POST', `/imports/${job}/start`, { body: { chunks } });
export const getImport = (job: string, signal?: AbortSignal) => get<ImportView>(`/imports/${job}`, signal);
export const listImportRows = (
  job: string,
  outcome: ImportRow['outcome'] | null,
  next: string | null,
  signal?: AbortSignal,
) => {
  const query = new URLSearchParams({ ...(outcome && { outcome }), ...(next && { next }) });
  return get<List<ImportRow>>(`/imports/${job}/rows?${query.toString()}`, signal);
};
