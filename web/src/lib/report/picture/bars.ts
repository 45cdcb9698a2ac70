import { PALETTE, stageColour } from '#lib/charts/image/palette.ts';
import { axis, DEFINITIONS, withheldBox } from '#lib/charts/image/parts.ts';
import { WIDTH, type Drawing } from '#lib/charts/image/picture.ts';
import { cut, element, label, wrap } from '#lib/charts/image/svg.ts';
import type { Bar, Bars } from '../model/bars.ts';
import { below, titled } from './panels.ts';

const NAME = 220;
const VALUE = 110;
const ROW = 34;
const SIZE = 12.5;

/** Bars from zero, with their intervals. */
export function barsDrawing({ groups, scale }: Bars, intervals: boolean): Drawing {
  const width = WIDTH - NAME - VALUE;
  const at = (value: number): number => NAME + (value * width) / scale.most;
  const drawings = groups.map(({ title, bars }) => {
    const height = bars.length * ROW;
    const body = bars.map((bar, i) => barMarkup(bar, at, i * ROW, intervals)).join('');
    return titled(title, { height: height + 24, body: axis(NAME, width, height, scale.ticks) + body });
  });
  const { height, body } = below(drawings);
  return { height, body: DEFINITIONS + body };
}

function barMarkup({ name, tone, length, low, high, value, interval, gap }: Bar, at: (value: number) => number, y: number, intervals: boolean): string {
  const width = WIDTH - NAME - VALUE;
  const title = nameMarkup(name, y);
  if (length === null) return title + withheldBox(NAME, y + 6, width, 22, gap?.short ?? '');
  const middle = y + ROW / 2;
  const whisker = intervals && low !== null && high !== null
    ? element('path', { d: `M${at(low)} ${middle}H${at(high)}M${at(low)} ${middle - 4}v8M${at(high)} ${middle - 4}v8`, stroke: PALETTE.surface, 'stroke-width': 4 }) +
      element('path', { d: `M${at(low)} ${middle}H${at(high)}M${at(low)} ${middle - 4}v8M${at(high)} ${middle - 4}v8`, stroke: PALETTE.ink, 'stroke-width': 1.5 })
    : '';
  const told = intervals && interval ? `${value} (${interval})` : value;
  return [
    title,
    element('rect', { x: NAME, y: y + 7, width: Math.max(1, at(length) - NAME), height: 20, fill: stageColour(tone) }),
    whisker,
    label(WIDTH, y + 21, told, { 'text-anchor': 'end', fill: PALETTE.ink }),
  ].join('');
} // prettier-ignore

/** On two lines at most. */
function nameMarkup(name: string, y: number): string {
  const width = NAME - 16;
  const [first = '', ...rest] = wrap(name, width, SIZE);
  const lines = rest.length === 0 ? [first] : [first, cut(rest.join(' '), width, SIZE)];
  const top = y + (lines.length === 1 ? 21 : 14);
  return lines
    .map((line, i) => label(0, top + i * 15, cut(line, width, SIZE), { 'font-size': SIZE, fill: PALETTE.ink }))
    .join('');
}
