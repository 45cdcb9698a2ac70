import { SCORE_GRID } from '#shared/release/grid.ts';
import { glyphOf } from '../Compare/glyph.ts';
import type { MedianRow } from '../Compare/medians.ts';
import { drawingOf, positionOf, ticksOf } from '../Quantiles/geometry.ts';
import { PALETTE } from './palette.ts';
import { axis, DEFINITIONS, youMark } from './parts.ts';
import { WIDTH, type Drawing } from './picture.ts';
import { cut, element, label, textWidth } from './svg.ts';

const NAME = 200;
const LANE = 16;
const GAP = 14;
const LEGEND = 26;

/** Medians of several groups, a lane per group in every row, with the shapes in a legend. */
export function medianLanes(names: readonly string[], rows: readonly MedianRow[], you: string): Drawing {
  const width = WIDTH - NAME - 8;
  const at = (position: number): number => NAME + (position * width) / 100;
  const tall = names.length * LANE + GAP;
  const ticks = ticksOf(SCORE_GRID, 6).map((tick) => ({ at: tick.at, text: String(tick.value) }));
  const body = rows.map((row, i) => {
    const y = i * tall;
    return [
      label(0, y + tall / 2 + 6, cut(row.title, NAME - 16, 13), { fill: PALETTE.ink }),
      ...row.marks.map((mark, lane) => laneOf(mark, lane, at, width, y + GAP - 4 + lane * LANE)),
      row.own === null ? '' : own(at(positionOf(SCORE_GRID, row.own)), y + 9, y + tall),
    ].join('');
  });
  const height = rows.length * tall;
  const chart = element('g', { transform: `translate(0 ${LEGEND})` }, axis(NAME, width, height, ticks) + body.join(''));
  const marked = rows.some((row) => row.own !== null);
  return { height: LEGEND + height + 24, body: DEFINITIONS + legendOf(names, marked ? you : undefined) + chart };
}

function laneOf({ table }: MedianRow['marks'][number], lane: number, at: (position: number) => number, width: number, y: number): string {
  if (!table) return '';
  if (table.status === 'withheld') return element('rect', { x: NAME, y: y + 2, width, height: LANE - 4, fill: 'url(#withheld)' });
  const { half, median } = drawingOf(SCORE_GRID, table.quantiles);
  return (
    (half ? element('rect', { x: at(half.from), y: y + 5, width: Math.max(2, at(half.to) - at(half.from)), height: 6, fill: PALETTE.stages[1] }) : '') +
    glyph(lane, at(median.at) - 6, y + 2)
  );
} // prettier-ignore

function glyph(index: number, x: number, y: number): string {
  const { d, filled } = glyphOf(index);
  return element('path', { d, transform: `translate(${x} ${y})`, fill: filled ? PALETTE.ink : PALETTE.surface, stroke: PALETTE.ink, 'stroke-width': 2 }); // prettier-ignore
}

const own = (x: number, from: number, to: number): string =>
  element('path', { d: `M${x} ${from}V${to}`, stroke: PALETTE.you, 'stroke-width': 2 }) + youMark(x, from);

function legendOf(names: readonly string[], you: string | undefined): string {
  let x = 0;
  const step = (text: string): number => {
    const from = x;
    x += 18 + textWidth(text, 12) + 16;
    return from;
  };
  const groups = names.map((name, i) => {
    const from = step(name);
    return glyph(i, from, 0) + label(from + 18, 11, name, { 'font-size': 12, fill: PALETTE.ink });
  });
  if (you === undefined) return groups.join('');
  const from = step(you);
  return groups.join('') + youMark(from + 6, 11) + label(from + 18, 11, you, { 'font-size': 12, fill: PALETTE.you });
}
