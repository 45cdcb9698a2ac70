/**
 * Arithmetic modulo the largest prime below 2^26: products stay below 2^52, so a double holds them exactly and nothing rounds.
 * Why not fractions: elimination over the rationals grows numbers of hundreds of digits. Why it decides the same: a row space
 * over the rationals and one modulo p differ only where p divides a minor of the 0/1 matrix that is not 0; those of cohort
 * tables are products of small numbers, and a prime of 26 bits meets one by accident only.
 */
export const PRIME = 67_108_859;

export const reduce = (value: number): number => {
  const rest = value - Math.floor(value / PRIME) * PRIME;
  return rest < 0 ? rest + PRIME : rest >= PRIME ? rest - PRIME : rest;
};

export const multiply = (a: number, b: number): number => reduce(a * b);
export const negate = (a: number): number => (a === 0 ? 0 : PRIME - a);

/** a^(p−2), by Fermat's little theorem. */
export function inverse(a: number): number {
  let [result, base] = [1, a];
  for (let exponent = PRIME - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = multiply(result, base);
    base = multiply(base, base);
  }
  return result;
}

/** Scattered but always the same elements, one per index and seed: for projections, where no secret is needed. */
export function scattered(seed: number, index: number): number {
  let t = (Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0;
  t = Math.imul(t ^ (t >>> 16), 0x7feb352d);
  t = Math.imul(t ^ (t >>> 15), 0x846ca68b);
  return ((t ^ (t >>> 16)) >>> 0) % PRIME;
}
