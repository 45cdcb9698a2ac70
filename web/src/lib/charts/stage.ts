import type { Text } from '#shared/instrument/definition.ts';
import type { FrameworkOutline } from '#shared/instrument/outline.ts';
import type { Cell, ShareRow, WithheldReason } from '#shared/release/cell.ts';

/** One stage of a cohort, ready to be drawn: what is published, and whether the reader stands there. */
export interface StageShare {
  readonly code: string;
  readonly title: string;
  readonly row: ShareRow;
  readonly own: boolean;
  /** Position on the ordered scale, 0 for the lowest stage, 1 for the highest. */
  readonly tone: number;
}

/** A stage in the reader's words. */
export interface Stage {
  readonly code: string;
  readonly title: string;
}

/** The stages of a ladder or the bands of a score, lowest first. */
export const stagesOf = (
  framework: FrameworkOutline,
): readonly { readonly code: string; readonly title: Text; readonly about: Text }[] =>
  framework.kind === 'ladder' ? framework.stages : framework.bands;

/** The framework of this code, else the first. */
export const frameworkOf = <F extends FrameworkOutline>(
  instrument: { readonly frameworks: readonly F[] },
  code: string | null,
): F | undefined => instrument.frameworks.find((one) => one.code === code) ?? instrument.frameworks[0];

/** Why a table of a cell is not shown: a cell may be shown while one of its tables is not. */
export function tableWithheld(cell: Cell, id: string): WithheldReason {
  if (cell.status === 'withheld') return cell.reason;
  const table = cell.tables.find((one) => one.id === id);
  return table?.status === 'withheld' ? table.reason : 'too-few';
}

export const stagesWithheld = (cell: Cell, framework: string): WithheldReason =>
  tableWithheld(cell, `stage:${framework}`);

/** Steps of the neutral scale. */
const STEPS = 5;

/**
 * Where the n-th of so many stages lies on the neutral scale, 0..1. As long as there are enough steps a stage gets one of
 * its own, on which text can be read: of four stages 1, 2, 4 and 5. Between two stages, and for more, colours are mixed.
 */
export function toneOf(index: number, count: number): number {
  if (count < 2) return 0;
  const exact = index / (count - 1);
  return count > STEPS || !Number.isInteger(index) ? exact : Math.round(exact * (STEPS - 1)) / (STEPS - 1);
}

/** Published rows in the framework's own order and words. */
export function stageShares(
  stages: readonly { readonly code: string; readonly title: string }[],
  rows: readonly ShareRow[],
  own: string | undefined,
): StageShare[] {
  return stages.flatMap(({ code, title }, index) => {
    const row = rows.find((one) => one.code === code);
    return row ? [{ code, title, row, own: code === own, tone: toneOf(index, stages.length) }] : [];
  });
}

/** A share as a cell of a sheet: a capped one is told as its cap. */
export const shareCell = (row: ShareRow): string =>
  'below' in row ? `<${row.below}` : 'above' in row ? `>${row.above}` : String(row.share);
