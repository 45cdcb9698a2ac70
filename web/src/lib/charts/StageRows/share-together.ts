import type { ShareRow } from '#shared/release/cell.ts';
import { drawnLength } from '../StageBar/geometry.ts';

/** A share in percent with its 95 % interval. */
export interface ShareEstimate {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The share of several categories together with an interval from those of its parts: the distances to the limits add up
 * like independent errors (MOVER; Zou & Donner 2008). Shares of one whole move against each other, so it is rather too
 * wide than too narrow. Example: 30 (20–40) and 40 (30–50) give 70 (56–84).
 */
export function shareTogether(rows: readonly ShareRow[]): ShareEstimate {
  // Rounded shares may come to a little more than everything.
  const share = Math.min(100, rows.reduce((sum, row) => sum + drawnLength(row), 0)); // prettier-ignore
  const away = (limit: 'low' | 'high'): number => Math.hypot(...rows.map((row) => drawnLength(row) - row[limit]));
  return { share, low: Math.max(0, share - away('low')), high: Math.min(100, share + away('high')) };
}

/** The share on a stage and all above it; its interval from the stages above or below, whichever tells more. */
export function estimateFrom(rows: readonly ShareRow[], above: readonly string[]): ShareEstimate {
  const upper = shareTogether(rows.filter(({ code }) => above.includes(code)));
  const lower = shareTogether(rows.filter(({ code }) => !above.includes(code)));
  return lower.high - lower.low < upper.high - upper.low
    ? { share: upper.share, low: Math.min(upper.share, 100 - lower.high), high: Math.max(upper.share, 100 - lower.low) }
    : upper;
}
