import type { ShareRow } from '#shared/release/cell.ts';

/** Where a segment lies on a bar of length 100. */
export interface Span {
  readonly from: number;
  readonly width: number;
}

/** The length a share is drawn with: a capped one as the middle of what its cap leaves open. */
export function drawnLength(row: ShareRow): number {
  if ('below' in row) return row.below / 2;
  if ('above' in row) return (row.above + 100) / 2;
  return row.share;
}

/** Segments one after the other, scaled so that they fill the bar. Example: lengths 1 and 3 take 25 and 75. */
export function stack(lengths: readonly number[]): Span[] {
  const total = lengths.reduce((sum, length) => sum + length, 0);
  let from = 0;
  return lengths.map((length) => {
    const width = total === 0 ? 100 / lengths.length : (length / total) * 100;
    const span = { from, width };
    from += width;
    return span;
  });
}

/** The segment an arrow key leads to; undefined for every other key. Home and End go to the ends. */
export function segmentAfter(key: string, at: number, count: number): number | undefined {
  const last = count - 1;
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(at + 1, last);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? last : undefined;
}
