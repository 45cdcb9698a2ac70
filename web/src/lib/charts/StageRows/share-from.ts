import type { Cell, ShareRow } from '#shared/release/cell.ts';
import { drawnLength } from '../StageBar/geometry.ts';
import { shownRows, type NamedCell } from './order.ts';

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

/** What the groups of a chart say about one share: where it is highest and lowest, and whether that can be told. */
export type Spread =
  | { readonly status: 'none' }
  | { readonly status: 'one'; readonly name: string; readonly share: number }
  | {
      readonly status: 'several';
      readonly highest: Extreme;
      readonly lowest: Extreme;
      /** The intervals of highest and lowest do not touch. */
      readonly clear: boolean;
      /** The two groups farthest apart by their intervals, where these do not touch. */
      readonly apart: { readonly ahead: Single; readonly behind: Single } | undefined;
    };

interface Single {
  readonly name: string;
  readonly share: number;
}

/** Groups that share the highest or lowest value. */
export interface Extreme {
  readonly names: readonly string[];
  readonly share: number;
}

type Named = ShareEstimate & { readonly name: string };

/** Highest and lowest of the groups that are shown. */
export function spreadOf(groups: readonly Named[]): Spread {
  const [first, ...rest] = groups;
  if (!first) return { status: 'none' };
  if (rest.length === 0) return { status: 'one', name: first.name, share: first.share };
  const shares = groups.map(({ share }) => share);
  const at = (share: number): readonly Named[] => groups.filter((one) => one.share === share);
  const [top, bottom] = [at(Math.max(...shares)), at(Math.min(...shares))];
  return {
    status: 'several',
    highest: extreme(top),
    lowest: extreme(bottom),
    // Told only where it holds for each of those at the top and the bottom.
    clear: Math.min(...top.map(({ low }) => low)) > Math.max(...bottom.map(({ high }) => high)),
    apart: apartOf(groups),
  };
}

/** Wide intervals at the ends may hide that two other groups are clearly different. */
function apartOf(groups: readonly Named[]): { readonly ahead: Single; readonly behind: Single } | undefined {
  const ahead = groups.reduce((best, one) => (one.low > best.low ? one : best));
  const behind = groups.reduce((best, one) => (one.high < best.high ? one : best));
  const single = ({ name, share }: Named): Single => ({ name, share });
  return ahead.low > behind.high ? { ahead: single(ahead), behind: single(behind) } : undefined;
}

const extreme = (groups: readonly Named[]): Extreme => ({
  names: groups.map(({ name }) => name),
  share: groups[0]?.share ?? 0,
});

/** The groups that show their stages, with their share on a stage and above. */
export const estimatesFrom = (
  rows: readonly NamedCell[],
  framework: string,
  above: readonly string[],
): (ShareEstimate & { readonly name: string; readonly cell: Cell })[] =>
  rows.flatMap(({ name, cell }) => {
    const shown = shownRows(cell, framework);
    return shown ? [{ name, cell, ...estimateFrom(shown, above) }] : [];
  });
