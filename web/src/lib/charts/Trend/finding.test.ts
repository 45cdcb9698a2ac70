import { expect, it } from 'vitest';
import { trends as german } from '#lib/i18n/de/trends.ts';
import { chart } from '#lib/i18n/en/chart.ts';
import { trendsLater } from '#lib/i18n/en/trends-later.ts';
import { trends } from '#lib/i18n/en/trends.ts';
import type { ShareRow } from '#shared/release/cell.ts';
import type { Quantiles } from '#shared/release/quantile-value.ts';
import { trendFinding } from './finding.ts';
import { sharePlot } from './plot.ts';
import { scoreFinding, scorePlot } from './scores.ts';
import type { TrendPoint } from './trend.ts';

const row = (share: number, reach = 3): ShareRow => ({ code: 'x', share, low: share - reach, high: share + reach });
const point = <V>(period: string, value: V | null, change: Partial<TrendPoint<V>> = {}): TrendPoint<V> => ({
  period,
  value,
  reason: value ? null : 'too-few',
  carriedFrom: null,
  breakBefore: false,
  policy: 'standard@1',
  nBand: value ? { from: 30, to: 49 } : null,
  ...change,
});
const stage = (title: string, ...points: TrendPoint[]) => ({ code: title, title, points });
const [Q1, Q2, Q3] = ['2026-Q1', '2026-Q2', '2026-Q3'] as const;

it('names what clearly moved, up and down', () => {
  const stages = [
    stage('Low', point(Q1, row(40)), point(Q2, row(30))),
    stage('Middle', point(Q1, row(20)), point(Q2, row(21))),
    stage('High', point(Q1, row(10)), point(Q2, row(19))),
  ];
  expect(trendFinding(trends, 'en', 'Mining', stages)).toBe(
    'Mining: Low fell from 40% to 30% and High rose from 10% to 19% between Q1 2026 and Q2 2026; the intervals do not overlap.',
  );
});

it('says that nothing has clearly changed, of all stages and of one', () => {
  const [low, high] = [
    stage('Low', point(Q1, row(40, 9)), point(Q2, row(30, 9))),
    stage('High', point(Q1, row(1)), point(Q2, row(2))),
  ];
  expect(trendFinding(trends, 'en', 'Mining', [low, high])).toBe(
    'Mining: no stage has clearly changed between Q1 2026 and Q2 2026: the intervals overlap.',
  );
  expect(trendFinding(german, 'de', 'Bergbau', [low])).toBe(
    'Bergbau: Low hat sich nicht deutlich verändert (1. Quartal 2026 bis 2. Quartal 2026): Die Intervalle überschneiden sich.',
  );
});

it('says that a trend needs two, and that the last figures are older', () => {
  const stages = [stage('Low', point(Q1, row(40)), point(Q2, row(40), { carriedFrom: Q1 }))];
  expect(trendFinding(trends, 'en', 'Mining', stages)).toBe(
    `Mining: ${trends.finding.oneEdition} ${trends.finding.carried('Q2 2026', 'Q1 2026')}`,
  );
});

const score = (title: string, ...medians: (number | null)[]) => ({
  title,
  points: medians.map((p50, i) => point<Quantiles>([Q1, Q2, Q3][i] ?? '', p50 === null ? null : { p50 })),
});

it('names the medians that moved furthest, without calling any clear', () => {
  const scores = [score('A', 50, null, 55), score('B', 50, 40, 30), score('C', 50, 50, 50)];
  expect(scoreFinding(trendsLater, 'en', 'Mining', scores, 1)).toBe(
    'Mining: the medians that moved furthest between Q1 2026 and Q3 2026: B from 50 to 30. Medians have no interval here: small moves may be chance.',
  );
  expect(scoreFinding(trendsLater, 'en', 'Mining', [score('C', 50, 50)], 3)).toContain('no median has moved');
  expect(scoreFinding(trendsLater, 'en', 'Mining', [score('C', 50)], 3)).toContain('needs two editions');
});

const words = { language: 'en', chart, trends };

it('tells every edition: the share with its interval, how old it is, why it is withheld, where the reader stands', () => {
  const points = [point(Q1, row(40)), point<ShareRow>(Q2, null), point(Q3, row(40), { carriedFrom: Q1 })];
  const plotted = sharePlot(words, points, (period) => period !== Q3);
  expect(plotted.map(({ detail }) => detail)).toEqual([
    'Q1 2026: 40%, 95% interval 37–43%, 30–49 organisations, your stage',
    'Q2 2026: Withheld, too few contributors, your stage',
    'Q3 2026: 40%, 95% interval 37–43%, 30–49 organisations, carried forward from Q1 2026',
  ]);
  expect(plotted.map(({ own }) => own)).toEqual([40, 0, null]);
});

it('a median stands where it lies, with the middle half where it is published', () => {
  const points = [point<Quantiles>(Q1, { p50: 55 }), point<Quantiles>(Q2, { p25: 40, p50: 55, p75: 70 })];
  const plotted = scorePlot(words, points, 'middle half', String, (period) => (period === Q2 ? 62 : null));
  expect(plotted.map(({ value }) => value)).toEqual([
    { at: 55, around: null },
    { at: 55, around: [40, 70] },
  ]);
  expect(plotted[1]?.detail).toBe('Q2 2026: 55, middle half 40–70, 30–49 organisations, You: 62');
});
