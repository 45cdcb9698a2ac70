import { expect, test } from 'vitest';
import { figureSpecSchema } from '#shared/contracts/report-block-schemas.ts';
import type { EditionId } from '#shared/kernel/ids.ts';
import { specOf, type ReportChart } from './report-chart.ts';

const NOW = 'demo.2026-Q3' as EditionId;
const table = 'stage:groundswell';

test.each<[string, ReportChart, object]>([
  ['a bar of stages', { chart: 'stages', table, cohorts: ['industry.C~size.50-249'] }, { chart: 'stages', cohorts: ['industry.C~size.50-249'], framework: 'groundswell' }],
  ['groups compared, everybody among them', { chart: 'stages', table, cohorts: ['all', 'industry.C', 'industry.G'] }, { chart: 'stages', cohorts: ['all', 'industry.C', 'industry.G'], framework: 'groundswell' }],
  ['bars of all industries', { chart: 'stages-by', table, cohorts: ['all', 'industry.C', 'industry.G'] }, { chart: 'stages-by', by: 'industry', framework: 'groundswell' }],
  ['bars of all sizes', { chart: 'stages-by', table, cohorts: ['all', 'size.50-249'] }, { chart: 'stages-by', by: 'size', framework: 'groundswell' }],
  ['scores of all dimensions', { chart: 'quantiles', table: null, cohorts: ['all', 'industry.C'] }, { chart: 'scores', cohorts: ['all', 'industry.C'], table: null }],
  ['one score', { chart: 'quantiles', table: 'score:people', cohorts: ['all'] }, { chart: 'scores', cohorts: ['all'], table: 'people' }],
  ['a measured number', { chart: 'quantiles', table: 'kpi:K1', cohorts: ['all'] }, { chart: 'numbers', cohorts: ['all'], table: 'K1' }],
  ['answers to a question', { chart: 'answers', question: 'S1', cohorts: ['all'] }, { chart: 'answers', cohorts: ['all'], table: 'S1' }],
])('%s', (_, chart, spec) => {
  expect(specOf(NOW, chart)).toEqual({ edition: NOW, ...spec });
  expect(figureSpecSchema.safeParse(specOf(NOW, chart)).success).toBe(true);
}); // prettier-ignore

test('a trend goes to its last edition, also where the figures there were carried forward', () => {
  const chart: ReportChart = { chart: 'trend', framework: 'groundswell', stage: 'dormant', cohort: 'all', last: '2026-Q4' }; // prettier-ignore
  expect(specOf(NOW, chart)).toEqual({
    chart: 'trend',
    edition: 'demo.2026-Q4',
    from: null,
    cohorts: ['all'],
    framework: 'groundswell',
    stage: 'dormant',
  });
});

test.each<[string, ReportChart]>([
  ['kinds of assessment', { chart: 'stages-by', table: 'assessor', cohorts: ['all', 'industry.C'] }],
  ['groups cut in several ways', { chart: 'stages-by', table, cohorts: ['industry.C', 'size.50-249'] }],
  ['scores of more groups than stand side by side', { chart: 'quantiles', table: null, cohorts: ['all', 'a', 'b', 'c', 'd'] }],
  ['no group at all', { chart: 'answers', question: 'S1', cohorts: [] }],
])('reports have no chart of %s', (_, chart) => expect(specOf(NOW, chart)).toBeUndefined()); // prettier-ignore
