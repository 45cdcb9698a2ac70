import type { PerturbationParameters } from './table.ts';

/**
 * Noise a count i can get: v in {max(−i, −D)..D} with i + v = 0 or i + v > js, ascending.
 * Example: count 2 with D = 5, js = 2 can get −2, 1, 2, 3, 4, 5.
 */
export function supportOf(count: number, { D, js }: PerturbationParameters): number[] {
  if (count === 0) return [0];
  const lowest = Math.max(-count, -D);
  return Array.from({ length: D - lowest + 1 }, (_, at) => lowest + at).filter(
    (noise) => count + noise === 0 || count + noise > js,
  );
}

/** The smallest variance any noise with mean 0 on this support has: the product of the nearest values round 0. */
export function leastVariance(support: readonly number[]): number {
  const below = Math.max(...support.filter((noise) => noise <= 0));
  const above = Math.min(...support.filter((noise) => noise >= 0));
  return below === 0 ? 0 : -below * above;
}
