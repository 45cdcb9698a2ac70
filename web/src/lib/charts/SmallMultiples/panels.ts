import { shareTableOf, type ShareRow, type WithheldReason } from '#shared/release/cell.ts';
import { drawnLength } from '../StageBar/geometry.ts';
import type { NamedCell } from '../StageRows/order.ts';
import type { RowsShown } from '../StageRows/rows-shown.ts';
import { tableWithheld, toneOf } from '../stage.ts';

/** One small chart: a stage, and its share in every group. */
export interface Panel {
  readonly code: string;
  readonly title: string;
  readonly tone: number;
  /** The reader's own stage. */
  readonly own: boolean;
  readonly points: readonly GroupPoint[];
}

/** The share of a stage in one group; null where it is withheld. */
export interface GroupPoint {
  readonly cohort: string;
  readonly name: string;
  readonly own: boolean;
  readonly row: ShareRow | null;
  readonly reason: WithheldReason | null;
}

/** A chart for every stage, with the same groups in the same order. */
export const panelsOf = ({ rows, table, stages, ownStage }: RowsShown): Panel[] =>
  stages.map(({ code, title }, i) => ({
    code,
    title,
    tone: toneOf(i, stages.length),
    own: code === ownStage,
    points: rows.map((row) => pointOf(row, table, code)),
  }));

function pointOf({ name, cell, own }: NamedCell, table: string, code: string): GroupPoint {
  const row = shareTableOf(cell, table)?.rows.find((one) => one.code === code) ?? null;
  const reason = row ? null : tableWithheld(cell, table);
  return { cohort: cell.cohort, name, own: own !== undefined, row, reason };
}

/** Where the scale of all panels may end, in percent. */
const ENDS = [25, 50, 75, 100] as const;

/** The end of the common scale: the first that every interval fits below. Example: the highest limit 61 gives 75. */
export function scaleEnd(panels: readonly Panel[]): number {
  const highest = Math.max(0, ...panels.flatMap(({ points }) => points.map(({ row }) => row?.high ?? 0)));
  return ENDS.find((end) => highest <= end) ?? 100;
}

/** Dot and line of a point, in percent of the width of its panel. */
export interface Mark {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A capped share lies in the middle of what its cap leaves open. */
export function markOf(row: ShareRow, end: number): Mark {
  const on = (value: number): number => Math.min(100, (100 * value) / end);
  return { at: on(drawnLength(row)), from: on(row.low), to: on(row.high) };
}
