import type * as z from 'zod/mini';
import type { AssessmentView, draftSchema, revisionAnswersSchema } from '#shared/contracts/assess-schemas.ts';
import type { Answers } from '#shared/instrument/answers.ts';
import { call, get, type Called } from './call.ts';
import { addressOf } from './endpoints.ts';

export type Draft = z.infer<typeof draftSchema>;
export type RevisionAnswers = z.infer<typeof revisionAnswersSchema>;

export const getAssessment = (programme: string, period: string) =>
  get<AssessmentView>(`${addressOf(programme, period)}/assessment`);
export const getRevision = (programme: string, period: string, revision: number, signal?: AbortSignal) =>
  get<RevisionAnswers>(`${addressOf(programme, period)}/assessment/revisions/${revision}`, signal);
export const getDraft = (programme: string, period: string) => get<Draft>(`${addressOf(programme, period)}/draft`);

/** On top of the version that is known here. Notes left out stay as they are; `closing` lets the save outlive its page. */
export const putDraft = (
  programme: string,
  period: string,
  { answers, notes }: Pick<Draft, 'answers'> & Partial<Draft>,
  version: number,
  closing = false,
): Called<Draft> =>
  call('PUT', `${addressOf(programme, period)}/draft`, {
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
  call('PUT', `${addressOf(programme, period)}/assessment`, {
    body: { answers, assessor: 'self' },
    ifMatch: `"${revision}"`,
  });
export const withdrawAssessment = (programme: string, period: string, revision: number): Called<AssessmentView> =>
  call('DELETE', `${addressOf(programme, period)}/assessment`, { ifMatch: `"${revision}"` });
