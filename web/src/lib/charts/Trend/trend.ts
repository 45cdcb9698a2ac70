import type { Cell, ShareRow, WithheldReason } from '#shared/release/cell.ts';
import { shareTableOf } from '#shared/release/cell.ts';
import type { Edition } from '#shared/release/edition.ts';
import { shareExtent } from '#shared/release/place.ts';

/** What one edition says about a share: shown with its interval, or withheld. */
export interface TrendPoint {
  /** `2026-Q4`. */
  readonly period: string;
  readonly row: ShareRow | null;
  readonly reason: WithheldReason | null;
  /** The edition the figure was made in, when it is an earlier one: it was carried forward. */
  readonly carriedFrom: string | null;
  /** The questionnaire changed with this edition: the line does not go on across it. */
  readonly breakBefore: boolean;
}

/**
 * The share of one category through the editions, oldest first. Editions without a cell (`undefined`) are left out: they
 * could not be read.
 */
export function trendOf(
  editions: readonly { readonly edition: Edition; readonly cell: Cell | undefined }[],
  table: string,
  code: string,
): TrendPoint[] {
  return editions.flatMap(({ edition, cell }, i) => {
    if (!cell) return [];
    const before = editions[i - 1]?.edition;
    const shown = shareTableOf(cell, table)?.rows.find((row) => row.code === code);
    return [
      {
        period: edition.period,
        row: shown ?? null,
        reason: shown ? null : reasonOf(cell, table),
        carriedFrom: cell.asOf === edition.id ? null : cell.asOf.slice(cell.asOf.lastIndexOf('.') + 1),
        breakBefore: before !== undefined && before.instrument !== edition.instrument,
      },
    ];
  });
}

function reasonOf(cell: Cell, table: string): WithheldReason {
  if (cell.status === 'withheld') return cell.reason;
  const own = cell.tables.find(({ id }) => id === table);
  return own?.status === 'withheld' ? own.reason : 'too-few';
}

/** Percent of a point in the drawing: a capped share lies in the middle of what its cap leaves open. */
export function heightOf(row: ShareRow): number {
  const { from, to } = shareExtent(row);
  return (from + to) / 2;
}

/** A change between two points that are neither withheld, carried nor of different questionnaires. */
export interface Movement {
  readonly from: string;
  readonly to: string;
  /** Points of percent, as displayed. */
  readonly by: number;
  /** The intervals do not overlap: more than chance and noise would explain. */
  readonly clear: boolean;
}

/** The last change that can be told; undefined where no two points can be compared. */
export function lastMovement(points: readonly TrendPoint[]): Movement | undefined {
  const at = points.length - 1;
  const now = points[at];
  if (!now?.row || now.carriedFrom || now.breakBefore) return undefined;
  for (let i = at - 1; i >= 0; i--) {
    const before = points[i];
    if (before?.row && !before.carriedFrom) {
      const [from, to] = [before.row, now.row];
      const by = heightOf(to) - heightOf(from);
      return { from: before.period, to: now.period, by, clear: to.low > from.high || to.high < from.low };
    }
    if (before?.breakBefore) return undefined;
  }
  return undefined;
}

/** Stretches of a line: they end where a figure is withheld or the questionnaire changes. Positions in `points`. */
export function stretchesOf(points: readonly TrendPoint[]): number[][] {
  const stretches: number[][] = [];
  let current: number[] = [];
  points.forEach(({ row, breakBefore }, i) => {
    if ((!row || breakBefore) && current.length > 0) {
      stretches.push(current);
      current = [];
    }
    if (row) current.push(i);
  });
  if (current.length > 0) stretches.push(current);
  return stretches;
}
