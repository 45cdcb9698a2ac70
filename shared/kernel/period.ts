import type { Period } from './ids.ts';

/** Quarters since year 0: consecutive periods have consecutive numbers. `2026-Q4` is 8107. */
export const periodNumber = (period: Period): number => Number(period.slice(0, 4)) * 4 + Number(period.slice(6)) - 1;

export const periodFromNumber = (n: number): Period => `${Math.floor(n / 4)}-Q${(n % 4) + 1}` as Period;

/** The quarter a moment lies in, by UTC: editions close worldwide at the same time. */
export const periodOf = (now: Date): Period =>
  periodFromNumber(now.getUTCFullYear() * 4 + Math.floor(now.getUTCMonth() / 3));

export const shiftPeriod = (period: Period, by: number): Period => periodFromNumber(periodNumber(period) + by);

/** Whether a contribution of period `contributed` counts in an edition of `edition` with a window of so many periods. */
export function inWindow(contributed: Period, edition: Period, window: number): boolean {
  const age = periodNumber(edition) - periodNumber(contributed);
  return age >= 0 && age < window;
}

/** The periods that share a window of this size with a period, itself left out, oldest first. */
export const periodsBeside = (period: Period, window: number): Period[] =>
  Array.from({ length: 2 * window - 1 }, (_, i) => i - window + 1)
    .filter((by) => by !== 0)
    .map((by) => shiftPeriod(period, by));
