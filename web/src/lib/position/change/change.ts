import type { Outline } from '#shared/instrument/outline.ts';
import type { Scorecard } from '#shared/instrument/scoring/score.ts';
import { movementOf, trendOf, type EditionCell, type TrendPoint } from '#lib/charts/Trend/trend.ts';

/** What became of a share between two editions. */
export type Verdict =
  /** `clear`: the intervals do not overlap. `by` in points of percent; null where a cap hides how much it was. */
  | { readonly kind: 'moved'; readonly by: number | null; readonly clear: boolean }
  | { readonly kind: 'same' }
  /** One of the two figures is not shown. */
  | { readonly kind: 'withheld' }
  /** One of the two is a figure of an older edition. */
  | { readonly kind: 'carried' }
  /** The questionnaires differ. */
  | { readonly kind: 'break' };

export interface StageChange {
  readonly code: string;
  readonly before: TrendPoint;
  readonly now: TrendPoint;
  readonly verdict: Verdict;
}

/** The stage shares of a cohort in two editions, lowest stage first. */
export function stageChanges(
  before: EditionCell,
  now: EditionCell,
  framework: string,
  stages: readonly string[],
): StageChange[] {
  return stages.flatMap((code) => {
    const [first, second] = trendOf([before, now], `stage:${framework}`, code);
    return first && second ? [{ code, before: first, now: second, verdict: verdictOf(first, second) }] : [];
  });
}

function verdictOf(before: TrendPoint, now: TrendPoint): Verdict {
  if (now.breakBefore) return { kind: 'break' };
  if (!before.value || !now.value) return { kind: 'withheld' };
  const movement = movementOf([before, now]);
  if (!movement) return { kind: 'carried' };
  const { clear } = movement;
  if (!('share' in before.value && 'share' in now.value)) return { kind: 'moved', by: null, clear };
  return movement.by === 0 && !clear ? { kind: 'same' } : { kind: 'moved', by: movement.by, clear };
}

/** The score of one dimension in two assessments, whole points. */
export interface ScoreChange {
  readonly code: string;
  readonly before: number;
  readonly now: number;
}

/** What both assessments have, the greatest change first. */
export function scoreChanges(
  instrument: Pick<Outline, 'dimensions'>,
  before: Scorecard,
  now: Scorecard,
): ScoreChange[] {
  const scoreOf = (scorecard: Scorecard, code: string) =>
    scorecard.dimensions.find((one) => one.code === code)?.score ?? null;
  const changes = instrument.dimensions.flatMap(({ code }) => {
    const [first, second] = [scoreOf(before, code), scoreOf(now, code)];
    return first === null || second === null ? [] : [{ code, before: Math.round(first), now: Math.round(second) }];
  });
  const size = (change: ScoreChange) => Math.abs(change.now - change.before);
  return changes.sort((a, b) => size(b) - size(a));
}
