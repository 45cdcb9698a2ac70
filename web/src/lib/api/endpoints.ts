import type * as z from 'zod/mini';
import type { AssessmentView, draftSchema } from '#shared/contracts/assess-schemas.ts';
import type { Me } from '#shared/contracts/people-schemas.ts';
import type { ProgrammeView } from '#shared/contracts/release-schemas.ts';
import type { Answers } from '#shared/instrument/answers.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import type { Scorecard } from '#shared/instrument/score.ts';
import type { Cell } from '#shared/release/cell.ts';
import type { Edition } from '#shared/release/edition.ts';
import { call, get, type Called } from './call.ts';

export type Draft = z.infer<typeof draftSchema>;

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
export const listEditions = (programme: string, signal?: AbortSignal) =>
  get<List<Edition>>(`/programmes/${programme}/editions`, signal);
export const listIndustries = (edition: string, signal?: AbortSignal) =>
  get<List<Cell>>(`/editions/${edition}/cohorts?by=industry`, signal);
export const getCohort = (edition: string, cohort: string, signal?: AbortSignal) =>
  get<Cell>(`/editions/${edition}/cohorts/${cohort}`, signal);

export const listAssessments = (programme: string, signal?: AbortSignal) =>
  get<List<AssessmentView>>(`/programmes/${programme}/assessments`, signal);
export const getAssessment = (programme: string, period: string) =>
  get<AssessmentView>(`${of(programme, period)}/assessment`);
export const getScorecard = (programme: string, period: string, signal?: AbortSignal) =>
  get<Scorecard>(`${of(programme, period)}/scorecard`, signal);
export const getDraft = (programme: string, period: string) => get<Draft>(`${of(programme, period)}/draft`);

export const putDraft = (programme: string, period: string, answers: Answers, version: number): Called<Draft> =>
  call('PUT', `${of(programme, period)}/draft`, { body: { answers }, ifMatch: `"${version}"` });
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
