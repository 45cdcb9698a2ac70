import type { StageShare } from '../stage.ts';
import { drawnLength, stack } from '../StageBar/geometry.ts';
import { share } from '#lib/i18n/format.ts';
import { PALETTE, stageColour, stageInk } from './palette.ts';
import { DEFINITIONS, withheldBox, youMark } from './parts.ts';
import { WIDTH, type Drawing } from './picture.ts';
import { cut, element, label, textWidth } from './svg.ts';

/** One group: its stage shares, or why they are withheld. */
export interface StageLine {
  readonly name: string;
  /** How many contributed, as a band in words. */
  readonly band: string;
  readonly stages: readonly StageShare[] | null;
  /** Why nothing is shown. */
  readonly reason: string;
}

const NAME = 200;
const BAND = 76;
const ROW = 32;
const BAR = 24;
const LEGEND = 28;

/** Stage shares of several groups below each other, with a legend; of one group without its name. */
export function stageBars(
  language: string,
  legend: readonly { readonly title: string; readonly tone: number }[],
  lines: readonly StageLine[],
): Drawing {
  const alone = lines.length === 1;
  const x = alone ? 0 : NAME;
  const width = WIDTH - x - (alone ? 0 : BAND);
  const marked = lines.some(({ stages }) => stages?.some((one) => one.own));
  const top = LEGEND + (marked ? 12 : 0);
  const body = lines.map(({ name, band, stages, reason }, i) => {
    const y = top + i * ROW;
    return [
      ...(alone ? [] : [label(0, y + 17, cut(name, NAME - 12, 13), { fill: PALETTE.ink })]),
      stages ? bar(language, stages, x, y, width) : withheldBox(x, y, width, BAR, reason),
      ...(alone ? [] : [label(WIDTH, y + 17, band, { 'text-anchor': 'end', fill: PALETTE.muted })]),
    ].join('');
  });
  return { height: top + lines.length * ROW, body: DEFINITIONS + legendOf(legend) + body.join('') };
}

function bar(language: string, stages: readonly StageShare[], x: number, y: number, width: number): string {
  const spans = stack(stages.map(({ row }) => drawnLength(row)));
  return stages
    .map(({ row, tone, own }, i) => {
      const [left, length] = [x + ((spans[i]?.from ?? 0) * width) / 100, ((spans[i]?.width ?? 0) * width) / 100];
      const text = share(language, row);
      return [
        element('rect', { x: left + 1, y, width: Math.max(1, length - 2), height: BAR, fill: stageColour(tone), ...(own && { stroke: PALETTE.you, 'stroke-width': 2.5 }) }),
        textWidth(text, 12) < length - 6 ? label(left + length / 2, y + 16, text, { 'text-anchor': 'middle', 'font-size': 12, fill: stageInk(tone) }) : '',
        own ? youMark(left + length / 2, y - 2) : '',
      ].join(''); // prettier-ignore
    })
    .join('');
}

function legendOf(stages: readonly { readonly title: string; readonly tone: number }[]): string {
  let x = 0;
  return stages
    .map(({ title, tone }) => {
      const markup =
        element('rect', { x, y: 0, width: 13, height: 13, rx: 2, fill: stageColour(tone) }) +
        label(x + 19, 11, title, { 'font-size': 12, fill: PALETTE.ink });
      x += 19 + textWidth(title, 12) + 18;
      return markup;
    })
    .join('');
}
