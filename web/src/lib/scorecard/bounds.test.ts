import { describe, expect, it } from 'vitest';
import { atLeast, rest, UNKNOWN } from './bounds.ts';

const exactly = (...shares: number[]) => shares.map((share) => ({ from: share, to: share }));

describe('the share that meets several conditions', () => {
  it('is the share itself for a single one', () => expect(atLeast(1, exactly(37))).toEqual({ from: 37, to: 37 }));
  it('is at most the rarest when all are asked for', () =>
    expect(atLeast(2, exactly(60, 70))).toEqual({ from: 30, to: 60 }));
  it('is at least the commonest when any will do', () =>
    expect(atLeast(1, exactly(10, 25))).toEqual({ from: 25, to: 35 }));
  it('counts those in between', () => expect(atLeast(2, exactly(90, 90, 90))).toEqual({ from: 85, to: 100 }));
  it('never leaves 0 to 100', () => {
    expect(atLeast(1, exactly(80, 90))).toEqual({ from: 90, to: 100 });
    expect(atLeast(2, exactly(10, 20))).toEqual({ from: 0, to: 10 });
  });
  it('takes what is not known as open', () =>
    expect(atLeast(2, [UNKNOWN, ...exactly(40)])).toEqual({ from: 0, to: 40 }));
  it('is everybody for none of them and nobody for more than there are', () => {
    expect(atLeast(0, [])).toEqual({ from: 100, to: 100 });
    expect(atLeast(2, exactly(50))).toEqual({ from: 0, to: 0 });
  });
});

describe('the rest', () => {
  it('turns the bounds round', () => expect(rest({ from: 0, to: 5 })).toEqual({ from: 95, to: 100 }));
});
