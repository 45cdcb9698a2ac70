/** Seeded pseudo-random numbers (mulberry32): the same seed makes the same population on every machine. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  int(below: number): number;
  chance(probability: number): boolean;
  /** Index drawn by weight. */
  weighted(weights: readonly number[]): number;
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    int: (below) => Math.floor(next() * below),
    chance: (probability) => next() < probability,
    weighted(weights) {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const at = weights.findIndex((weight) => (left -= weight) < 0);
      return at === -1 ? weights.length - 1 : at;
    },
  };
}
