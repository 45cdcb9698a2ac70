import type { AssessmentView } from '#shared/contracts/assess-schemas.ts';
import type { Me } from '#shared/contracts/people-schemas.ts';
import type { PolicyView } from '#shared/contracts/policy-schemas.ts';
import type { ProgrammeView } from '#shared/contracts/release-schemas.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import type { Outline } from '#shared/instrument/outline.ts';
import type { Scorecard } from '#shared/instrument/scoring/score.ts';
import type { Cell } from '#shared/release/cell.ts';
import type { CohortDimension } from '#shared/kernel/codes.ts';
import type { Edition } from '#shared/release/edition.ts';
import { call, get } from './call.ts';
import { getOnce } from './once.ts';

export interface List<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** What belongs to one period of a programme. */
export const addressOf = (programme: string, period: string) => `/programmes/${programme}/periods/${period}`;

export const getMe = () => get<Me>('/account/me');
export const signOut = () => call<void>('POST', '/account/sign-out');
/** Signs in and comes back to a path of this site. */
export const signInAddress = (to: string): string => `/v1/account/sign-in?to=${encodeURIComponent(to)}`;

export const listProgrammes = (signal?: AbortSignal) => get<List<ProgrammeView>>('/programmes', signal);
/** A version of a questionnaire never changes; one asked for without its version is the newest. */
export const getInstrument = (reference: string, signal?: AbortSignal) =>
  reference.includes('@')
    ? getOnce<Instrument>(`/instruments/${reference}`)
    : get<Instrument>(`/instruments/${reference}`, signal);
/** What reading figures takes of a version of a questionnaire. */
export const getOutline = (reference: string) => getOnce<Outline>(`/instruments/${reference}/outline`);
/** The id may come from an address somebody typed. */
export const getPolicy = (id: string, signal?: AbortSignal) =>
  get<PolicyView>(`/policies/${encodeURIComponent(id)}`, signal);
export const listEditions = (programme: string, signal?: AbortSignal) =>
  get<List<Edition>>(`/programmes/${programme}/editions`, signal);

// Figures of a published edition never change: each is asked for once, and nobody cancels what others may wait for.
export const listIndustries = (edition: string, _signal?: AbortSignal) =>
  getOnce<List<Cell>>(`/editions/${edition}/cohorts?by=industry`);
/** Cohorts of one dimension, with their stage tables or with scores and numbers. */
export const listCohorts = (edition: string, by: CohortDimension, tables: 'stages' | 'scores', _signal?: AbortSignal) =>
  getOnce<List<Cell>>(`/editions/${edition}/cohorts?by=${by}&tables=${tables}`);
/** Every cohort of the registry without tables: which are shown, and how many contributed. */
export const listAllCohorts = (edition: string, _signal?: AbortSignal) =>
  getOnce<List<Cell>>(`/editions/${edition}/cohorts`);
/** The id may come from an address somebody typed. */
export const getCohort = (edition: string, cohort: string, _signal?: AbortSignal) =>
  getOnce<Cell>(`/editions/${encodeURIComponent(edition)}/cohorts/${cohort}`);
/** For a choice somebody is about to make: when it is made, the figures are there. */
export const prefetchCell = (edition: string, cohort: string): void => void getCohort(edition, cohort);

export const listAssessments = (programme: string, signal?: AbortSignal) =>
  get<List<AssessmentView>>(`/programmes/${programme}/assessments`, signal);
export const getScorecard = (programme: string, period: string, signal?: AbortSignal) =>
  get<Scorecard>(`${addressOf(programme, period)}/scorecard`, signal);
