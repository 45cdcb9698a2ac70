import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Period } from './ids.ts';
import { inWindow, periodFromNumber, periodNumber, periodOf, shiftPeriod } from './period.ts';

const q = (text: string) => text as Period;
const anyPeriod = fc.integer({ min: 2000 * 4, max: 2099 * 4 + 3 }).map(periodFromNumber);

test('2026-Q4 is quarter 8107, as its comment says', () => {
  expect(periodNumber(q('2026-Q4'))).toBe(8107);
});

test('a period survives its number and back', () => {
  fc.assert(fc.property(anyPeriod, (period) => periodFromNumber(periodNumber(period)) === period));
});

test('shifting there and back ends where it began', () => {
  fc.assert(
    fc.property(anyPeriod, fc.integer({ min: -40, max: 40 }), (period, by) => {
      expect(shiftPeriod(shiftPeriod(period, by), -by)).toBe(period);
    }),
  );
});

test('periods sort as text as they follow in time', () => {
  fc.assert(
    fc.property(anyPeriod, anyPeriod, (a, b) => {
      expect(a < b).toBe(periodNumber(a) < periodNumber(b));
    }),
  );
});

test.each([
  ['2025-12-31T23:59:59.999Z', '2025-Q4'],
  ['2026-01-01T00:00:00.000Z', '2026-Q1'],
  ['2026-03-31T23:59:59.999Z', '2026-Q1'],
  ['2026-04-01T00:00:00.000Z', '2026-Q2'],
  ['2026-10-01T00:00:00.000+02:00', '2026-Q3'],
])('%s lies in %s, by UTC', (moment, period) => {
  expect(periodOf(new Date(moment))).toBe(period);
});

test.each([
  ['2026-Q4', 4, true, 'its own edition'],
  ['2026-Q1', 4, true, 'the last edition of the window'],
  ['2025-Q4', 4, false, 'one edition too late'],
  ['2027-Q1', 4, false, 'an edition before it'],
  ['2026-Q3', 1, false, 'a window of one period'],
])('a contribution of %s with a window of %i counts in 2026-Q4: %s (%s)', (period, window, counts) => {
  expect(inWindow(q(period), q('2026-Q4'), window)).toBe(counts);
});

test('a contribution counts in exactly as many editions as the window has', () => {
  fc.assert(
    fc.property(anyPeriod, fc.integer({ min: 1, max: 8 }), (period, window) => {
      const editions = Array.from({ length: 30 }, (_, i) => shiftPeriod(period, i - 10));
      expect(editions.filter((edition) => inWindow(period, edition, window))).toHaveLength(window);
    }),
  );
});
