import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ownLines, sharedTop, steppedLines, trendPaths, xOf, yOf, type Drawn, type Spot } from './geometry.ts';

const AREA = { width: 400, height: 200 };
const drawn = (at: number | null, around: Spot['around'] = null): Drawn => ({
  value: at === null ? null : { at, around },
  breakBefore: false,
});

it('draws 0 at the bottom, the top of the scale at the top, editions evenly apart', () => {
  expect([yOf(AREA, 0), yOf(AREA, 100), yOf({ ...AREA, top: 40 }, 20)]).toEqual([200, 0, 100]);
  expect([xOf(AREA, 0, 4), xOf(AREA, 3, 4), xOf(AREA, 0, 1)]).toEqual([50, 350, 200]);
});

it('draws a line with its interval, and a single point as a bar', () => {
  const two = trendPaths(AREA, [drawn(50, [40, 60]), drawn(25, [20, 30])]);
  expect(two).toEqual({ lines: ['M100 100L300 150'], bands: ['M100 80L300 140L300 160L100 120Z'] });
  const one = trendPaths(AREA, [drawn(50, [40, 60]), drawn(null)]);
  expect(one).toEqual({ lines: [], bands: ['M66.7 120h66.7V80h-66.7Z'] });
});

it('a point without a band ends the band, not the line', () => {
  const { lines, bands } = trendPaths(AREA, [drawn(50, [40, 60]), drawn(50), drawn(50, [40, 60])]);
  expect(lines).toHaveLength(1);
  expect(bands).toHaveLength(2);
});

it('the reader’s line ends where there is no answer', () => {
  expect(ownLines(AREA, [50, 100, null, 0])).toEqual(['M50 100L150 0']);
  expect(ownLines(AREA, [null, 50, null])).toEqual([]);
});

it('steps go level to half-way and then up or down; a period without answers leaves a gap', () => {
  const area = { width: 100, height: 100, top: 2 };
  expect(steppedLines(area, [0.5, 1.5])).toEqual(['M25 75V75H50V25H75']);
  expect(steppedLines(area, [0.5, null, 1.5, 1.5])).toEqual(['M62.5 25V25H75V25H87.5']);
  expect(steppedLines(area, [null])).toEqual([]);
});

it('one scale holds everything that is drawn, in round steps', () => {
  expect(sharedTop([[drawn(31, [20, 41])], [drawn(12)]])).toBe(60);
  expect(sharedTop([[drawn(null)]])).toBe(20);
  const any = fc.array(fc.integer({ min: 0, max: 100 }).map((at) => drawn(at)));
  fc.assert(
    fc.property(any, (points) => {
      const top = sharedTop([points]);
      expect(top % 20).toBe(0);
      for (const { value } of points) expect(value?.at ?? 0).toBeLessThanOrEqual(top);
    }),
  );
});
