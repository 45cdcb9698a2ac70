import { share } from '#lib/i18n/format.ts';
import type { Grid } from '#shared/release/grid.ts';
import type { BinView } from '../Distribution/number.ts';
import { drawingOf, positionOf, ticksOf, type Band } from '../Quantiles/geometry.ts';
import type { FormatValue, QuantileRow } from '../Quantiles/row.ts';
import { PALETTE } from './palette.ts';
import { axis, youMark } from './parts.ts';
import { WIDTH, type Drawing } from './picture.ts';
import { element, label } from './svg.ts';

const BARS = 120;
const TRACK = 36;
const TICKS = 5;

/** A histogram where it is published, the quantiles below it, the reader's own value across both. */
export function distribution(
  language: string,
  grid: Grid,
  row: QuantileRow,
  bins: readonly BinView[],
  format: FormatValue,
): Drawing {
  const top = bins.length > 0 ? BARS + 18 : 0;
  const at = (position: number): number => (position * WIDTH) / 100;
  const ticks = ticksOf(grid, TICKS).map((tick) => ({ at: tick.at, text: format(tick.value) }));
  const drawing = row.table?.status === 'shown' ? drawingOf(grid, row.table.quantiles) : undefined;
  const body = [
    axis(0, WIDTH, top + TRACK, ticks),
    ...bins.map((bin, i) => barOf(language, bin, i, WIDTH / bins.length)),
    drawing?.most ? stretch(drawing.most, at, top + 20, 3, PALETTE.stages[2]) : '',
    drawing?.half ? stretch(drawing.half, at, top + 15, 13, PALETTE.stages[1]) : '',
    drawing ? element('rect', { x: at(drawing.median.at) - 1.5, y: top + 12, width: 3, height: 19, fill: PALETTE.ink }) : '',
    row.own === null ? '' : ownLine(at(positionOf(grid, row.own)), top + 10, top + TRACK),
  ].join(''); // prettier-ignore
  return { height: top + TRACK + 24, body };
}

function barOf(language: string, { row, height, own }: BinView, i: number, width: number): string {
  const tall = Math.max(1, (height * (BARS - 4)) / 100);
  const [x, y] = [i * width, BARS + 14 - tall];
  return (
    element('rect', { x: x + 1, y, width: width - 2, height: tall, fill: PALETTE.stages[2], ...(own && { stroke: PALETTE.you, 'stroke-width': 2.5 }) }) +
    label(x + width / 2, y - 3, share(language, row), { 'text-anchor': 'middle', 'font-size': 11, fill: PALETTE.ink })
  ); // prettier-ignore
}

const stretch = (band: Band, at: (position: number) => number, y: number, height: number, fill: string): string =>
  element('rect', { x: at(band.from), y, width: Math.max(2, at(band.to) - at(band.from)), height, fill, ...((band.openStart || band.openEnd) && { 'fill-opacity': 0.6 }) }); // prettier-ignore

const ownLine = (x: number, from: number, to: number): string =>
  element('path', { d: `M${x} ${from}V${to}`, stroke: PALETTE.you, 'stroke-width': 2 }) + youMark(x, from);
