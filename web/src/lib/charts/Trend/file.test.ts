import { expect, it } from 'vitest';
import { chart } from '#lib/i18n/en/chart.ts';
import { figure } from '#lib/i18n/en/figure.ts';
import { trends } from '#lib/i18n/en/trends.ts';
import type { ShareRow } from '#shared/release/cell.ts';
import { trendPlots } from '../image/trend-plots.ts';
import { scoreTrendsFile, stageTrendsFile } from './file.ts';
import { sharePlot } from './plot.ts';
import type { TrendPoint } from './trend.ts';

const words = { language: 'en', chart, figure };
const at = (period: string, value: ShareRow | null, change: Partial<TrendPoint> = {}): TrendPoint => ({
  period,
  value,
  reason: value ? null : 'too-few',
  carriedFrom: null,
  breakBefore: false,
  policy: 'standard@1',
  nBand: value ? { from: 30, to: 49 } : null,
  ...change,
});
const rows = [
  at('2025-Q4', { code: 'low', share: 40, low: 30, high: 50 }),
  at('2026-Q1', null),
  at('2026-Q2', { code: 'low', below: 5, low: 0, high: 12 }, { breakBefore: true }),
  at('2026-Q3', { code: 'low', below: 5, low: 0, high: 12 }, { carriedFrom: '2026-Q2' }),
];
const points = sharePlot({ ...words, trends }, rows, (period) => period === '2026-Q2');
const line = { code: 'low', title: 'Low', points, rows };

it('a row for each stage of each edition says where it comes from', () => {
  const { sheet, dated } = stageTrendsFile(words, trends, { cohort: 'all', finding: 'F', stages: [line], own: [null, null, 0, null] }); // prettier-ignore
  expect(dated).toBe(true);
  expect(sheet.every((cells) => cells.length === sheet[0]?.length)).toBe(true);
  expect(sheet.slice(1)).toEqual([
    ['all', 'low', 'Low', '40', '30', '50', '', '30–49', '', '2025-Q4', '2025-Q4', 'standard@1'],
    ['all', 'low', 'Low', '', '', '', '', '', 'too few contributors', '2026-Q1', '2026-Q1', 'standard@1'],
    ['all', 'low', 'Low', '<5', '0', '12', '1', '30–49', '', '2026-Q2', '2026-Q2', 'standard@1'],
    ['all', 'low', 'Low', '<5', '0', '12', '', '30–49', '', '2026-Q3', '2026-Q2', 'standard@1'],
  ]);
});

it('quantiles keep what lies beyond an edge', () => {
  const quantiles = [{ ...at('2025-Q4', null), value: { p25: { below: 10 }, p50: 20 }, reason: null }];
  const { sheet } = scoreTrendsFile(words, trends, { cohort: 'all', finding: 'F', scores: [{ ...line, points: points.slice(0, 1), quantiles }] }); // prettier-ignore
  expect(sheet[1]?.slice(3, 9)).toEqual(['', '<10', '20', '', '', '']);
  expect(sheet.every((cells) => cells.length === sheet[0]?.length)).toBe(true);
});

it('the picture draws the band, the gap, the break, what was carried forward, and the reader’s mark', () => {
  const { body, height } = trendPlots(trends, [line], 60, String);
  expect(body).toContain('url(#withheld)');
  expect(body).toContain('stroke-dasharray');
  expect(body).toContain(trends.newQuestions);
  expect(body).toContain(trends.asOf('Q2'));
  // Two filled dots and a hollow one.
  expect(body.match(/<circle[^>]*fill="#16202b"/g)).toHaveLength(2);
  expect(body.match(/<circle[^>]*fill="#fcfcfb"/g)).toHaveLength(1);
  expect(body.match(/fill="#b3430f"/g)).toHaveLength(1);
  expect(trendPlots(trends, Array.from({ length: 4 }, () => line), 60, String).height).toBe(2 * height); // prettier-ignore
});
