import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCORE_GRID, type Grid } from '#shared/release/grid.ts';
import { bandBetween, drawingOf, pointOf, positionOf, ticksOf } from './geometry.ts';

/** Four bins: below 1, up to 10, up to 100, above. */
const OPEN: Grid = { edges: [1, 10, 100], open: true };

describe('positionOf', () => {
  it('leaves scores as they are', () => {
    for (const score of [0, 7.5, 30, 99.9, 100]) expect(positionOf(SCORE_GRID, score)).toBeCloseTo(score);
  });
  it('gives every bin of a grid the same length', () => {
    expect(positionOf(OPEN, 1)).toBe(25);
    expect(positionOf(OPEN, 5.5)).toBe(37.5);
    expect(positionOf(OPEN, 10)).toBe(50);
    expect(positionOf(OPEN, 55)).toBe(62.5);
  });
  it('puts what lies beyond the edges in the middle of the open bin, however far', () => {
    expect([positionOf(OPEN, 0), positionOf(OPEN, -5)]).toEqual([12.5, 12.5]);
    expect([positionOf(OPEN, 100), positionOf(OPEN, 1e9)]).toEqual([87.5, 87.5]);
  });
  it('keeps what lies outside a closed grid on the track', () => {
    expect(positionOf(SCORE_GRID, -3)).toBe(0);
    expect(positionOf(SCORE_GRID, 120)).toBe(100);
  });
  it('never turns the order of two values round', () =>
    fc.assert(
      fc.property(
        fc.double({ min: -10, max: 1000, noNaN: true }),
        fc.double({ min: 0, max: 1000, noNaN: true }),
        (a, more) => {
          expect(positionOf(OPEN, a + more)).toBeGreaterThanOrEqual(positionOf(OPEN, a));
        },
      ),
    ));
});

describe('pointOf', () => {
  it('places a known quantile', () => expect(pointOf(SCORE_GRID, 55)).toEqual({ at: 55, open: null }));
  it('places one beyond an edge in the middle of what lies there, and says so', () => {
    expect(pointOf(OPEN, { below: 1 })).toEqual({ at: 12.5, open: 'below' });
    expect(pointOf(OPEN, { above: 100 })).toEqual({ at: 87.5, open: 'above' });
  });
});

describe('bandBetween', () => {
  it('reaches from one quantile to the other', () =>
    expect(bandBetween(SCORE_GRID, 40, 70)).toEqual({ from: 40, to: 70, openStart: false, openEnd: false }));
  it('is not drawn unless both are published', () => {
    expect(bandBetween(SCORE_GRID, undefined, 70)).toBeUndefined();
    expect(bandBetween(SCORE_GRID, 40, undefined)).toBeUndefined();
  });
  it('is open where a quantile lies beyond the edge', () => {
    expect(bandBetween(OPEN, { below: 1 }, 10)).toEqual({ from: 0, to: 50, openStart: true, openEnd: false });
    expect(bandBetween(OPEN, 10, { above: 100 })).toEqual({ from: 50, to: 100, openStart: false, openEnd: true });
  });
  it('covers the open bin when both lie in it', () => {
    expect(bandBetween(OPEN, { below: 1 }, { below: 1 })).toEqual({ from: 0, to: 25, openStart: true, openEnd: false });
    expect(bandBetween(OPEN, { above: 100 }, { above: 100 })).toEqual({
      from: 75,
      to: 100,
      openStart: false,
      openEnd: true,
    });
  });
});

describe('drawingOf', () => {
  it('draws the more, the more is published', () => {
    expect(drawingOf(SCORE_GRID, { p50: 55 })).toEqual({
      median: { at: 55, open: null },
      half: undefined,
      most: undefined,
    });
    const all = drawingOf(SCORE_GRID, { p10: 20, p25: 40, p50: 55, p75: 70, p90: 85 });
    expect(
      [all.half?.from, all.half?.to, all.most?.from, all.most?.to].map(Math.round as (x?: number) => number),
    ).toEqual([40, 70, 20, 85]);
  });
});

describe('ticksOf', () => {
  it('labels a score at every twentieth point', () =>
    expect(ticksOf(SCORE_GRID, 6).map(({ value, at }) => [value, Math.round(at)])).toEqual(
      [0, 20, 40, 60, 80, 100].map((value) => [value, value]),
    ));
  it('labels every edge of a short grid, at the border of its bins', () =>
    expect(ticksOf(OPEN, 6)).toEqual([
      { value: 1, at: 25 },
      { value: 10, at: 50 },
      { value: 100, at: 75 },
    ]));
  it('never labels more than asked for', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 13 }), fc.integer({ min: 2, max: 8 }), (edges, most) => {
        expect(
          ticksOf({ edges: Array.from({ length: edges }, (_, i) => i), open: true }, most).length,
        ).toBeLessThanOrEqual(most);
      }),
    ));
});
