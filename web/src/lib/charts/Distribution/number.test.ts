import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figure } from '#lib/i18n/en/figure.ts';
import { chart } from '#lib/i18n/en/chart.ts';
import { exploreNumbers as t } from '#lib/i18n/en/explore-numbers.ts';
import type { ShareRow } from '#shared/release/cell.ts';
import { binCount } from '#shared/release/grid.ts';
import type { Quantiles } from '#shared/release/quantile-value.ts';
import type { QuantileRow } from '../Quantiles/row.ts';
import { distributionFile } from './file.ts';
import { binDetail, binViews, gridOf, numberFinding, valueFormat, type Direction } from './number.ts';

const GRID = gridOf({ edges: [1, 10, 100] });
const hours = valueFormat('en', 0, 'hours');
const share = (code: string, of: number): ShareRow => ({ code, share: of, low: 0, high: 60 });
const BINS = [share('0', 10), share('1', 40), share('2', 30), share('3', 20)];
const row = (own: number | null, quantiles: Quantiles, bins?: readonly ShareRow[]): QuantileRow => ({
  key: 'K4',
  name: 'Time to resolve',
  own,
  table: { id: 'kpi:K4', status: 'shown', quantiles, ...(bins && { bins }) },
});
const say = (one: QuantileRow, direction: Direction = 'lower-is-better') =>
  numberFinding(t, 'en', 'Manufacturing', one, direction, GRID, hours);

it('writes a value with its unit, and with the decimals a median between two values needs', () => {
  expect(hours(7.5)).toBe('7.5\u00a0hours');
  expect(valueFormat('en', 1, '%')(22.5)).toBe('22.5%');
  expect(valueFormat('de', 3, '%')(0.275)).toMatch(/^0,275\s%$/u);
});

describe('the finding', () => {
  it('is the median alone where the reader has none', () =>
    expect(say(row(null, { p50: 12 }))).toBe('Manufacturing: the median is 12\u00a0hours.'));
  it('places the reader among the quantiles', () =>
    expect(say(row(40, { p25: 5, p50: 12, p75: 60 }))).toBe(
      'Manufacturing: the median is 12\u00a0hours. You: 40\u00a0hours. 50–75% of your peers have a better value.',
    ));
  it('places the reader among the bins where they are published, in whole percent', () =>
    expect(say(row(13, { p50: 12 }, BINS))).toMatch(/51% of your peers have a better value\.$/u));
  it('knows which end of the scale is the good one', () =>
    expect(say(row(13, { p50: 12 }, BINS), 'higher-is-better')).toMatch(/51% of your peers have a worse value\.$/u));
  it('keeps an open end open', () => {
    expect(say(row(null, { p50: { below: 1 } }))).toBe('Manufacturing: the median is below 1\u00a0hours.');
    expect(say(row(null, { p50: { above: 100 } }))).toBe('Manufacturing: the median is 100\u00a0hours or more.');
  });
  it('says nothing of what is not published', () => expect(say({ ...row(3, { p50: 1 }), table: undefined })).toBe(''));
});

describe('the bins', () => {
  it('are named by their edges, and the own one is marked', () => {
    const views = binViews(t, GRID, BINS, 10, String);
    expect(views.map(({ name }) => name)).toEqual([
      'below 1',
      '1 to less than 10',
      '10 to less than 100',
      '100 and more',
    ]);
    expect(views.map(({ own }) => own)).toEqual([false, false, true, false]);
    expect(views.map(({ height }) => height)).toEqual([25, 100, 75, 50]);
    expect(binDetail(t, chart, 'en', views[2]!)).toBe('10 to less than 100: 30%, 95% interval 0–60%, your value');
  });
  it('never draw a bar higher than the place it has, and mark exactly one for every value', () =>
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 100 }), { minLength: 4, maxLength: 4 }), fc.double({ noNaN: true }), (of, own) => {
        const views = binViews(t, GRID, of.map((one, i) => share(String(i), one)), own, String);
        expect(views).toHaveLength(binCount(GRID));
        expect(views.every(({ height }) => height >= 0 && height <= 100)).toBe(true);
        expect(views.filter((one) => one.own)).toHaveLength(1);
      }),
    )); // prettier-ignore
});

it('becomes a file: quantiles with their values, steps with their shares', () => {
  const one = row(13, { p50: 12, p75: { above: 100 } }, BINS);
  const bins = binViews(t, GRID, BINS, one.own, hours);
  const shown = { cohort: 'industry.C', finding: say(one), row: one, bins, grid: GRID, format: hours };
  const { sheet, drawing } = distributionFile({ language: 'en', chart, figure }, t, shown);
  expect(sheet.map((cells) => cells[2])).toEqual(['code', 'p50', 'p75', '0', '1', '2', '3']);
  expect(sheet.map((cells) => cells[4])).toEqual(['Value', '12', '>100', '', '', '', '']);
  expect(sheet.every((cells) => cells.length === sheet[0]?.length)).toBe(true);
  expect(drawing.body).toContain('stroke="#b3430f"');
});
