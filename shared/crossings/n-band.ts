import type { NBand } from '../release/cell.ts';

/**
 * The band n lies in; a value under the first edge shows the first band.
 * Example: 37 with edges 10, 20, 30, 50 is { from: 30, to: 49 }.
 */
export function nBand(n: number, edges: readonly number[]): NBand {
  const at = Math.max(
    0,
    edges.findLastIndex((edge) => n >= edge),
  );
  const next = edges[at + 1];
  return { from: edges[at] ?? 0, to: next === undefined ? null : next - 1 };
}
