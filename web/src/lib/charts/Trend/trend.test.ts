import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Cell, ShareRow } from '#shared/release/cell.ts';
import type { Edition } from '#shared/release/edition.ts';
import { trendPaths, xOf, yOf } from './geometry.ts';
import { lastMovement, stretchesOf, trendOf, type TrendPoint } from './trend.ts';

const TABLE = 'stage:groundswell';
const edition = (period: string, instrument = 'social-business@1.0') =>
  ({ id: `demo.${period}`, programme: 'demo', period, state: 'published', policy: 'standard@1', instrument, closedAt: null, publishedAt: null }) as unknown as Edition; // prettier-ignore
const row = (share: number, low = share - 5, high = share + 5): ShareRow => ({ code: 'dormant', share, low, high });
const shown = (period: string, own: ShareRow): Cell =>
  ({ status: 'shown', cohort: 'all', asOf: `demo.${period}`, policy: 'standard@1', nBand: { from: 30, to: 49 }, tables: [{ id: TABLE, status: 'shown', rows: [own] }] }) as unknown as Cell; // prettier-ignore
const withheld = (period: string): Cell =>
  ({ status: 'withheld', cohort: 'all', asOf: `demo.${period}`, policy: 'standard@1', reason: 'would-reveal', nearest: null }) as unknown as Cell; // prettier-ignore

it('tells of every edition what it shows, what it withholds, and what was carried forward', () => {
  const points = trendOf(
    [
      { edition: edition('2026-Q1'), cell: shown('2026-Q1', row(40)) },
      { edition: edition('2026-Q2'), cell: withheld('2026-Q2') },
      { edition: edition('2026-Q3'), cell: undefined },
      { edition: edition('2026-Q4'), cell: shown('2026-Q1', row(40)) },
    ],
    TABLE,
    'dormant',
  );
  expect(points.map(({ period, reason, carriedFrom }) => [period, reason, carriedFrom])).toEqual([
    ['2026-Q1', null, null],
    ['2026-Q2', 'would-reveal', null],
    ['2026-Q4', null, '2026-Q1'],
  ]);
});

it('breaks where the questionnaire changes', () => {
  const points = trendOf(
    [
      { edition: edition('2026-Q1', 'social-business@0.9'), cell: shown('2026-Q1', row(40)) },
      { edition: edition('2026-Q2'), cell: shown('2026-Q2', row(30)) },
    ],
    TABLE,
    'dormant',
  );
  expect(points.map(({ breakBefore }) => breakBefore)).toEqual([false, true]);
  expect(stretchesOf(points)).toEqual([[0], [1]]);
  expect(lastMovement(points)).toBeUndefined();
});

const point = (period: string, own: ShareRow | null, change: Partial<TrendPoint> = {}): TrendPoint => ({
  period,
  row: own,
  reason: own ? null : 'too-few',
  carriedFrom: null,
  breakBefore: false,
  ...change,
});

it('a movement is clear only when the intervals do not touch', () => {
  expect(lastMovement([point('a', row(40)), point('b', row(30))])).toEqual({
    from: 'a',
    to: 'b',
    by: -10,
    clear: false,
  });
  expect(lastMovement([point('a', row(40)), point('b', row(29))])?.clear).toBe(true);
});

it('what was carried forward has not moved, and what is withheld is passed over', () => {
  expect(lastMovement([point('a', row(40)), point('b', row(40), { carriedFrom: 'a' })])).toBeUndefined();
  expect(lastMovement([point('a', row(40)), point('b', null), point('c', row(60))])).toMatchObject({
    from: 'a',
    by: 20,
  });
  expect(
    lastMovement([point('a', row(40)), point('b', null, { breakBefore: true }), point('c', row(60))]),
  ).toBeUndefined();
  expect(lastMovement([point('a', null), point('b', row(60))])).toBeUndefined();
  expect(lastMovement([])).toBeUndefined();
});

it('stretches hold every shown point once, in order', () => {
  const any = fc.array(
    fc.record({ shown: fc.boolean(), breakBefore: fc.boolean() }).map(({ shown: on, breakBefore }, ) => point('p', on ? row(50) : null, { breakBefore })), // prettier-ignore
  );
  fc.assert(
    fc.property(any, (points) => {
      expect(stretchesOf(points).flat()).toEqual(points.flatMap(({ row: own }, i) => (own ? [i] : [])));
      for (const [, ...later] of stretchesOf(points)) for (const i of later) expect(points[i]?.breakBefore).toBe(false);
    }),
  );
});

it('draws 0 at the bottom, 100 at the top, editions evenly apart', () => {
  const area = { width: 400, height: 200 };
  expect([yOf(area, 0), yOf(area, 100), xOf(area, 0, 4), xOf(area, 3, 4), xOf(area, 0, 1)]).toEqual([
    200, 0, 50, 350, 200,
  ]);
});

it('draws a line with its interval, and a single point as a bar', () => {
  const area = { width: 400, height: 200 };
  const two = trendPaths(area, [point('a', row(50, 40, 60)), point('b', row(25, 20, 30))]);
  expect(two).toEqual({ lines: ['M100 100L300 150'], bands: ['M100 80L300 140L300 160L100 120Z'] });
  const one = trendPaths(area, [point('a', row(50, 40, 60)), point('b', null)]);
  expect(one.lines).toEqual([]);
  expect(one.bands[0]).toMatch(/^M66\.\d+ 120h66\.\d+V80h-66\.\d+Z$/);
});
