import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { band, quarter, range, share } from '#lib/i18n/format.ts';
import type { Spot } from './geometry.ts';
import { heightOf, type TrendPoint } from './trend.ts';

/** One edition in a drawing, with what it says when somebody points at it or moves to it. */
export interface PlotPoint extends Omit<TrendPoint, 'value'> {
  readonly value: Spot | null;
  /** The figure alone: `31%`; empty where it is withheld. */
  readonly told: string;
  readonly detail: string;
  /** The reader's own value, or that of the stage they were on; null where they are not here. */
  readonly own: number | null;
}

/** The words and the language a point is told in. */
export interface Words {
  readonly language: string;
  readonly chart: Catalogue['chart'];
  readonly trends: Catalogue['trends'];
}

/** Shares of one stage, ready to be drawn; the reader's mark stands below the editions in which they were on this stage. */
export const sharePlot = (words: Words, points: readonly TrendPoint[], isOwn: (period: string) => boolean): PlotPoint[] =>
  points.map((point) => {
    const { value: row, period } = point;
    const value = row && { at: heightOf(row), around: [row.low, row.high] as const };
    const told = row ? share(words.language, row) : '';
    const interval = row ? [words.chart.intervalOf(range(words.language, row.low, row.high))] : [];
    const own = isOwn(period) ? [words.chart.yourStage] : [];
    return { ...point, value, told, own: own.length > 0 ? (value?.at ?? 0) : null, detail: detailOf(words, point, [told, ...interval], own) };
  }); // prettier-ignore

/** `Q3 2026: 31%, 95% interval 27–36%, 100–249 organisations, carried forward from Q2 2026`. */
export function detailOf(words: Words, point: Omit<TrendPoint, 'value'>, figures: readonly string[], own: readonly string[]): string {
  const { language, chart, trends } = words;
  const said = point.reason
    ? [chart.withheld, chart.reasonShort[point.reason]]
    : [...figures, ...(point.nBand ? [chart.contributorsBand(band(language, point.nBand))] : [])];
  const carried = point.carriedFrom ? [trends.carriedFrom(quarter(language, point.carriedFrom))] : [];
  return `${quarter(language, point.period)}: ${[...said, ...carried, ...own].join(', ')}`;
} // prettier-ignore
