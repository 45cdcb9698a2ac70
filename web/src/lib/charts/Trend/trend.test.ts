import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Cell, ShareRow } from '#shared/release/cell.ts';
import type { Edition } from '#shared/release/edition.ts';
import { movementOf, scoreTrendOf, stretchesOf, trendOf, type TrendPoint } from './trend.ts';

const TABLE = 'stage:groundswell';
const edition = (period: string, instrument = 'social-business@1.0') =>
  ({ id: `demo.${period}`, programme: 'demo', period, state: 'published', policy: 'standard@1', instrument, closedAt: null, publishedAt: null }) as unknown as Edition; // prettier-ignore
const row = (share: number, low = share - 5, high = share + 5): ShareRow => ({ code: 'dormant', share, low, high });
const shown = (period: string, table: unknown): Cell =>
  ({ status: 'shown', cohort: 'all', asOf: `demo.${period}`, policy: 'standard@1', nBand: { from: 30, to: 49 }, tables: [table] }) as unknown as Cell; // prettier-ignore
const shares = (period: string, own: ShareRow): Cell => shown(period, { id: TABLE, status: 'shown', rows: [own] });
const withheld = (period: string): Cell =>
  ({ status: 'withheld', cohort: 'all', asOf: `demo.${period}`, policy: 'standard@1', reason: 'would-reveal', nearest: null }) as unknown as Cell; // prettier-ignore

it('tells of every edition what it shows, what it withholds, and what was carried forward', () => {
  const points = trendOf(
    [
      { edition: edition('2026-Q1'), cell: shares('2026-Q1', row(40)) },
      { edition: edition('2026-Q2'), cell: withheld('2026-Q2') },
      { edition: edition('2026-Q3'), cell: undefined },
      { edition: edition('2026-Q4'), cell: shares('2026-Q1', row(40)) },
    ],
    TABLE,
    'dormant',
  );
  expect(points.map(({ period, reason, carriedFrom, nBand }) => [period, reason, carriedFrom, nBand?.from])).toEqual([
    ['2026-Q1', null, null, 30],
    ['2026-Q2', 'would-reveal', null, undefined],
    ['2026-Q4', null, '2026-Q1', 30],
  ]);
});

it('tells the reason of a table that is withheld where its cell is shown', () => {
  const cell = shown('2026-Q1', { id: TABLE, status: 'withheld', reason: 'too-few' });
  const [only] = trendOf([{ edition: edition('2026-Q1'), cell }], TABLE, 'dormant');
  expect(only).toMatchObject({ value: null, reason: 'too-few' });
});

it('takes the quantiles of a score', () => {
  const cell = shown('2026-Q1', { id: 'score:strategy', status: 'shown', quantiles: { p50: 55 } });
  const editions = [{ edition: edition('2026-Q1'), cell }];
  expect(scoreTrendOf(editions, 'score:strategy')[0]?.value).toEqual({ p50: 55 });
  expect(scoreTrendOf(editions, 'score:culture')[0]).toMatchObject({ value: null, reason: 'too-few' });
});

it('breaks where the questionnaire changes, also over an edition without a cell', () => {
  const points = trendOf(
    [
      { edition: edition('2026-Q1', 'social-business@0.9'), cell: shares('2026-Q1', row(40)) },
      { edition: edition('2026-Q2'), cell: undefined },
      { edition: edition('2026-Q3'), cell: shares('2026-Q3', row(30)) },
    ],
    TABLE,
    'dormant',
  );
  expect(points.map(({ breakBefore }) => breakBefore)).toEqual([false, true]);
  expect(stretchesOf(points)).toEqual([[0], [1]]);
  expect(movementOf(points)).toBeUndefined();
});

const point = (period: string, value: ShareRow | null, change: Partial<TrendPoint> = {}): TrendPoint => ({
  period,
  value,
  reason: value ? null : 'too-few',
  carriedFrom: null,
  breakBefore: false,
  policy: 'standard@1',
  nBand: null,
  ...change,
});
const told = (points: readonly TrendPoint[]) => {
  const move = movementOf(points);
  return move && [move.from.period, move.to.period, move.by, move.clear];
};

it('a movement is clear only when the intervals do not touch', () => {
  expect(told([point('a', row(40)), point('b', row(30))])).toEqual(['a', 'b', -10, false]);
  expect(told([point('a', row(40)), point('b', row(29))])).toEqual(['a', 'b', -11, true]);
});

it('compares the first with the last figure since the questionnaire changed', () => {
  expect(told([point('a', row(40)), point('b', row(70)), point('c', row(50))])).toEqual(['a', 'c', 10, false]);
  expect(told([point('a', row(40)), point('b', row(70), { breakBefore: true }), point('c', row(50))])).toEqual([
    'b',
    'c',
    -20,
    true,
  ]);
});

it('what was carried forward has not moved, and what is withheld is passed over', () => {
  expect(told([point('a', row(40)), point('b', row(40), { carriedFrom: 'a' })])).toBeUndefined();
  expect(told([point('a', row(40)), point('b', null), point('c', row(60))])).toEqual(['a', 'c', 20, true]);
  expect(told([point('a', row(40)), point('b', null, { breakBefore: true }), point('c', row(60))])).toBeUndefined();
  expect(told([point('a', null), point('b', row(60))])).toBeUndefined();
  expect(told([])).toBeUndefined();
});

it('stretches hold every shown point once, in order', () => {
  const any = fc.array(
    fc.record({ on: fc.boolean(), breakBefore: fc.boolean() }).map(({ on, breakBefore }) => point('p', on ? row(50) : null, { breakBefore })), // prettier-ignore
  );
  fc.assert(
    fc.property(any, (points) => {
      expect(stretchesOf(points).flat()).toEqual(points.flatMap(({ value }, i) => (value ? [i] : [])));
      for (const [, ...later] of stretchesOf(points)) for (const i of later) expect(points[i]?.breakBefore).toBe(false);
    }),
  );
});
