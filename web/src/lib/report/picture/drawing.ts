import { quantileRows } from '#lib/charts/image/quantile-rows.ts';
import { stageBars, type StageLine } from '#lib/charts/image/stage-bars.ts';
import { WIDTH, type Drawing } from '#lib/charts/image/picture.ts';
import { textWidth } from '#lib/charts/image/svg.ts';
import type { ShareRow } from '#shared/release/cell.ts';
import { numberText } from '#shared/report/words/format.ts';
import type { Shown } from '../model/cells.ts';
import type { Figure } from '../model/figure.ts';
import type { RangePanel } from '../model/ranges.ts';
import type { Stack, StackLine } from '../model/stack.ts';
import type { ReportView } from '../view/view.ts';
import { barsDrawing } from './bars.ts';
import { courseDrawing } from './course.ts';
import { legendList } from './legend.ts';
import { below, titled } from './panels.ts';

/** A figure as a picture that leaves the page: light colours, 720 px wide. */
export function drawingOf(view: ReportView, figure: Figure, intervals: boolean): Drawing {
  switch (figure.draws) {
    case 'stack':
      return stackDrawing(view, figure);
    case 'bars':
      return barsDrawing(figure, intervals);
    case 'ranges':
      return below(figure.panels.map((panel) => titled(panel.title, rangesDrawing(view, panel))));
    case 'course':
      return courseDrawing(figure, intervals, view.t.chart.withheld);
  }
} // prettier-ignore

/** Long names of answers stand below each other, above the bars. */
function stackDrawing({ language }: ReportView, { steps, lines }: Stack): Drawing {
  const bars = lines.map(stageLine);
  const wide = steps.reduce((sum, { title }) => sum + textWidth(title, 12) + 37, 0) > WIDTH;
  return wide ? below([legendList(steps), stageBars(language, [], bars)]) : stageBars(language, steps, bars);
}

const stageLine = ({ name, band, segments, gap }: StackLine): StageLine => ({
  name,
  band,
  stages: segments && segments.map(({ step, row }) => ({ ...step, row: shareRow(step.code, row), own: false })),
  reason: gap?.short ?? '',
});

function shareRow(code: string, { bound, value, low, high }: Shown): ShareRow {
  const interval = { code, low: low ?? 0, high: high ?? 100 };
  if (bound === 'below') return { ...interval, below: value };
  return bound === 'above' ? { ...interval, above: value } : { ...interval, share: value };
}

function rangesDrawing(view: ReportView, { grid, ranges }: RangePanel): Drawing {
  const rows = ranges.map(({ name, quantiles }) => ({
    key: name,
    name,
    own: null,
    table: quantiles ? { id: name, status: 'shown' as const, quantiles } : undefined,
  }));
  const reasons = new Map(ranges.map(({ name, gap }) => [name, gap?.short ?? '']));
  return quantileRows(grid, rows, (value) => numberText(view.language, value), ({ key }) => reasons.get(key) ?? '');
} // prettier-ignore
