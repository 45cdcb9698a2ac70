import type { Unknowns } from './figure.ts';

/** How well an attacker guessed. Parts of the organisations guessed, 0..1. */
export interface Score {
  readonly targets: number;
  readonly accuracy: number;
  /** What the prior alone guesses right. */
  readonly base: number;
  /** (accuracy − base)/(1 − base). */
  readonly advantage: number;
  /** Claims with a posterior of at least 0.9 that are right, and that are not. */
  readonly confidentCorrect: number;
  readonly confidentWrong: number;
  /** Groups of fewer than five of which the attacker is sure (posterior ≥ 0.999) and right. */
  readonly determined: number;
}

const CONFIDENT = 0.9;
const CERTAIN = 0.999;

/** What one attack on one population came to, before dividing. */
export interface Hits {
  readonly targets: number;
  readonly right: number;
  readonly base: number;
  readonly sure: number;
  readonly sureWrong: number;
  readonly determined: number;
}

/** Guesses the likeliest stage for every member of the groups: posterior against truth. */
export function countHits(groups: readonly Unknowns[], posterior: readonly Float64Array[]): Hits {
  const hits = { targets: 0, right: 0, base: 0, sure: 0, sureWrong: 0, determined: 0 };
  groups.forEach(({ size, prior, truth }, g) => {
    const own = posterior[g] ?? new Float64Array();
    const guess = largest(own);
    const right = truth[guess] ?? 0;
    const sure = (own[guess] ?? 0) >= CONFIDENT;
    hits.targets += size;
    hits.right += right;
    hits.base += truth[largest(prior)] ?? 0;
    hits.sure += sure ? right : 0;
    hits.sureWrong += sure ? size - right : 0;
    hits.determined += size < 5 && right === size && (own[guess] ?? 0) >= CERTAIN ? 1 : 0;
  });
  return hits;
}

/** Several attacks as one: every organisation counts once. */
export function scoreOf(all: readonly Hits[]): Score {
  const sum = (part: keyof Hits): number => all.reduce((total, hits) => total + hits[part], 0);
  const targets = sum('targets');
  const [accuracy, base] = [sum('right') / targets, sum('base') / targets];
  return {
    targets,
    accuracy,
    base,
    advantage: (accuracy - base) / (1 - base),
    confidentCorrect: sum('sure') / targets,
    confidentWrong: sum('sureWrong') / targets,
    determined: sum('determined'),
  };
}

const largest = (values: ArrayLike<number>): number => {
  let best = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] as number) > (values[best] as number)) best = i;
  return best;
};
