import type { Framework, Instrument, Text } from '#shared/instrument/definition.ts';
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

/** The stages of a ladder or the bands of a score, lowest first. */
export const stagesOf = (
  framework: Framework,
): readonly { readonly code: string; readonly title: Text; readonly about: Text }[] =>
  framework.kind === 'ladder' ? framework.stages : framework.bands;

export const frameworkOf = (instrument: Instrument, code: string | null): Framework | undefined =>
  instrument.frameworks.find((one) => one.code === code) ?? instrument.frameworks[0];

/** Why the stages of a cell are not shown: a cell may be shown while its stage table is not. */
export function stagesWithheld(cell: Cell, framework: string): WithheldReason {
  if (cell.status === 'withheld') return cell.reason;
  const table = cell.tables.find(({ id }) => id === `stage:${framework}`);
  return table?.status === 'withheld' ? table.reason : 'too-few';
}

export const toneOf = (index: number, count: number): number => (count < 2 ? 0 : index / (count - 1));

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
