import type { NBand } from '#shared/release/cell.ts';

/** The bands between these lower edges; the last is open. Example: 10, 20, 30 are 10–19, 20–29 and 30+. */
export const bandsOf = (edges: readonly number[]): NBand[] =>
  edges.map((from, i) => {
    const next = edges[i + 1];
    return { from, to: next === undefined ? null : next - 1 };
  });
