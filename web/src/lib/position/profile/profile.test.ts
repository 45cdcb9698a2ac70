import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCORE_GRID } from '#shared/release/grid.ts';
import type { QuantileRow } from '#lib/charts/Quantiles/row.ts';
import { distanceOf, extremesOf, strongestFirst, verdictOf, type NumberRow } from './profile.ts';

const row = (key: string, own: number | null, p50?: number): QuantileRow => ({
  key,
  name: key,
  own,
  table:
    p50 === undefined
      ? { id: `score:${key}`, status: 'withheld', reason: 'too-few' }
      : { id: `score:${key}`, status: 'shown', quantiles: { p25: p50 - 20, p50, p75: p50 + 20 } },
});
const keys = (rows: readonly QuantileRow[]) => rows.map(({ key }) => key);

describe('strongestFirst', () => {
  it('orders by the part of the cohort below the reader', () => {
    const rows = [row('low', 10, 60), row('high', 90, 60), row('middle', 65, 60)];
    expect(keys(strongestFirst(rows, SCORE_GRID))).toEqual(['high', 'middle', 'low']);
  });
  it('orders equally wide ranks by their distance to the median', () => {
    const rows = [row('near', 62, 60), row('far', 75, 60)];
    expect(keys(strongestFirst(rows, SCORE_GRID))).toEqual(['far', 'near']);
  });
  it('puts what is withheld or not answered last, in the order of the definition', () => {
    const rows = [row('withheld', 90), row('none', null, 60), row('known', 5, 60)];
    expect(keys(strongestFirst(rows, SCORE_GRID))).toEqual(['known', 'withheld', 'none']);
  });
  it('keeps every row', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(100), fc.integer({ min: 20, max: 80 }))), (pairs) => {
        const rows = pairs.map(([own, median], i) => row(String(i), own, median));
        expect(keys(strongestFirst(rows, SCORE_GRID)).sort()).toEqual(keys(rows).sort());
      }),
    ));
});

describe('distanceOf', () => {
  it('counts whole points, as they are displayed', () => {
    expect(distanceOf(row('a', 60.4, 60))).toBe(0);
    expect(distanceOf(row('a', 71.6, 60))).toBe(12);
  });
  it('is unknown where one of the two is', () => {
    expect(distanceOf(row('a', null, 60))).toBeUndefined();
    expect(distanceOf(row('a', 60))).toBeUndefined();
  });
});

describe('extremesOf', () => {
  it('names at most two on each side, the furthest first', () => {
    const rows = strongestFirst(
      [90, 80, 70, 50, 40, 30].map((own) => row(String(own), own, 60)),
      SCORE_GRID,
    );
    expect(keys(extremesOf(rows).strongest)).toEqual(['90', '80']);
    expect(keys(extremesOf(rows).weakest)).toEqual(['30', '40']);
  });
  it('calls nothing strong or weak that lies on the median', () =>
    expect(extremesOf([row('even', 60, 60)])).toEqual({ strongest: [], weakest: [] }));
  it('never names a row on both sides', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(100), { maxLength: 6 }), (scores) => {
        const rows = strongestFirst(
          scores.map((own, i) => row(String(i), own, 50)),
          SCORE_GRID,
        );
        const { strongest, weakest } = extremesOf(rows);
        expect(strongest.filter((one) => weakest.includes(one))).toEqual([]);
      }),
    ));
});

describe('verdictOf', () => {
  const numbered = (direction: string, own: number) =>
    verdictOf({ indicator: { direction }, row: row('K1', own, 12), grid: SCORE_GRID } as unknown as NumberRow);
  it('knows which side of the median is the good one', () => {
    expect([numbered('lower-is-better', 3), numbered('lower-is-better', 16)]).toEqual(['better', 'worse']);
    expect([numbered('higher-is-better', 3), numbered('higher-is-better', 16)]).toEqual(['worse', 'better']);
  });
  it('says nothing of a number that is the median', () => expect(numbered('lower-is-better', 12)).toBeUndefined());
});
