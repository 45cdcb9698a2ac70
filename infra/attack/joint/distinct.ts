import type { Figure } from '../publish.ts';

/** One figure for each set of contributors: cohorts of the same contributors are served the same bytes. */
export function distinctFigures(figures: readonly Figure[]): Figure[] {
  const seen = new Set<string>();
  return figures.filter(({ whole }) => !seen.has(whole) && seen.add(whole));
}
