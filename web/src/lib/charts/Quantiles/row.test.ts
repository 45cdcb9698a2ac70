import { describe, expect, it } from 'vitest';
import { quantiles as t } from '#lib/i18n/en/quantiles.ts';
import type { Cell } from '#shared/release/cell.ts';
import type { CohortKey, EditionId } from '#shared/kernel/ids.ts';
import { SCORE_GRID } from '#shared/release/grid.ts';
import type { Quantiles } from '#shared/release/quantile-value.ts';
import { countAbove, describeRow, quantileText, rankOf, type QuantileRow } from './row.ts';
import { quantileTableOf } from './table.ts';

const plain = (value: number): string => String(value);
const row = (own: number | null, quantiles: Quantiles): QuantileRow => ({
  key: 'listening',
  name: 'Listening',
  own,
  table: { id: 'score:listening', status: 'shown', quantiles },
});
const WITHHELD: QuantileRow = {
  key: 'people',
  name: 'People',
  own: 50,
  table: { id: 'score:people', status: 'withheld', reason: 'too-few' },
};
const ALL = { p10: 20, p25: 40, p50: 55, p75: 70, p90: 85 };

describe('a value as text', () => {
  it('keeps an open end open', () => {
    expect(quantileText(plain, 55)).toBe('55');
    expect(quantileText(plain, { below: 5 })).toBe('<\u00a05');
    expect(quantileText(plain, { above: 75 })).toBe('>\u00a075');
  });
});

describe('the description of a row', () => {
  it('says all that is drawn', () =>
    expect(describeRow(t, 'en', row(72, ALL), SCORE_GRID, plain)).toBe(
      'Middle half: 40 to 70. Middle 80%: 20 to 85. Share below you: 75–90%.',
    ));
  it('says nothing of what is not published', () => {
    expect(describeRow(t, 'en', row(null, { p50: 55 }), SCORE_GRID, plain)).toBe('');
    expect(describeRow(t, 'en', WITHHELD, SCORE_GRID, plain)).toBe('');
  });
});

describe('the part below the reader', () => {
  it('comes from the histogram where it is published', () => {
    const share = (share: number, i: number) => ({ code: String(i), share, low: 0, high: 100 });
    const bins = [0, 0, 20, 0, 0, 60, 20, 0, 0, 0].map(share);
    const table = { id: 'score:listening', status: 'shown', quantiles: ALL, bins } as const;
    expect(rankOf({ ...row(60, ALL), table }, SCORE_GRID)).toEqual({ from: 80, to: 80 });
  });
  it('comes from the quantiles elsewhere', () =>
    expect(rankOf(row(60, { p50: 55 }), SCORE_GRID)).toEqual({ from: 50, to: 100 }));
  it('is not known without both', () => {
    expect(rankOf(row(null, ALL), SCORE_GRID)).toBeUndefined();
    expect(rankOf(WITHHELD, SCORE_GRID)).toBeUndefined();
  });
});

it('counts the rows above the median among those that can be compared', () => {
  expect(countAbove([row(72, ALL), row(55, ALL), row(null, ALL), WITHHELD])).toEqual({ above: 1, of: 2 });
  expect(countAbove([row(1, { p50: { below: 1 } }), row(50, { p50: { above: 100 } })])).toEqual({ above: 1, of: 2 });
  expect(countAbove([row(0.5, { p50: { below: 1 } }), row(200, { p50: { above: 100 } })])).toEqual({ above: 0, of: 0 });
});

describe('the table of a cell', () => {
  const head = { cohort: 'all' as CohortKey, asOf: 'demo.2026-Q4' as EditionId, policy: 'standard@1' };
  const tables = [
    { id: 'score:listening', status: 'shown', quantiles: ALL },
    { id: 'stage:journey', status: 'shown', rows: [] },
  ] as const;
  const cell: Cell = { status: 'shown', ...head, nBand: { from: 20, to: 29 }, tables };
  it('is found by its name', () => expect(quantileTableOf(cell, 'score:listening')).toBe(tables[0]));
  it('is missing where there is none, or one of shares', () => {
    expect(quantileTableOf(cell, 'score:people')).toBeUndefined();
    expect(quantileTableOf(cell, 'stage:journey')).toBeUndefined();
  });
  it('is withheld with the whole cell', () =>
    expect(
      quantileTableOf({ status: 'withheld', ...head, reason: 'would-reveal', nearest: null }, 'score:people'),
    ).toEqual({
      id: 'score:people',
      status: 'withheld',
      reason: 'would-reveal',
    }));
});
