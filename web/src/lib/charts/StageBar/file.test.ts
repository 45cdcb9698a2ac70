import { expect, it } from 'vitest';
import { chart } from '#lib/i18n/en/chart.ts';
import { figure } from '#lib/i18n/en/figure.ts';
import { figureFile } from '../Figure/figure-file.ts';
import { stageBarFile } from './file.ts';

const stages = [
  { code: 'dormant', title: 'Dormant', row: { code: 'dormant', share: 75, low: 60, high: 85 }, own: false, tone: 0 },
  { code: 'coordinated', title: 'Coordinated', row: { code: 'coordinated', below: 5, low: 0, high: 9 }, own: true, tone: 1 },
]; // prettier-ignore
const words = { language: 'en', chart, figure };
const source = {
  programme: { en: 'Social business' },
  edition: 'demo.2026-Q3',
  publishedAt: null,
  policy: 'standard@1',
  nBand: { from: 30, to: 49 },
  synthetic: true,
};
const file = figureFile(words, source, stageBarFile(words, 'industry.C~size.10-49', 'Manufacturing', stages));

it('is named after edition and cohort', () => {
  expect(file.name).toBe('tidemark-demo.2026-Q3-industry.C-size.10-49');
});

it('says in every row what is needed to cite it', () => {
  expect(file.data).toHaveLength(3);
  expect(file.data[1]).toEqual(['industry.C~size.10-49', 'dormant', 'Dormant', '75', '60', '85', '', 'demo.2026-Q3', 'standard@1']); // prettier-ignore
  expect(file.data[2]?.slice(1, 7)).toEqual(['coordinated', 'Coordinated', '<5', '0', '9', '1']);
  for (const row of file.data) expect(row).toHaveLength(9);
});

it('carries edition, contributors, policy, intervals and the label of synthetic figures in the picture', () => {
  for (const text of [
    'You are on the stage Coordinated.',
    'Q3 2026',
    '30–49',
    'standard@1',
    '60–85%',
    'Synthetic',
    '75%',
    '&lt;\u00a05%',
  ])
    expect(file.svg).toContain(text);
});
