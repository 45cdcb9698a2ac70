import { PALETTE } from './palette.ts';
import { element, escapeXml, label, wrap } from './svg.ts';

/** The drawing of a chart on a canvas 720 px wide: markup from its upper left corner, and its height. */
export interface Drawing {
  readonly height: number;
  readonly body: string;
}

/** What stands round the drawing. */
export interface Caption {
  /** What the chart says. */
  readonly title: string;
  /** Edition, contributors, policy, where it comes from: a line each. */
  readonly source: readonly string[];
}

/** Width of the drawing, and of the margin round everything, in px. */
export const WIDTH = 720;
const MARGIN = 24;
const TITLE = 18;
const SMALL = 12;
/** Bold characters are wider. */
const BOLD = 1.12;
const FONT = 'system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif';

/** A chart as a file of its own: title, drawing, source, and a description for those who cannot see it. */
export function picture({ title, source }: Caption, { height, body }: Drawing, description: string): string {
  const titles = wrap(title, WIDTH, TITLE * BOLD);
  const sources = source.flatMap((line) => wrap(line, WIDTH, SMALL));
  const top = MARGIN + titles.length * 24 + 8;
  const bottom = top + height + 20;
  const total = bottom + sources.length * 17 + MARGIN - 8;
  const heading = titles.map((line, i) => label(MARGIN, MARGIN + 16 + i * 24, line, { 'font-size': TITLE, 'font-weight': 650, fill: PALETTE.ink })); // prettier-ignore
  const footing = sources.map((line, i) => label(MARGIN, bottom + 8 + i * 17, line, { 'font-size': SMALL, fill: PALETTE.muted })); // prettier-ignore
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: WIDTH + 2 * MARGIN,
      height: total,
      viewBox: `0 0 ${WIDTH + 2 * MARGIN} ${Math.round(total * 10) / 10}`,
      role: 'img',
      'font-family': FONT,
      'font-size': 13,
    },
    [
      `<title>${escapeXml(title)}</title><desc>${escapeXml(description)}</desc>`,
      element('rect', { width: '100%', height: '100%', fill: PALETTE.surface }),
      ...heading,
      element('g', { transform: `translate(${MARGIN} ${top})` }, body),
      ...footing,
    ].join(''),
  );
}
