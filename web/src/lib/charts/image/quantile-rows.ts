import type { Grid } from '#shared/release/grid.ts';
import { drawingOf, positionOf, ticksOf, type Band } from '../Quantiles/geometry.ts';
import type { FormatValue, QuantileRow } from '../Quantiles/row.ts';
import { PALETTE } from './palette.ts';
import { axis, DEFINITIONS, withheldBox, youMark } from './parts.ts';
import { WIDTH, type Drawing } from './picture.ts';
import { cut, element, label } from './svg.ts';

const NAME = 220;
const ROW = 36;

/** Scores or numbers of the reader on the middle half and the median of a group, one row each. */
export function quantileRows(
  grid: Grid,
  rows: readonly QuantileRow[],
  format: FormatValue,
  reasonOf: (row: QuantileRow) => string,
): Drawing {
  const width = WIDTH - NAME - 8;
  const height = rows.length * ROW;
  const at = (position: number): number => NAME + (position * width) / 100;
  const ticks = ticksOf(grid, 6).map((tick) => ({ at: tick.at, text: format(tick.value) }));
  const body = rows.map((row, i) => {
    const y = i * ROW;
    const drawing = row.table?.status === 'shown' ? drawingOf(grid, row.table.quantiles) : undefined;
    return [
      label(0, y + 22, cut(row.name, NAME - 16, 13), { fill: PALETTE.ink }),
      drawing ? '' : withheldBox(NAME, y + 6, width, 22, reasonOf(row)),
      drawing?.most ? stretch(drawing.most, at, y + 19, 3, PALETTE.stages[2]) : '',
      drawing?.half ? stretch(drawing.half, at, y + 14, 13, PALETTE.stages[1]) : '',
      drawing ? element('rect', { x: at(drawing.median.at) - 1.5, y: y + 11, width: 3, height: 19, fill: PALETTE.ink }) : '',
      row.own === null ? '' : own(at(positionOf(grid, row.own)), y),
    ].join(''); // prettier-ignore
  });
  return { height: height + 24, body: DEFINITIONS + axis(NAME, width, height, ticks) + body.join('') };
}

const stretch = (band: Band, at: (position: number) => number, y: number, height: number, fill: string): string =>
  element('rect', { x: at(band.from), y, width: Math.max(2, at(band.to) - at(band.from)), height, fill, ...((band.openStart || band.openEnd) && { 'fill-opacity': 0.6 }) }); // prettier-ignore

const own = (x: number, y: number): string =>
  element('path', { d: `M${x} ${y + 9}V${y + 32}`, stroke: PALETTE.you, 'stroke-width': 2 }) + youMark(x, y + 9);
