import type { Cell } from '#shared/release/cell.ts';
import { shownRows, type NamedCell } from './order.ts';
import { estimateFrom, type ShareEstimate } from './share-together.ts';

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

/** One group with its share. */
export interface Single {
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
