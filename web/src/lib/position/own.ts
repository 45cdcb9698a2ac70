import type { AssessmentView } from '#shared/contracts/assess-schemas.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import type { Scorecard } from '#shared/instrument/scoring/score.ts';
import type { Edition } from '#shared/release/edition.ts';
import { getInstrument, getScorecard, listAssessments, listEditions } from '../api/endpoints.ts';
import { together } from '../api/loadable.ts';

/** What the position page knows before a group is chosen: the definition, the editions, and the reader's own result. */
export interface Own {
  readonly instrument: Instrument;
  /** Published ones, newest first. */
  readonly editions: readonly Edition[];
  readonly assessment: AssessmentView | undefined;
  readonly scorecard: Scorecard | undefined;
}

/** The newest assessment that has not been withdrawn. */
export const latestSubmitted = (assessments: readonly AssessmentView[]): AssessmentView | undefined =>
  assessments.findLast(({ state }) => state === 'submitted');

export async function loadOwn(asked: { programme: string; instrument: string }, signal: AbortSignal) {
  const parts = await together({
    instrument: getInstrument(asked.instrument, signal),
    editions: listEditions(asked.programme, signal),
    assessments: listAssessments(asked.programme, signal),
  });
  if (!parts.ok) return parts;
  const { instrument, editions, assessments } = parts.value;
  const assessment = latestSubmitted(assessments.items);
  const base = {
    instrument,
    assessment,
    editions: editions.items.filter((one) => one.state === 'published').reverse(),
  };
  if (!assessment) return ok<Own>({ ...base, scorecard: undefined });
  const scorecard = await getScorecard(asked.programme, assessment.period, signal);
  return scorecard.ok ? ok<Own>({ ...base, scorecard: scorecard.value }) : scorecard;
}
