import { share } from '#lib/i18n/format.ts';
import type { StageShare } from '../stage.ts';
import { PALETTE, stageColour } from './palette.ts';
import { WIDTH, type Drawing } from './picture.ts';
import { stageBars } from './stage-bars.ts';
import { element, label, wrap } from './svg.ts';

const LINE = 17;
const TEXT = WIDTH - 90;

/** Shares of the levels of one answer as a bar, and every level in full below it: levels are sentences. */
export function answerLevels(language: string, rows: readonly StageShare[]): Drawing {
  const bar = stageBars(language, [], [{ name: '', band: '', stages: rows, reason: '' }]);
  let y = bar.height + 12;
  const levels = rows.map(({ title, row, tone, own }) => {
    const lines = wrap(title, TEXT, 13);
    const top = y;
    y += lines.length * LINE + 4;
    return [
      element('rect', { x: 0, y: top, width: 13, height: 13, rx: 2, fill: stageColour(tone) }),
      ...lines.map((line, i) => label(20, top + 11 + i * LINE, line, { fill: own ? PALETTE.you : PALETTE.ink })),
      label(WIDTH, top + 11, share(language, row), { 'text-anchor': 'end', fill: PALETTE.ink }),
    ].join('');
  });
  return { height: y, body: bar.body + levels.join('') };
}
