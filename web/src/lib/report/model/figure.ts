import type { FigureSpec } from '#shared/contracts/report-block-schemas.ts';
import type { FrozenRow } from '#shared/report/read-row.ts';
import { findIndicator } from '#shared/report/tables.ts';
import type { ReportView } from '../view/view.ts';
import { barsOf, type Bars } from './bars.ts';
import { rangesOf, type Ranges } from './ranges.ts';
import { stackOf, type Stack } from './stack.ts';
import { courseOf, type Course } from './course.ts';

/** What a figure draws. */
export type Figure = Stack | Bars | Ranges | Course;

/** Chooses the drawing: parts of a whole for several groups, bars with their intervals for one, ranges, courses. */
export function figureOf(view: ReportView, spec: FigureSpec, rows: readonly FrozenRow[]): Figure {
  switch (spec.chart) {
    case 'trend':
      return courseOf(view, spec, rows);
    case 'scores':
    case 'numbers':
      return rangesOf(view, spec, rows);
    case 'stages-by':
      return stackOf(view, spec, rows);
    case 'stages':
      return spec.cohorts.length === 1 ? barsOf(view, spec, rows) : stackOf(view, spec, rows);
    case 'answers':
      return spec.cohorts.length === 1 || isSelection(view, spec) ? barsOf(view, spec, rows) : stackOf(view, spec, rows);
  }
} // prettier-ignore

/** Options of a selection are no parts of a whole. */
function isSelection(view: ReportView, { edition, table }: Extract<FigureSpec, { chart: 'answers' }>): boolean {
  const instrument = view.questionnaire(edition);
  return (instrument && findIndicator(instrument, table)?.kind) === 'multi';
}
