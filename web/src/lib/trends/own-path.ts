import type { Scorecard } from '#shared/instrument/scoring/score.ts';
import type { Catalogue } from '#lib/i18n/catalogue.ts';

/** The reader's result of one period. */
export interface OwnPoint {
  readonly period: string;
  readonly scorecard: Scorecard;
}

/** The reader's stage in each period, by its position in the framework; null without an assessment. */
export const ownStages = (
  own: readonly OwnPoint[],
  periods: readonly string[],
  framework: string,
  stages: readonly { readonly code: string }[],
): (number | null)[] =>
  periods.map((period) => {
    const results = own.find((one) => one.period === period)?.scorecard.frameworks;
    const stage = results?.find((one) => one.framework === framework)?.stage;
    const at = stages.findIndex(({ code }) => code === stage);
    return at === -1 ? null : at;
  });

/** The reader's score of one dimension in a period; null without one. */
export const ownScore = (own: readonly OwnPoint[], period: string, dimension: string): number | null =>
  own.find((one) => one.period === period)?.scorecard.dimensions.find(({ code }) => code === dimension)?.score ?? null;

/** `Dormant → Scattered → not assessed → Coordinated`, in words; undefined without any assessment. */
export function pathText(
  titles: readonly string[],
  stages: readonly (number | null)[],
  open: string,
): string | undefined {
  if (stages.every((stage) => stage === null)) return undefined;
  return stages.map((stage) => (stage === null ? open : (titles[stage] ?? open))).join(' → ');
}

/** The reader's path in a sentence, short where nothing has moved; undefined without any assessment. */
export function pathSentence(
  t: Catalogue['trends']['own'],
  titles: readonly string[],
  stages: readonly (number | null)[],
): string | undefined {
  const path = pathText(titles, stages, t.open);
  if (path === undefined) return undefined;
  const only = new Set(stages).size === 1 && stages.length > 1 ? titles[stages[0] ?? -1] : undefined;
  return only === undefined ? t.path(path) : t.stayed(only);
}
