import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { list, quarter, share } from '#lib/i18n/format.ts';
import { movementOf, type Movement, type TrendPoint } from './trend.ts';

/** The shares of one stage through the editions. */
export interface StageTrend {
  readonly code: string;
  readonly title: string;
  readonly points: readonly TrendPoint[];
}

interface Moved extends Movement {
  readonly title: string;
}

/** What moved through the editions, and whether it is clear, in sentences. */
export function trendFinding(
  t: Catalogue['trends'],
  language: string,
  cohort: string,
  stages: readonly StageTrend[],
): string {
  const moves = stages.flatMap(({ title, points }): Moved[] => {
    const movement = movementOf(points);
    return movement ? [{ ...movement, title }] : [];
  });
  return [`${cohort}: ${movesFinding(t, language, moves)}`, ...carriedFinding(t, language, stages[0]?.points ?? [])].join(' ');
} // prettier-ignore

function movesFinding(t: Catalogue['trends'], language: string, moves: readonly Moved[]): string {
  const [any] = moves;
  if (!any) return t.finding.oneEdition;
  const [from, to] = [quarter(language, any.from.period), quarter(language, any.to.period)];
  const clear = moves.filter((move) => move.clear);
  if (clear.length === 0) return moves.length === 1 ? t.finding.unclearOf(any.title, from, to) : t.finding.unclear(from, to);
  const told = clear.map((move) => t.finding[move.by > 0 ? 'rose' : 'fell'](move.title, share(language, move.from.value), share(language, move.to.value)));
  return t.finding.clear(list(language, told), from, to);
} // prettier-ignore

/** The last figure is an older one: said in words, since it looks like standing still. */
function carriedFinding(t: Catalogue['trends'], language: string, points: readonly TrendPoint<unknown>[]): string[] {
  const last = points.at(-1);
  if (!last?.carriedFrom) return [];
  return [t.finding.carried(quarter(language, last.period), quarter(language, last.carriedFrom))];
}
