import fc from 'fast-check';
import { expect, test } from 'vitest';
import { integerShares } from './shares.ts';

const counts = fc.array(fc.nat({ max: 2000 }), { minLength: 1, maxLength: 12 });
const steps = fc.constantFrom(1, 5);
const total = (shares: readonly number[]): number => shares.reduce((sum, share) => sum + share, 0);

test.each([
  [[1, 1, 1], 1, [34, 33, 33]],
  [[1, 1, 1], 5, [35, 35, 30]],
  [[10, 0, 0], 5, [100, 0, 0]],
  [[7, 3], 5, [70, 30]],
  [[1, 2], 5, [35, 65]],
  [[3, 3, 2, 2], 5, [30, 30, 20, 20]],
  [[1, 7], 1, [13, 87]],
  [[1, 7], 5, [15, 85]],
])('%o in steps of %i is %o', (given, step, shares) => {
  expect(integerShares(given, step)).toEqual(shares);
});

test('nothing counted has no shares', () => {
  expect(integerShares([0, 0, 0], 5)).toBeUndefined();
  expect(integerShares([], 5)).toBeUndefined();
});

test('shares total 100', () => {
  fc.assert(fc.property(counts, steps, (given, step) => total(integerShares(given, step) ?? [100]) === 100));
});

test('shares are multiples of the step, less than one step from the exact share', () => {
  fc.assert(
    fc.property(counts, steps, (given, step) => {
      (integerShares(given, step) ?? []).forEach((share, i) => {
        expect(share % step).toBe(0);
        expect(Math.abs(share - (100 * (given[i] ?? 0)) / total(given))).toBeLessThan(step);
      });
    }),
  );
});

test('a greater count never has the smaller share', () => {
  fc.assert(
    fc.property(counts, steps, (given, step) => {
      const shares = integerShares(given, step) ?? [];
      const byCount = shares
        .map((share, i) => ({ share, count: given[i] ?? 0 }))
        .sort((a, b) => a.count - b.count || a.share - b.share);
      expect(byCount.map(({ share }) => share)).toEqual(shares.toSorted((a, b) => a - b));
    }),
  );
});

test('multiplying every count changes nothing', () => {
  fc.assert(
    fc.property(counts, steps, fc.integer({ min: 2, max: 9 }), (given, step, by) => {
      expect(
        integerShares(
          given.map((count) => count * by),
          step,
        ),
      ).toEqual(integerShares(given, step));
    }),
  );
});

test('ties go to the earlier category, between equal and between unequal counts', () => {
  expect(integerShares([1, 1], 100)).toEqual([100, 0]);
  // 4/3, 1/3 and 295/3 units: three equal remainders for the one unit that is left.
  expect(integerShares([4, 1, 295], 1)).toEqual([2, 0, 98]);
  expect(integerShares([295, 1, 4], 1)).toEqual([99, 0, 1]);
});

test('the last units go to the largest remainders, ties to the earlier, by an exact oracle', () => {
  fc.assert(
    fc.property(counts, steps, (given, step) => {
      const all = total(given);
      fc.pre(all > 0);
      const parts = given.map((count, i) => ({
        i,
        unit: (count * (100 / step) - ((count * (100 / step)) % all)) / all,
        rest: (count * (100 / step)) % all,
      }));
      const left = 100 / step - total(parts.map(({ unit }) => unit));
      const lucky = new Set(
        parts
          .toSorted((a, b) => b.rest - a.rest || a.i - b.i)
          .slice(0, left)
          .map(({ i }) => i),
      );
      expect(integerShares(given, step)).toEqual(parts.map(({ i, unit }) => (unit + (lucky.has(i) ? 1 : 0)) * step));
    }),
    { numRuns: 400 },
  );
});
