import { describe, expect, it } from 'vitest';
import { drawnLength, segmentAfter, stack } from './geometry.ts';

const interval = { code: 'x', low: 0, high: 9 };

describe('drawnLength', () => {
  it('draws a published share as it is', () => expect(drawnLength({ ...interval, share: 31 })).toBe(31));
  it('draws a share under a cap as half the cap', () => expect(drawnLength({ ...interval, below: 5 })).toBe(2.5));
  it('draws a share over a cap as the middle of the rest', () =>
    expect(drawnLength({ ...interval, above: 95 })).toBe(97.5));
});

describe('stack', () => {
  it('puts segments one after the other', () =>
    expect(stack([20, 30, 50])).toEqual([
      { from: 0, width: 20 },
      { from: 20, width: 30 },
      { from: 50, width: 50 },
    ]));
  it('fills the bar when caps leave the lengths short of 100', () =>
    expect(stack([1, 3]).map(({ width }) => width)).toEqual([25, 75]));
  it('splits evenly when there is no length at all', () =>
    expect(stack([0, 0]).map(({ width }) => width)).toEqual([50, 50]));
  it('has nothing to place without segments', () => expect(stack([])).toEqual([]));
});

describe('segmentAfter', () => {
  it('moves with the arrows and stops at the ends', () => {
    expect(segmentAfter('ArrowRight', 1, 5)).toBe(2);
    expect(segmentAfter('ArrowRight', 4, 5)).toBe(4);
    expect(segmentAfter('ArrowLeft', 0, 5)).toBe(0);
  });
  it('jumps with Home and End', () => {
    expect(segmentAfter('Home', 3, 5)).toBe(0);
    expect(segmentAfter('End', 0, 5)).toBe(4);
  });
  it('leaves every other key alone', () => expect(segmentAfter('Tab', 0, 5)).toBeUndefined());
});
