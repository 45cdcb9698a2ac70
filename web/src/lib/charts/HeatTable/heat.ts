import type { NBand, QuantileTable, WithheldTable } from '#shared/release/cell.ts';
import type { QuantileValue } from '#shared/release/quantile-value.ts';
import { quantileTableOf } from '../Quantiles/table.ts';
import type { NamedCell } from '../StageRows/order.ts';

/** A dimension in the reader's words. */
export interface Dimension {
  readonly code: string;
  readonly title: string;
}

/** One group with its scores, in the order of the dimensions. */
export interface HeatColumn {
  readonly cohort: string;
  readonly name: string;
  readonly title: string;
  readonly policy: string;
  /** Undefined where the whole group is withheld. */
  readonly nBand: NBand | undefined;
  /** Set for a group of the reader: what it is to them. */
  readonly own: string | undefined;
  readonly cells: readonly HeatCell[];
}

/** A score of a group: published, withheld, or not there. */
export type HeatCell = QuantileTable | WithheldTable | undefined;

export const columnOf = ({ name, title, cell, own }: NamedCell, dimensions: readonly Dimension[]): HeatColumn => ({
  cohort: cell.cohort,
  name,
  title,
  policy: cell.policy,
  nBand: cell.status === 'shown' ? cell.nBand : undefined,
  own,
  cells: dimensions.map(({ code }) => quantileTableOf(cell, `score:${code}`)),
});

/** Groups with at least one score, the reader's own and the first (everybody); those without any score stand apart. */
export function withAndWithoutScores(columns: readonly HeatColumn[]): [HeatColumn[], HeatColumn[]] {
  const drawn = ({ cells, own }: HeatColumn, at: number) =>
    at === 0 || own !== undefined || cells.some((cell) => cell?.status === 'shown');
  return [columns.filter(drawn), columns.filter((column, at) => !drawn(column, at))];
}

/** The median of a cell; beyond an edge the edge, undefined where it is withheld. */
export const medianOf = (cell: HeatCell): number | undefined =>
  cell?.status === 'shown' ? edgeOf(cell.quantiles.p50) : undefined;

function edgeOf(value: QuantileValue): number {
  if (typeof value === 'number') return value;
  return 'below' in value ? value.below : value.above;
}

/** Where one colour ends and the next begins: medians lie close together, around the middle of 0 to 100. */
export const LIMITS = [35, 45, 55, 65] as const;
export const STEPS = LIMITS.length + 1;

/** The colour step of a score, 0 for the lowest. Example: 45 to 54.9 are step 2. */
export const stepOf = (score: number): number => LIMITS.filter((limit) => score >= limit).length;

/** Groups with the highest median of a dimension first; those that do not show it come last, as they were. */
export const sortedBy = (columns: readonly HeatColumn[], dimension: number): HeatColumn[] =>
  [...columns].sort((a, b) => (medianOf(b.cells[dimension]) ?? -1) - (medianOf(a.cells[dimension]) ?? -1));

/** The dimension that most often has the highest median of its group. */
export interface Leader {
  readonly title: string;
  /** Groups in which no dimension has a higher median. */
  readonly groups: number;
  /** Groups that show every dimension: of the others the highest is not known. */
  readonly of: number;
}

/** Undefined where no group shows every dimension. Of several equals the first in the order of the dimensions. */
export function leaderOf(columns: readonly HeatColumn[], dimensions: readonly Dimension[]): Leader | undefined {
  const whole = columns
    .map(({ cells }) => cells.map(medianOf))
    .filter((medians): medians is number[] => medians.length > 0 && medians.every((one) => one !== undefined));
  if (whole.length === 0) return undefined;
  const counts = dimensions.map((_, i) => whole.filter((medians) => medians[i] === Math.max(...medians)).length);
  const groups = Math.max(...counts);
  return { title: dimensions[counts.indexOf(groups)]?.title ?? '', groups, of: whole.length };
}

/** A place in the table, counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cell an arrow key leads to; undefined for every other key. Home and End go to the ends of the row. */
export function placeAfter(key: string, { row, column }: Place, rows: number, columns: number): Place | undefined {
  switch (key) {
    case 'ArrowRight':
      return { row, column: Math.min(column + 1, columns - 1) };
    case 'ArrowLeft':
      return { row, column: Math.max(column - 1, 0) };
    case 'ArrowDown':
      return { row: Math.min(row + 1, rows - 1), column };
    case 'ArrowUp':
      return { row: Math.max(row - 1, 0), column };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: columns - 1 };
    default:
      return undefined;
  }
}
