import { share } from '#lib/i18n/format.ts';
import type { OptionShare } from '../AnswerBars/answer.ts';
import { drawnLength } from '../StageBar/geometry.ts';
import { PALETTE } from './palette.ts';
import { DEFINITIONS, withheldBox, youMark } from './parts.ts';
import { WIDTH, type Drawing } from './picture.ts';
import { cut, element, label } from './svg.ts';

const NAME = 260;
const VALUE = 52;
const ROW = 28;
const BAR = 18;

/** One bar per option with its interval, or why it is withheld. */
export function optionBars(
  language: string,
  rows: readonly OptionShare[],
  reasonOf: (row: OptionShare) => string,
): Drawing {
  const width = WIDTH - NAME - VALUE;
  const at = (value: number): number => NAME + (value * width) / 100;
  const body = rows.map((option, i) => {
    const { title, row, own } = option;
    const y = i * ROW;
    return [
      own ? youMark(6, y + 19) : '',
      label(own ? 16 : 0, y + 17, cut(title, NAME - 28, 13), { fill: own ? PALETTE.you : PALETTE.ink }),
      row
        ? element('rect', { x: NAME, y: y + 4, width: Math.max(1, at(drawnLength(row)) - NAME), height: BAR, fill: PALETTE.stages[2] }) +
          element('path', { d: `M${at(row.low)} ${y + 4 + BAR / 2}H${at(row.high)}`, stroke: PALETTE.ink, 'stroke-width': 2 }) +
          label(WIDTH, y + 17, share(language, row), { 'text-anchor': 'end', fill: PALETTE.ink })
        : withheldBox(NAME, y + 3, width, BAR + 2, reasonOf(option)),
    ].join('');
  }); // prettier-ignore
  return { height: rows.length * ROW, body: DEFINITIONS + body.join('') };
}
