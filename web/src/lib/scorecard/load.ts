import type { AssessmentView } from '#shared/contracts/assess-schemas.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import { score, type Scorecard } from '#shared/instrument/scoring/score.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Profile } from '#shared/tenant/profile.ts';
import type { Failure } from '../api/call.ts';
import { getCohort, getInstrument, listAssessments, listEditions } from '../api/endpoints.ts';
import { together } from '../api/loadable.ts';
import { editionOf, findPeers, wantedCohort, type Peers } from './peers.ts';

/** One submitted assessment, read: with the questionnaire it answers, its result, and the peers beside it. */
export interface OwnResult {
  readonly assessment: AssessmentView;
  readonly instrument: Instrument;
  readonly scorecard: Scorecard;
  readonly peers: Peers | undefined;
}

export interface Loaded {
  /** Everything submitted and not withdrawn, oldest first. */
  readonly submitted: readonly AssessmentView[];
  /** Undefined when nothing was submitted for the period asked for. */
  readonly result: OwnResult | undefined;
}

export interface Asked {
  readonly programme: string;
  readonly period: string | null;
  readonly cohort: string | null;
  readonly profile: Profile | null;
}

/** The scorecard of one period, by default the newest. It is computed here: the answers are the reader's own. */
export async function loadScorecard(asked: Asked, signal: AbortSignal): Promise<Result<Loaded, Failure>> {
  const parts = await together({
    assessments: listAssessments(asked.programme, signal),
    editions: listEditions(asked.programme, signal),
  });
  if (!parts.ok) return parts;
  const submitted = parts.value.assessments.items.filter(({ state }) => state === 'submitted');
  const assessment = asked.period ? submitted.find(({ period }) => period === asked.period) : submitted.at(-1);
  if (!assessment) return ok({ submitted, result: undefined });
  const edition = editionOf(parts.value.editions.items, assessment.instrument);
  const [instrument, peers] = await Promise.all([
    getInstrument(assessment.instrument, signal),
    edition && findPeers(edition, wantedCohort(asked.cohort, asked.profile), getCohort, signal),
  ]);
  if (!instrument.ok) return instrument;
  const scorecard = score(instrument.value, assessment.answers);
  return ok({ submitted, result: { assessment, instrument: instrument.value, scorecard, peers } });
}
