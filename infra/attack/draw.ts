import type { Random } from '#infra/local/demo/random.ts';

/** How fast weights fall with their rank: Zipf's exponent. */
const FALL = 0.9;

/** Weights of so many codes, the largest first. */
export const zipf = (count: number): number[] => Array.from({ length: count }, (_, rank) => 1 / (rank + 1) ** FALL);

export function shuffled<T>(values: readonly T[], random: Random): T[] {
  const out = [...values];
  for (let i = out.length - 1; i > 0; i--) {
    const j = random.int(i + 1);
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}

/** A standard normal number (Box–Muller). */
export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());

/** Index drawn by weight. */
export function pick(weights: Float64Array, random: Random): number {
  let sum = 0;
  for (let k = 0; k < weights.length; k++) sum += weights[k] as number;
  let left = random.next() * sum;
  for (let k = 0; k < weights.length - 1; k++) if ((left -= weights[k] as number) < 0) return k;
  return weights.length - 1;
}
