import { expect, it } from 'vitest';
import { chart } from '#lib/i18n/en/chart.ts';
import { exploreCompare } from '#lib/i18n/en/explore-compare.ts';
import { figure } from '#lib/i18n/en/figure.ts';
import type { CohortKey, EditionId } from '#shared/kernel/ids.ts';
import { stageLines, type Named } from './differences.ts';
import { comparisonFile, mediansFile } from './file.ts';
import { glyphOf } from './glyph.ts';
import { medianRows } from './medians.ts';

const head = { asOf: 'demo.2026-Q4' as EditionId, policy: 'standard@1' };
const CELLS: readonly Named[] = [
  {
    name: 'Manufacturing',
    cell: {
      status: 'shown',
      cohort: 'industry.C' as CohortKey,
      ...head,
      nBand: { from: 20, to: 29 },
      tables: [
        { id: 'stage:f', status: 'shown', rows: [{ code: 'a', share: 40, low: 20, high: 60 }] },
        { id: 'score:policy', status: 'shown', quantiles: { p25: 40, p50: 55, p75: 70 } },
      ],
    },
  },
  { name: 'Mining', cell: { status: 'withheld', cohort: 'industry.B' as CohortKey, ...head, reason: 'too-few', nearest: null } }, // prettier-ignore
];
const WORDS = { language: 'en', chart, figure };

it('writes the stages of every group, and why one is withheld', () => {
  const stages = [{ code: 'a', title: 'Dormant' }];
  const lines = stageLines(CELLS, 'f', stages, 'a');
  const { sheet, drawing } = comparisonFile(WORDS, { framework: 'f', finding: 'x', stages, lines });
  expect(sheet.slice(1)).toEqual([
    ['industry.C', 'stage:f', 'a', 'Dormant', '40', '20', '60', '20–29', '1', ''],
    ['industry.B', 'stage:f', '', '', '', '', '', '', '', 'too few contributors'],
  ]);
  expect(drawing.body).toContain('url(#withheld)');
});

it('writes the medians of every group beside the reader’s score, and draws a shape for each', () => {
  const rows = medianRows(CELLS, [{ code: 'policy', title: 'Policy' }], [{ code: 'policy', score: 61.5 }]);
  const names = CELLS.map(({ name }) => name);
  const { sheet, drawing } = mediansFile(WORDS, exploreCompare.medians, { names, finding: 'x', rows });
  expect(sheet.slice(1)).toEqual([
    ['industry.C', 'score:policy', 'Policy', '40', '55', '70', '61.5', ''],
    ['industry.B', 'score:policy', 'Policy', '', '', '', '61.5', 'too few contributors'],
  ]);
  expect([0, 1].every((i) => drawing.body.includes(glyphOf(i).d))).toBe(true);
});

it('has a shape of its own for each of four groups', () =>
  expect(new Set([0, 1, 2, 3].map((i) => glyphOf(i).d)).size).toBe(4));
