import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { list, quarter } from '#lib/i18n/format.ts';
import { SCORE_GRID } from '#shared/release/grid.ts';
import type { Quantiles } from '#shared/release/quantile-value.ts';
import { bandBetween, pointOf } from '../Quantiles/geometry.ts';
import { quantileText, type FormatValue } from '../Quantiles/row.ts';
import type { Spot } from './geometry.ts';
import { detailOf, type PlotPoint, type Words } from './plot.ts';
import type { TrendPoint } from './trend.ts';

/** Medians of one score with the middle half around them, and the reader's own score. */
export const scorePlot = (
  words: Words,
  points: readonly TrendPoint<Quantiles>[],
  half: string,
  format: FormatValue,
  own: (period: string) => number | null,
): PlotPoint[] =>
  points.map((point) => {
    const { value: quantiles, period } = point;
    const [score, told] = [own(period), quantiles ? quantileText(format, quantiles.p50) : ''];
    const mine = score === null ? [] : [`${words.chart.you}: ${format(score)}`];
    return {
      ...point,
      value: quantiles && spotOf(quantiles),
      told,
      own: score,
      detail: detailOf(words, point, [told, ...halfOf(quantiles, half, format)], mine),
    };
  });

function spotOf({ p25, p50, p75 }: Quantiles): Spot {
  const around = bandBetween(SCORE_GRID, p25, p75);
  return { at: pointOf(SCORE_GRID, p50).at, around: around ? [around.from, around.to] : null };
}

function halfOf(quantiles: Quantiles | null, half: string, format: FormatValue): string[] {
  if (quantiles?.p25 === undefined || quantiles.p75 === undefined) return [];
  return [`${half} ${quantileText(format, quantiles.p25)}–${quantileText(format, quantiles.p75)}`];
}

/** Example: `Strategy 55 to 60, listening 40 to 35`: medians have no interval, so nothing is called clear. */
export function scoreFinding(
  t: Catalogue['trendsLater'],
  language: string,
  cohort: string,
  scores: readonly { readonly title: string; readonly points: readonly TrendPoint<Quantiles>[] }[],
  most: number,
): string {
  const moved = scores.flatMap(({ title, points }) => {
    const medians = mediansOf(points);
    const [from, to] = [medians[0], medians.at(-1)];
    return from && to && from.period !== to.period ? [{ title, from, to, by: to.median - from.median }] : [];
  });
  const [any] = moved;
  if (!any) return `${cohort}: ${t.finding.oneEdition}`;
  const far = moved.filter(({ by }) => by !== 0).sort((a, b) => Math.abs(b.by) - Math.abs(a.by)).slice(0, most);
  const [since, until] = [quarter(language, any.from.period), quarter(language, any.to.period)];
  if (far.length === 0) return `${cohort}: ${t.finding.still(since, until)}`;
  const told = far.map(({ title, from, to }) => t.finding.median(title, from.median, to.median));
  return `${cohort}: ${t.finding.moved(list(language, told), since, until)}`;
} // prettier-ignore

/** Medians that are known as a number, of their own editions, since the questionnaire last changed. */
function mediansOf(points: readonly TrendPoint<Quantiles>[]): { readonly period: string; readonly median: number }[] {
  const start = points.findLastIndex(({ breakBefore }) => breakBefore);
  return points.slice(Math.max(0, start)).flatMap(({ value, carriedFrom, period }) =>
    typeof value?.p50 === 'number' && !carriedFrom ? [{ period, median: value.p50 }] : [],
  );
} // prettier-ignore
