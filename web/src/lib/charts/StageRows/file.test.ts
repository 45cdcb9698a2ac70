import { expect, it } from 'vitest';
import type { Cell, ShareRow } from '#shared/release/cell.ts';
import { chart } from '#lib/i18n/en/chart.ts';
import { figure } from '#lib/i18n/en/figure.ts';
import { multiplesFile } from '../SmallMultiples/file.ts';
import { stageRowsFile } from './file.ts';
import type { NamedCell } from './order.ts';
import type { RowsShown } from './rows-shown.ts';

const words = { language: 'en', chart, figure };
const head = { asOf: 'demo.2026-Q3', policy: 'standard@1' };
const rows: ShareRow[] = [
  { code: 'low', share: 75, low: 60, high: 85 },
  { code: 'high', below: 30, low: 12, high: 38 },
];
const named = (cohort: string, cell: object, own?: string): NamedCell => ({ name: cohort, title: cohort, own, cell: { ...head, cohort, ...cell } as unknown as Cell }); // prettier-ignore
const shown: RowsShown = {
  rows: [
    named('all', { status: 'shown', nBand: { from: 500, to: 999 }, tables: [{ id: 'stage:f', status: 'shown', rows }] }),
    named('industry.C', { status: 'shown', nBand: { from: 30, to: 49 }, tables: [{ id: 'stage:f', status: 'shown', rows }] }, 'yours'),
    named('industry.D', { status: 'withheld', reason: 'too-few', nearest: 'all' }),
    named('industry.E', { status: 'shown', nBand: { from: 10, to: 19 }, tables: [{ id: 'stage:f', status: 'withheld', reason: 'would-reveal' }] }),
  ],
  table: 'stage:f',
  stages: [{ code: 'low', title: 'Low' }, { code: 'high', title: 'High' }],
  ownStage: 'low',
  heading: 'Industry',
  caption: 'Stages by industry',
}; // prettier-ignore

it('has a line of data for every group and stage, and one with the reason where nothing is shown', () => {
  const { sheet, subject } = stageRowsFile(words, 'finding', shown);
  expect(subject).toBe('f-industry');
  expect(sheet).toHaveLength(1 + 2 + 2 + 1 + 1);
  for (const line of sheet) expect(line).toHaveLength(10);
  expect(sheet[4]).toEqual(['industry.C', 'industry.C', 'high', 'High', '<30', '12', '38', '30–49', '1', '']);
  expect(sheet[5]?.at(-1)).toBe(chart.reasonShort['too-few']);
  expect(sheet[6]?.slice(-3)).toEqual(['10–19', '', chart.reasonShort['would-reveal']]);
});

it('describes every group in words', () => {
  const { description } = stageRowsFile(words, 'finding', shown);
  expect(description).toContain('industry.C: Low 75%, High <\u00a030%');
  expect(description).toContain('industry.D: Withheld, too few contributors');
});

it('draws bars, or a small chart per stage from the same data', () => {
  const [bars, multiples] = [stageRowsFile(words, 'finding', shown), multiplesFile(words, 'finding', shown)];
  expect(multiples.sheet).toEqual(bars.sheet);
  expect(multiples.subject).toBe('f-industry-by-stage');
  // Four groups in two panels: two shown with a dot each, two hatched.
  expect(multiples.drawing.body.match(/<circle/g)).toHaveLength(4);
  expect(multiples.drawing.body.match(/fill="url\(#withheld\)"/g)).toHaveLength(4);
  expect(multiples.drawing.body.match(/fill="#b3430f"/g)).toHaveLength(2);
  expect(bars.drawing.body.match(/fill="url\(#withheld\)"/g)).toHaveLength(2);
});
