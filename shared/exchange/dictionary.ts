import { fold } from './fold.ts';

/** Values by what stands for them; null where the same words stand for several. */
export type Dictionary<T> = ReadonlyMap<string, T | null>;

/**
 * Tiers of pairs from words to value, strongest first: a weaker tier never redefines words of a stronger one, and words
 * that mean two values within a tier mean none.
 */
export function dictionary<T>(...tiers: readonly (readonly (readonly [string, T])[])[]): Dictionary<T> {
  const all = new Map<string, T | null>();
  for (const tier of tiers) {
    const own = new Map<string, T | null>();
    for (const [words, value] of tier) {
      const key = fold(words);
      own.set(key, own.has(key) && own.get(key) !== value ? null : value);
    }
    for (const [key, value] of own) if (!all.has(key)) all.set(key, value);
  }
  return all;
}
