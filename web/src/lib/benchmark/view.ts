import type { AssessmentView } from '#shared/contracts/assess-schemas.ts';
import type { ProgrammeView } from '#shared/contracts/release-schemas.ts';
import type { Outline } from '#shared/instrument/outline.ts';
import type { Scorecard } from '#shared/instrument/scoring/score.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Edition } from '#shared/release/edition.ts';
import { statusOf, type Failure } from '#lib/api/call.ts';
import { getOutline, getScorecard, listAssessments, listEditions } from '#lib/api/endpoints.ts';

/** The reader's newest submitted assessment, and what it comes to. */
export interface OwnResult {
  readonly assessment: AssessmentView;
  readonly scorecard: Scorecard;
}

/** What a page of published figures knows before a cohort is chosen. */
export interface BenchmarkView {
  readonly programme: ProgrammeView;
  /** The edition on view, of those published, newest first; undefined before the first one. */
  readonly edition: Edition | undefined;
  readonly editions: readonly Edition[];
  /** The one this edition was asked with. */
  readonly instrument: Outline;
  /** Undefined for whoever has not signed in, not answered, or answered another version of the questionnaire. */
  readonly own: OwnResult | undefined;
}

export interface Asked {
  readonly programme: ProgrammeView;
  /** Id of an edition; null for the latest. */
  readonly edition: string | null;
  /** Whether to look for answers of the reader. */
  readonly signedIn: boolean;
}

/** The published ones, newest first, and the one asked for among them, else the newest. */
export function editionsOf(all: readonly Edition[], asked: string | null): Pick<BenchmarkView, 'edition' | 'editions'> {
  const editions = all.filter(({ state }) => state === 'published').reverse();
  return { editions, edition: editions.find(({ id }) => id === asked) ?? editions[0] };
}

/** Everything around the figures of one edition. */
export async function loadBenchmark(
  { programme, edition: asked, signedIn }: Asked,
  signal: AbortSignal,
): Promise<Result<BenchmarkView, Failure>> {
  // Nearly always the one the edition names: it is here when the list is.
  void getOutline(programme.instrument);
  const [list, own] = await Promise.all([
    listEditions(programme.id, signal),
    signedIn ? loadOwnResult(programme.id, signal) : ok(undefined),
  ]);
  if (!list.ok) return list;
  if (!own.ok) return own;
  const { editions, edition } = editionsOf(list.value.items, asked);
  const reference = edition?.instrument ?? programme.instrument;
  const instrument = await getOutline(reference);
  if (!instrument.ok) return instrument;
  const comparable = own.value?.assessment.instrument === reference ? own.value : undefined;
  return ok({ programme, edition, editions, instrument: instrument.value, own: comparable });
}

/** The newest assessment that has not been withdrawn, scored. Who may not answer at all has none. */
export async function loadOwnResult(
  programme: string,
  signal: AbortSignal,
): Promise<Result<OwnResult | undefined, Failure>> {
  const list = await listAssessments(programme, signal);
  if (!list.ok) return statusOf(list.error) === 403 ? ok(undefined) : list;
  const assessment = list.value.items.findLast(({ state }) => state === 'submitted');
  if (!assessment) return ok(undefined);
  const scorecard = await getScorecard(programme, assessment.period, signal);
  return scorecard.ok ? ok({ assessment, scorecard: scorecard.value }) : scorecard;
}
