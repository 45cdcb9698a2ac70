import { drawingOf, ticksOf, type Drawing } from '#lib/charts/Quantiles/geometry.ts';
import type { FigureSpec } from '#shared/contracts/report-block-schemas.ts';
import type { Grid } from '#shared/release/grid.ts';
import type { Quantiles, QuantileValue } from '#shared/release/quantile-value.ts';
import type { FrozenRow } from '#shared/report/read-row.ts';
import { numberText } from '#shared/report/words/format.ts';
import type { ReportView } from '../view/view.ts';
import { cellsOf, isShown, withheldOf, type FigureCell, type Shown } from './cells.ts';
import { namesOf, scaleOf, type Gap, type Names, type Scale } from './names.ts';

/** One score or number of a group: its published quantiles on a track of length 100, or why they are withheld. */
export interface Range {
  readonly name: string;
  readonly quantiles: Quantiles | null;
  readonly drawing: Drawing | null;
  /** The median with its unit. */
  readonly value: string;
  readonly gap: Gap | null;
}

/** Ranges on one scale. */
export interface RangePanel {
  readonly title: string;
  readonly grid: Grid;
  readonly ranges: readonly Range[];
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

export interface Ranges {
  readonly draws: 'ranges';
  readonly panels: readonly RangePanel[];
}

type RangesSpec = Extract<FigureSpec, { chart: 'scores' | 'numbers' }>;
const TICKS = 6;

/** Scores of one group share a scale; otherwise each score or number has a panel of its own with the groups in it. */
export function rangesOf(view: ReportView, spec: RangesSpec, rows: readonly FrozenRow[]): Ranges {
  const instrument = view.questionnaire(spec.edition);
  const names = namesOf(view);
  const cells = cellsOf(rows);
  const tables = [...new Set(rows.map(({ table }) => table))];
  const scales = tables.map((table) => ({ table, scale: scaleOf(view, instrument, table) }));
  const one = cells[0];
  const together = spec.chart === 'scores' && cells.length === 1 && one;
  const panels = together
    ? [panelOf(view, '', scales[0]?.scale, scales.map(({ table, scale }) => rangeOf(names, scale.title, scale, one, table)))]
    : scales.map(({ table, scale }) => panelOf(view, scale.title, scale, cells.map((cell) => rangeOf(names, names.cohort(cell), scale, cell, table))));
  return { draws: 'ranges', panels };
} // prettier-ignore

function panelOf(view: ReportView, title: string, scale: Scale | undefined, ranges: readonly Range[]): RangePanel {
  const { grid, unit } = scale ?? { grid: { edges: [0, 100], open: false }, unit: '' };
  const ticks = ticksOf(grid, TICKS).map(({ at, value }) => ({ at, text: numberText(view.language, value) }));
  return { title: [title, unit && `(${unit})`].filter(Boolean).join(' '), grid, ranges, ticks };
}

function rangeOf(names: Names, name: string, { grid, unit }: Scale, cell: FigureCell, table: string): Range {
  const rows = cell.rows.filter((row) => row.table === table);
  const median = rows.filter(isShown).find(({ code }) => code === 'p50');
  const quantiles = median ? quantilesOf(rows.filter(isShown), median) : null;
  const reason = withheldOf(rows);
  return {
    name,
    quantiles,
    drawing: quantiles && drawingOf(grid, quantiles),
    // The panel names longer units.
    value: median ? names.value(median, unit.length > 2 ? '' : unit) : '',
    gap: reason === undefined ? null : names.gap(reason),
  };
}

const quantilesOf = (rows: readonly Shown[], median: Shown): Quantiles =>
  ({ p50: valueOf(median), ...Object.fromEntries(rows.map((row) => [row.code, valueOf(row)])) }) as Quantiles;

const valueOf = ({ bound, value }: Shown): QuantileValue =>
  bound === 'none' ? value : bound === 'below' ? { below: value } : { above: value };
