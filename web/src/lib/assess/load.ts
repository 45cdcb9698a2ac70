import type { AssessmentView } from '#shared/contracts/assess-schemas.ts';
import type { ProgrammeView } from '#shared/contracts/release-schemas.ts';
import type { Answers } from '#shared/instrument/answers.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { statusOf, type Failure } from '../api/call.ts';
import { getAssessment, getDraft, getInstrument, type Draft } from '../api/endpoints.ts';
import { together } from '../api/loadable.ts';
import { known } from './answers.ts';
import type { Start } from './draft.svelte.ts';
import { readLocal, slotOf } from './local-draft.ts';
import { reconcile } from './reconcile.ts';

/** What the questionnaire starts from. */
export interface Opening {
  readonly programme: ProgrammeView;
  readonly instrument: Instrument;
  readonly assessment: AssessmentView | undefined;
  readonly start: Start;
}

export async function loadOpening(programme: ProgrammeView, user: string): Promise<Result<Opening, Failure>> {
  const { id, openPeriod: period } = programme;
  const parts = await together({
    instrument: getInstrument(programme.instrument),
    draft: getDraft(id, period),
    assessment: orNothing(getAssessment(id, period)),
  });
  if (!parts.ok) return parts;
  const { instrument, draft, assessment } = parts.value;
  const start = startFrom(user, draft, assessment?.answers ?? {});
  return ok({ programme, instrument, assessment, start: { ...start, answers: known(instrument, start.answers) } });
}

/** A draft nobody has touched starts from what was submitted in this period. */
function startFrom(user: string, draft: Draft, submitted: Answers): Start {
  const { programme, period, version } = draft;
  const fresh = version === 0 ? { ...draft, answers: submitted } : draft;
  const outcome = reconcile(readLocal(slotOf(user, programme, period)), fresh);
  return {
    user,
    programme,
    period,
    version,
    answers: outcome.answers,
    unsaved: outcome.kind === 'ours',
    theirs: outcome.kind === 'conflict' ? fresh : undefined,
  };
}

/** Nothing submitted yet is an ordinary answer here. */
async function orNothing<T>(asked: Promise<Result<T, Failure>>): Promise<Result<T | undefined, Failure>> {
  const result = await asked;
  if (result.ok) return result;
  return statusOf(result.error) === 404 ? ok(undefined) : fail(result.error);
}
