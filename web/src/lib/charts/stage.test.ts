import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toneOf } from './stage.ts';

describe('toneOf', () => {
  it('gives every stage a step of its own while there are enough', () => {
    expect([0, 1, 2, 3].map((i) => toneOf(i, 4))).toEqual([0, 0.25, 0.75, 1]);
    expect([0, 1, 2].map((i) => toneOf(i, 3))).toEqual([0, 0.5, 1]);
  });
  it('mixes what lies between two stages, and more stages than steps', () => {
    expect(toneOf(3.5, 5)).toBe(0.875);
    expect(toneOf(1, 7)).toBeCloseTo(1 / 6);
  });
  it('never gives two stages the same tone, nor turns them round', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), (count) => {
        for (let i = 1; i < count; i++) expect(toneOf(i, count)).toBeGreaterThan(toneOf(i - 1, count));
      }),
    ));
});
