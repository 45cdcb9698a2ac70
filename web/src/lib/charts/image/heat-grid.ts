import { band, number } from '#lib/i18n/format.ts';
import { medianOf, stepOf, STEPS, type HeatColumn } from '../HeatTable/heat.ts';
import type { HeatShown } from '../HeatTable/heat-shown.ts';
import { PALETTE, stageColour, stageInk } from './palette.ts';
import { DEFINITIONS, youMark } from './parts.ts';
import { WIDTH, type Drawing } from './picture.ts';
import { cut, element, label } from './svg.ts';

const NAME = 150;
const HEAD = 150;
const ROW = 24;
const BAND = 62;

/** Medians of groups by dimension: a box per cell with its number, names and numbers of contributors upright. */
export function heatGrid(language: string, { columns, dimensions }: HeatShown, contributors: string): Drawing {
  const width = (WIDTH - NAME) / Math.max(1, columns.length);
  const bottom = HEAD + dimensions.length * ROW;
  const names = dimensions.map(({ title }, i) => label(0, HEAD + i * ROW + 16, cut(title, NAME - 10, 13), { fill: PALETTE.ink })); // prettier-ignore
  const groups = columns.map((group, i) => groupAt(language, group, NAME + i * width, width, bottom));
  const foot = label(0, bottom + 18, contributors, { 'font-size': 12, fill: PALETTE.muted });
  return { height: bottom + BAND, body: [DEFINITIONS, ...names, ...groups, foot].join('') };
}

function groupAt(language: string, group: HeatColumn, x: number, width: number, bottom: number): string {
  const middle = x + width / 2;
  const own = group.own !== undefined;
  return [
    upright(middle + 4, HEAD - (own ? 18 : 6), cut(group.name, HEAD - 24, 12), 'start', own ? PALETTE.you : PALETTE.ink),
    own ? youMark(middle, HEAD - 4) : '',
    ...group.cells.map((cell, i) => boxAt(language, medianOf(cell), x + 1, HEAD + i * ROW + 1, width - 2)),
    upright(middle + 4, bottom + 6, group.nBand ? band(language, group.nBand) : '–', 'end', PALETTE.muted),
  ].join(''); // prettier-ignore
}

/** Text that reads from below to above. */
const upright = (x: number, y: number, text: string, anchor: 'start' | 'end', fill: string): string =>
  label(x, y, text, { transform: `rotate(-90 ${Math.round(x)} ${Math.round(y)})`, 'text-anchor': anchor, 'font-size': 12, fill }); // prettier-ignore

function boxAt(language: string, median: number | undefined, x: number, y: number, width: number): string {
  const box = { x, y, width, height: ROW - 2, rx: 2 };
  if (median === undefined) return element('rect', { ...box, fill: 'url(#withheld)', stroke: PALETTE.rule });
  const tone = stepOf(median) / (STEPS - 1);
  return (
    element('rect', { ...box, fill: stageColour(tone) }) +
    label(x + width / 2, y + 15, number(language, median, 0), { 'text-anchor': 'middle', 'font-size': 12, fill: stageInk(tone) }) // prettier-ignore
  );
}
