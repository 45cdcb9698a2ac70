import type { AssessmentView } from '#shared/contracts/assess-schemas.ts';
import type { Scorecard } from '#shared/instrument/scoring/score.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Failure } from '#lib/api/call.ts';
import { getScorecard, listAssessments } from '#lib/api/endpoints.ts';

/** The assessment before the newest one, and what it came to. */
export interface Earlier {
  readonly assessment: AssessmentView;
  readonly scorecard: Scorecard;
}

export interface Asked {
  readonly programme: string;
  /** The period of the newest assessment. */
  readonly period: string;
}

/** Undefined for a first assessment. */
export async function loadEarlier(
  { programme, period }: Asked,
  signal: AbortSignal,
): Promise<Result<Earlier | undefined, Failure>> {
  const list = await listAssessments(programme, signal);
  if (!list.ok) return list;
  const assessment = list.value.items.findLast((one) => one.state === 'submitted' && one.period < period);
  if (!assessment) return ok(undefined);
  const scorecard = await getScorecard(programme, assessment.period, signal);
  return scorecard.ok ? ok({ assessment, scorecard: scorecard.value }) : scorecard;
}
