import { PALETTE } from './palette.ts';
import { element, label } from './svg.ts';

/** The reader's own mark, its tip at a point. */
export const youMark = (x: number, y: number): string =>
  element('path', { d: `M${x - 6} ${y - 9}h12l-6 9z`, fill: PALETTE.you });

/** The hatch of what is withheld. */
export const HATCH = element(
  'pattern',
  { id: 'withheld', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
  element('rect', { width: 6, height: 6, fill: PALETTE.surface }) +
    element('rect', { width: 2, height: 6, fill: PALETTE.line }),
);
export const DEFINITIONS = `<defs>${HATCH}</defs>`;

/** A hatched box with the reason beside it. */
export const withheldBox = (x: number, y: number, width: number, height: number, reason: string): string =>
  element('rect', { x, y, width, height, fill: 'url(#withheld)', stroke: PALETTE.rule }) +
  element('rect', { x: x + 8, y: y + 2, width: reason.length * 6.6 + 10, height: height - 4, fill: PALETTE.surface }) +
  label(x + 13, y + height / 2 + 4, reason, { 'font-size': 12, fill: PALETTE.muted });

/** Vertical lines with their labels below: positions in percent of the width. */
export const axis = (
  x: number,
  width: number,
  height: number,
  ticks: readonly { readonly at: number; readonly text: string }[],
): string =>
  ticks
    .map(({ at, text }) => {
      const where = x + (at * width) / 100;
      return (
        element('path', { d: `M${where} 0V${height}`, stroke: PALETTE.rule }) +
        label(where, height + 16, text, { 'text-anchor': 'middle', 'font-size': 12, fill: PALETTE.muted })
      );
    })
    .join('');
