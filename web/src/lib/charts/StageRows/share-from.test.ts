import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShareRow } from '#shared/release/cell.ts';
import { spreadOf } from './share-from.ts';
import { estimateFrom, shareTogether } from './share-together.ts';

const row = (code: string, share: number, low = share - 10, high = share + 10): ShareRow => ({
  code,
  share,
  low,
  high,
});
const FIVE = [row('a', 10, 0, 20), row('b', 20), row('c', 30), row('d', 30), row('e', 10, 0, 20)];

describe('shares together', () => {
  it('add up, their intervals less than that', () => {
    const { share, low, high } = shareTogether([row('a', 30), row('b', 40)]);
    expect([share, Math.round(low), Math.round(high)]).toEqual([70, 56, 84]);
  });
  it('of one category are that category', () =>
    expect(shareTogether([row('a', 30)])).toEqual({ share: 30, low: 20, high: 40 }));
  it('count a capped share as the middle of what its cap leaves open', () =>
    expect(shareTogether([row('a', 30), { code: 'b', below: 5, low: 0, high: 6 }]).share).toBe(32.5));
});

describe('the share from a stage on', () => {
  it('takes its interval from the side that tells more', () => {
    expect(estimateFrom(FIVE, ['e'])).toEqual({ share: 10, low: 0, high: 20 });
    expect(estimateFrom(FIVE, ['b', 'c', 'd', 'e'])).toEqual({ share: 90, low: 80, high: 100 });
  });

  const shares = fc
    .array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 6 })
    .map((parts) =>
      parts.map((part, i) => row(String(i), Math.round((100 * part) / parts.reduce((a, b) => a + b, 0)))),
    );
  it('lies in its interval, which lies between 0 and 100', () => {
    fc.assert(
      fc.property(shares, fc.nat(), (rows, at) => {
        const above = rows.slice(at % rows.length).map(({ code }) => code);
        const { share, low, high } = estimateFrom(rows, above);
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(Math.min(100, share));
        expect(low).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('highest and lowest', () => {
  const group = (name: string, share: number, low: number, high: number) => ({ name, share, low, high });
  it('are told where their intervals do not touch', () =>
    expect(spreadOf([group('A', 72, 60, 80), group('B', 50, 40, 65), group('C', 31, 22, 41)])).toEqual({
      status: 'several',
      highest: { names: ['A'], share: 72 },
      lowest: { names: ['C'], share: 31 },
      clear: true,
      apart: { ahead: { name: 'A', share: 72 }, behind: { name: 'C', share: 31 } },
    }));
  it('of small groups do not hide that two large ones differ', () =>
    expect(
      spreadOf([group('small', 93, 40, 100), group('A', 80, 70, 90), group('B', 40, 30, 50), group('tiny', 25, 5, 71)]),
    ).toMatchObject({
      highest: { names: ['small'] },
      clear: false,
      apart: { ahead: { name: 'A', share: 80 }, behind: { name: 'B', share: 40 } },
    }));
  it('are not told where they overlap', () =>
    expect(spreadOf([group('A', 60, 41, 80), group('C', 31, 22, 41)])).toMatchObject({
      clear: false,
      apart: undefined,
    }));
  it('name all that share a value, and hold for the widest of them', () =>
    expect(spreadOf([group('A', 70, 60, 80), group('B', 70, 30, 90), group('C', 31, 22, 41)])).toMatchObject({
      highest: { names: ['A', 'B'] },
      clear: false,
    }));
  it('say nothing about one group, or none', () => {
    expect(spreadOf([])).toEqual({ status: 'none' });
    expect(spreadOf([group('A', 60, 41, 80)])).toEqual({ status: 'one', name: 'A', share: 60 });
  });
  it('never are clear when all are alike', () => {
    const alike = fc.array(fc.constant(group('A', 50, 40, 60)), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(alike, (groups) => {
        expect(spreadOf(groups)).toMatchObject({ clear: false, apart: undefined });
      }),
    );
  });
});
