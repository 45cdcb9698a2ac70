import { PALETTE, stageColour } from '#lib/charts/image/palette.ts';
import { WIDTH, type Drawing } from '#lib/charts/image/picture.ts';
import { element, label, wrap } from '#lib/charts/image/svg.ts';
import type { Step } from '../model/names.ts';

const LINE = 17;
const TEXT = 20;

/** One answer per line, longer ones on several. */
export function legendList(steps: readonly Step[]): Drawing {
  let y = 0;
  const body = steps.map(({ title, tone }) => {
    const lines = wrap(title, WIDTH - TEXT, 12);
    const markup =
      element('rect', { x: 0, y, width: 13, height: 13, rx: 2, fill: stageColour(tone) }) +
      lines.map((line, i) => label(TEXT, y + 11 + i * LINE, line, { 'font-size': 12, fill: PALETTE.ink })).join('');
    y += lines.length * LINE + 4;
    return markup;
  });
  return { height: y, body: body.join('') };
}
