import { expect, test } from 'vitest';
import { drawnLength } from '#lib/charts/StageBar/geometry.ts';
import { carriedFrom } from '#lib/charts/StageRows/rows-shown.ts';
import { trendOf } from '#lib/charts/Trend/trend.ts';
import { shareTableOf } from '#shared/release/cell.ts';
import { binCount } from '#shared/release/grid.ts';
import {
  EDITION,
  EVERYBODY,
  exampleSource,
  GROUPS,
  NUMBER_GRID,
  NUMBER_TABLE,
  OWN_PATH,
  OWN_SCORES,
  STAGES,
  TABLE,
  TREND,
} from './examples.ts';

const cells = [EVERYBODY, ...GROUPS, ...TREND.flatMap(({ cell }) => cell ?? [])];
const tables = cells.flatMap((cell) => shareTableOf(cell, TABLE) ?? []);

test('every mark the page explains is drawn at least once', () => {
  expect(GROUPS.some(({ status }) => status === 'withheld')).toBe(true);
  expect(GROUPS.some((cell) => carriedFrom(cell, EDITION))).toBe(true);
  expect(tables.some(({ rows }) => rows.some((row) => 'below' in row))).toBe(true);
  expect(Object.values(NUMBER_TABLE.quantiles).some((value) => typeof value === 'object')).toBe(true);
  expect(OWN_SCORES).toContain(null);
  expect(OWN_PATH).toContain(null);
});

test('the trend has a figure withheld, one carried forward and a change of the questionnaire', () => {
  const points = trendOf(TREND, TABLE, STAGES[0]);
  expect(points.filter(({ reason }) => reason)).toHaveLength(1);
  expect(points.filter(({ carriedFrom }) => carriedFrom)).toHaveLength(1);
  expect(points.filter(({ breakBefore }) => breakBefore)).toHaveLength(1);
  expect(OWN_PATH).toHaveLength(points.length);
});

test('made-up shares could be real: they fill the whole and lie within their intervals', () => {
  const all = [...tables.map(({ rows }) => rows), NUMBER_TABLE.bins];
  for (const rows of all) {
    const total = rows.reduce((sum, row) => sum + drawnLength(row), 0);
    expect(Math.abs(total - 100)).toBeLessThanOrEqual(3);
    for (const row of rows) expect(row.low <= drawnLength(row) && drawnLength(row) <= row.high).toBe(true);
  }
  expect(NUMBER_TABLE.bins).toHaveLength(binCount(NUMBER_GRID));
});

test('the source says in both languages that the numbers are made up', () => {
  const { programme, synthetic } = exampleSource();
  expect([programme.en, programme['de'], synthetic]).toEqual(['Example, made-up numbers', 'Beispiel, erfundene Zahlen', true]);
}); // prettier-ignore
