import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRanged, sidesOf } from './gauge.ts';

const exactly = (value: number) => ({ from: value, to: value });
const PEERS = { behind: exactly(10), same: exactly(20), ahead: exactly(70) };

describe('sidesOf', () => {
  it('counts the stages behind, on and ahead of the reader', () =>
    expect(sidesOf(PEERS, 1, 5).map(({ side, stages }) => [side, stages])).toEqual([
      ['behind', 1],
      ['same', 1],
      ['ahead', 3],
    ]));
  it('has nobody behind the lowest stage and nobody ahead of the highest', () => {
    expect(sidesOf(PEERS, 0, 3).map(({ side }) => side)).toEqual(['same', 'ahead']);
    expect(sidesOf(PEERS, 2, 3).map(({ side }) => side)).toEqual(['behind', 'same']);
  });
  it('leaves no stage out', () =>
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), (at, more) => {
        const sides = sidesOf(PEERS, at, at + 1 + more);
        expect(sides.reduce((sum, { stages }) => sum + stages, 0)).toBe(at + 1 + more);
      }),
    ));
});

describe('the intervals', () => {
  const row = (code: string, share: number, low: number, high: number) => ({ code, share, low, high });
  const rows = [row('a', 10, 5, 19), row('b', 20, 13, 30), row('c', 40, 30, 50), row('d', 30, 20, 40)];
  it('are those of the stages on a side, put together', () => {
    const [behind, same, ahead] = sidesOf({ ...PEERS, rows }, 1, 4).map(({ interval }) => interval);
    expect([behind, same]).toMatchObject([
      { low: 5, high: 19 },
      { low: 13, high: 30 },
    ]);
    expect(ahead?.share).toBe(70);
    expect([ahead?.low, ahead?.high].map((end) => Math.round(end ?? 0))).toEqual([57, 79]);
  });
  it('are not told where only the sums are known', () =>
    expect(sidesOf(PEERS, 1, 5).map(({ interval }) => interval)).toEqual([undefined, undefined, undefined]));
});

describe('isRanged', () => {
  it('knows when only bounds are published', () => {
    expect(isRanged(sidesOf(PEERS, 1, 5))).toBe(false);
    expect(isRanged(sidesOf({ ...PEERS, ahead: { from: 65, to: 75 } }, 1, 5))).toBe(true);
  });
});
