import { describe, expect, it } from 'vitest';
import { likeliestBand, outcomes, publishedShare, thrown } from './example.ts';
import { MADE_UP } from './made-up-group.ts';

const STANDARD = {
  noise: { D: 5, V: 2, js: 0 },
  rounding: { coarse: 5, fine: 1, fineFrom: 30 },
  caps: { below: 5, above: 95 },
  bands: [10, 20, 30, 50],
};
const PLAIN = { ...STANDARD, noise: null };

describe('the worked example', () => {
  it('ends in a share with its interval', () => {
    const { yes, no } = thrown(STANDARD.noise);
    expect([yes, no]).toEqual([10, 13]);
    expect(publishedShare(yes, no, 24, STANDARD)).toEqual({ code: 'yes', share: 45, low: 24, high: 68 });
  });
  it('knows every share that could have been published, and together they are certain', () => {
    const all = outcomes(MADE_UP.yes, MADE_UP.no, STANDARD);
    expect(all.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1);
    const shares = all.map(({ row }) => ('share' in row ? row.share : -1));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares).toContain(40);
    expect(Math.max(...all.map(({ chance }) => chance))).toBeLessThan(0.5);
  });
  it('has one outcome where nothing is shifted', () => {
    expect(thrown(null)).toEqual(MADE_UP);
    expect(outcomes(9, 15, PLAIN).map(({ row, chance }) => [row, chance])).toEqual([
      [{ code: 'yes', share: 40, low: 21, high: 62 }, 1],
    ]);
  });
});

it('rounds the larger remainder up, and a tie for the first', () => {
  expect(publishedShare(1, 1, 24, STANDARD)).toMatchObject({ share: 50 });
  expect(publishedShare(1, 39, 24, STANDARD)).toMatchObject({ share: 5 });
  expect(publishedShare(3, 37, 24, STANDARD)).toMatchObject({ share: 10 });
});

it('keeps caps caps', () => {
  expect(publishedShare(0, 20, 24, STANDARD)).toMatchObject({ below: 5, low: 0 });
  expect(publishedShare(20, 0, 24, STANDARD)).toMatchObject({ above: 95, high: 100 });
});

it('shows the band the number of organisations falls into most often', () => {
  expect(likeliestBand(24, STANDARD)).toEqual({ from: 20, to: 29 });
  expect(likeliestBand(28, STANDARD)).toEqual({ from: 20, to: 29 });
  expect(likeliestBand(500, STANDARD)).toEqual({ from: 50, to: null });
  expect(likeliestBand(3, PLAIN)).toEqual({ from: 10, to: 19 });
});
