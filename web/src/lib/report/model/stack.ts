import { stack, type Span } from '#lib/charts/StageBar/geometry.ts';
import type { FigureSpec } from '#shared/contracts/report-block-schemas.ts';
import type { FrozenRow } from '#shared/report/read-row.ts';
import type { ReportView } from '../view/view.ts';
import { cellsOf, isShown, lengthOf, withheldOf, type FigureCell, type Shown } from './cells.ts';
import { codeOfRow, namesOf, PERCENT, stepsOf, type Gap, type Names, type Step } from './names.ts';

/** One part of a bar of length 100. */
export interface Segment extends Span {
  readonly step: Step;
  readonly row: Shown;
  readonly label: string;
}

/** One group: the parts it is made of, or why they are withheld. */
export interface StackLine {
  readonly name: string;
  readonly band: string;
  /** The edition it was carried forward from. */
  readonly carried: string | null;
  readonly segments: readonly Segment[] | null;
  readonly gap: Gap | null;
}

/** Shares of groups below each other, each bar a whole. */
export interface Stack {
  readonly draws: 'stack';
  readonly steps: readonly Step[];
  readonly lines: readonly StackLine[];
}

type StackSpec = Extract<FigureSpec, { chart: 'stages' | 'stages-by' | 'answers' }>;

export function stackOf(view: ReportView, spec: StackSpec, rows: readonly FrozenRow[]): Stack {
  const names = namesOf(view);
  const steps = stepsOf(view, view.questionnaire(spec.edition), spec);
  return { draws: 'stack', steps, lines: cellsOf(rows).map((cell) => lineOf(names, steps, cell)) };
}

function lineOf(names: Names, steps: readonly Step[], cell: FigureCell): StackLine {
  const reason = withheldOf(cell.rows);
  return {
    name: names.cohort(cell),
    band: names.band(cell.nBand),
    carried: cell.asOf === cell.edition ? null : names.edition(cell.asOf),
    segments: reason === undefined ? segmentsOf(names, steps, cell.rows.filter(isShown)) : null,
    gap: reason === undefined ? null : names.gap(reason),
  };
}

function segmentsOf(names: Names, steps: readonly Step[], rows: readonly Shown[]): Segment[] {
  const known = rows.flatMap((row) => {
    const step = steps.find(({ code }) => code === codeOfRow(row));
    return step ? [{ row, step }] : [];
  });
  const spans = stack(known.map(({ row }) => lengthOf(row)));
  return known.map(({ row, step }, i) => ({
    ...(spans[i] ?? { from: 0, width: 0 }),
    step,
    row,
    label: names.value(row, PERCENT),
  }));
}
