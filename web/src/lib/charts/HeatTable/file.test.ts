import { expect, it } from 'vitest';
import type { Cell } from '#shared/release/cell.ts';
import { chart } from '#lib/i18n/en/chart.ts';
import { figure } from '#lib/i18n/en/figure.ts';
import { heat } from '#lib/i18n/en/heat.ts';
import { heatFile } from './file.ts';
import { columnOf } from './heat.ts';

const words = { language: 'en', chart, figure };
const dimensions = [
  { code: 'strategy', title: 'Strategy' },
  { code: 'listening', title: 'Listening' },
];
const tables = [
  { id: 'score:strategy', status: 'shown', quantiles: { p25: 30, p50: 40, p75: { above: 90 } } },
  { id: 'score:listening', status: 'withheld', reason: 'would-reveal' },
];
const head = { cohort: 'region.150', asOf: 'demo.2026-Q3', policy: 'standard@1' };
const cell = { ...head, status: 'shown', nBand: { from: 30, to: 49 }, tables } as unknown as Cell;
const shown = {
  columns: [columnOf({ name: 'Europe', title: 'Europe', cell, own: 'your region' }, dimensions)],
  dimensions,
  sorted: undefined,
  sortBy: () => '?' as const,
  plainOrder: '',
  heading: 'Region',
  caption: 'Scores by region',
};
const file = heatFile(words, heat, 'finding', shown);

it('has a line of data for every group and dimension', () => {
  expect(file.subject).toBe('scores-region');
  expect(file.sheet[1]).toEqual(['region.150', 'Europe', 'strategy', 'Strategy', '', '30', '40', '>90', '', '30–49', '1', '']);
  expect(file.sheet[2]?.at(-1)).toBe(chart.reasonShort['would-reveal']);
  for (const line of file.sheet) expect(line).toHaveLength(12);
}); // prettier-ignore

it('draws a number where there is one and the hatch where it is withheld', () => {
  expect(file.drawing.body).toContain('>40</text>');
  expect(file.drawing.body.match(/fill="url\(#withheld\)"/g)).toHaveLength(1);
  expect(file.description).toBe('Europe: Strategy 40, Listening Withheld');
});
