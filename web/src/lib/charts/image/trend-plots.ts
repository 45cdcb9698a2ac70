import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { shortQuarter } from '../Trend/axis.ts';
import { ownLines, trendPaths, xOf, yOf, type Area } from '../Trend/geometry.ts';
import type { PlotPoint } from '../Trend/plot.ts';
import { PALETTE } from './palette.ts';
import { DEFINITIONS, youMark } from './parts.ts';
import { WIDTH, type Drawing } from './picture.ts';
import { cut, element, label } from './svg.ts';

/** One small drawing: a figure through the editions. */
export interface PlotLine {
  readonly title: string;
  readonly points: readonly PlotPoint[];
}

const COLUMNS = 3;
const GAP = 24;
const SCALE = 34;
const TITLE = 30;
const PLOT = 110;
const ROW = TITLE + PLOT + 58;

/** Small drawings side by side with one scale from 0 to `top`. */
export function trendPlots(
  t: Catalogue['trends'],
  lines: readonly PlotLine[],
  top: number,
  format: (value: number) => string,
  ownLine = false,
): Drawing {
  const columns = Math.min(COLUMNS, lines.length);
  const width = (WIDTH - GAP * (columns - 1)) / columns;
  const area: Area = { width: width - SCALE, height: PLOT, top };
  const body = lines.map(({ title, points }, i) => {
    const [x, y] = [(i % columns) * (width + GAP), Math.floor(i / columns) * ROW];
    return (
      label(x, y + 12, cut(title, width, 13), { 'font-weight': 650, fill: PALETTE.ink }) +
      element('g', { transform: `translate(${x + SCALE} ${y + TITLE})` }, plot(t, area, points, format, ownLine))
    );
  });
  return { height: Math.ceil(lines.length / columns) * ROW, body: DEFINITIONS + body.join('') };
}

function plot(
  t: Catalogue['trends'],
  area: Area,
  points: readonly PlotPoint[],
  format: (value: number) => string,
  ownLine: boolean,
): string {
  const { lines, bands } = trendPaths(area, points);
  const x = (i: number): number => xOf(area, i, points.length);
  const lastOwn = points.findLastIndex(({ own }) => own !== null);
  return [
    ...[0, 0.5, 1].map((part) => gridLine(area, (area.top ?? 100) * part, format)),
    ...points.flatMap(({ value }, i) => (value ? [] : [gapAt(area, i, points.length)])),
    ...bands.map((d) => element('path', { d, fill: PALETTE.stages[1], 'fill-opacity': 0.55 })),
    ...lines.map((d) => element('path', { d, fill: 'none', stroke: PALETTE.ink, 'stroke-width': 1.75 })),
    ...(ownLine ? ownLines(area, points.map(({ own }) => own)).map((d) => element('path', { d, fill: 'none', stroke: PALETTE.you, 'stroke-width': 1.75 })) : []),
    ...points.flatMap(({ breakBefore }, i) => (breakBefore ? [breakAt(area, i, points.length, t.newQuestions)] : [])),
    ...points.flatMap(({ value, carriedFrom }, i) => (value ? [dot(x(i), yOf(area, value.at), carriedFrom !== null)] : [])),
    ...points.flatMap(({ own }, i) => (own === null ? [] : ownMark(area, own, x(i), ownLine, i === lastOwn))),
    ...points.map((point, i) => editionLabel(t, point, x(i), points.length, i)),
  ].join(''); // prettier-ignore
}

/** At the end of the reader's line; a stage is not a value, so its mark stands beside the edition. */
function ownMark(area: Area, own: number, x: number, ownLine: boolean, last: boolean): string[] {
  if (!ownLine) return [youMark(x - 18, area.height + 15)];
  return last ? [youMark(x, yOf(area, own) - 5)] : [];
}

const gridLine = (area: Area, value: number, format: (value: number) => string): string =>
  element('path', { d: `M0 ${yOf(area, value)}H${area.width}`, stroke: PALETTE.rule }) +
  label(-6, yOf(area, value) + 4, format(value), { 'text-anchor': 'end', 'font-size': 11, fill: PALETTE.muted });

const gapAt = ({ width, height }: Area, i: number, count: number): string =>
  element('rect', { x: (width * i) / count, y: 0, width: width / count, height, fill: 'url(#withheld)', stroke: PALETTE.rule }); // prettier-ignore

const breakAt = ({ width, height }: Area, i: number, count: number, text: string): string =>
  element('path', { d: `M${(width * i) / count} 0V${height}`, stroke: PALETTE.ink, 'stroke-width': 1.5, 'stroke-dasharray': '4 3' }) +
  label((width * i) / count, -4, text, { 'text-anchor': 'middle', 'font-size': 10, fill: PALETTE.muted }); // prettier-ignore

const dot = (x: number, y: number, carried: boolean): string =>
  element('circle', { cx: x, cy: y, r: 3.5, fill: carried ? PALETTE.surface : PALETTE.ink, stroke: PALETTE.ink, 'stroke-width': 2 }); // prettier-ignore

/** The quarter, its year where it begins, and how old the figure is where there is room. */
function editionLabel(t: Catalogue['trends'], point: PlotPoint, x: number, count: number, i: number): string {
  const small = { 'text-anchor': 'middle', 'font-size': 11, fill: PALETTE.muted };
  const [year, short] = [point.period.slice(0, 4), shortQuarter(point.period)];
  const first = i === 0 || short === 'Q1';
  return [
    label(x, PLOT + 15, short, small),
    first ? label(x, PLOT + 28, year, small) : '',
    point.carriedFrom && count <= 4 ? label(x, PLOT + 41, t.asOf(shortQuarter(point.carriedFrom)), small) : '',
  ].join('');
}
