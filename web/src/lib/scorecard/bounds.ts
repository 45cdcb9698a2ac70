import type { Extent } from '#shared/release/place.ts';

/** What is known of a share of which nothing was published. */
export const UNKNOWN: Extent = { from: 0, to: 100 };

/** What the complement of a share is known to be. */
export const rest = ({ from, to }: Extent): Extent => ({ from: 100 - to, to: 100 - from });

/**
 * The share that meets at least `k` of several conditions, when only the share meeting each is known. The bounds are those
 * of Rüger (1978), sharp without further knowledge; for `k` = 1 and `k` = all they are Bonferroni's and Fréchet's.
 * Example: 60 % and 70 % meet one each, so 30 to 60 % meet both.
 */
export function atLeast(k: number, shares: readonly Extent[]): Extent {
  if (k <= 0) return { from: 100, to: 100 };
  if (k > shares.length) return { from: 0, to: 0 };
  const missing = shares.map((share) => rest(share).to);
  return {
    from: 100 - most(shares.length - k + 1, missing),
    to: most(
      k,
      shares.map(({ to }) => to),
    ),
  };
}

/** The greatest share that can meet at least `k`: for every j < k, the sum of all but the j greatest over k − j. */
function most(k: number, shares: readonly number[]): number {
  const rising = [...shares].sort((a, b) => a - b);
  const bounds = Array.from({ length: k }, (_, j) => sum(rising.slice(0, rising.length - j)) / (k - j));
  return Math.min(100, ...bounds);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
