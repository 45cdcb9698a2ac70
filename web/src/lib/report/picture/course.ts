import { PALETTE } from '#lib/charts/image/palette.ts';
import { DEFINITIONS } from '#lib/charts/image/parts.ts';
import { WIDTH, type Drawing } from '#lib/charts/image/picture.ts';
import { element, label } from '#lib/charts/image/svg.ts';
import type { Scale } from '../model/bars.ts';
import { joined, type Course, type CoursePanel } from '../model/course.ts';
import { below, titled } from './panels.ts';

const SCALE = 44;
const TOP = 18;
const HEIGHT = 150;

/** The course of each group through the editions. */
export function courseDrawing({ panels, scale }: Course, intervals: boolean, withheld: string): Drawing {
  const { height, body } = below(panels.map((panel) => titled(panel.title, panelDrawing(panel, scale, intervals, withheld))));
  return { height, body: DEFINITIONS + body };
} // prettier-ignore

function panelDrawing({ points }: CoursePanel, { most, ticks }: Scale, intervals: boolean, withheld: string): Drawing {
  const x = (i: number): number => SCALE + ((WIDTH - SCALE) * (i + 0.5)) / points.length;
  const y = (value: number): number => TOP + HEIGHT * (1 - value / most);
  const level = (at: number): number => TOP + HEIGHT * (1 - at / 100);
  const lines = ticks.map(
    ({ at, text }) =>
      element('path', { d: `M${SCALE} ${level(at)}H${WIDTH}`, stroke: PALETTE.rule }) +
      label(SCALE - 8, level(at) + 4, text, { 'text-anchor': 'end', 'font-size': 12, fill: PALETTE.muted }),
  );
  const runs = joined(points).map(([from, to]) =>
    element('path', { d: `M${x(from)} ${y(points[from]?.length ?? 0)}L${x(to)} ${y(points[to]?.length ?? 0)}`, stroke: PALETTE.stages[3], 'stroke-width': 2 }),
  ); // prettier-ignore
  const dots = points.map(({ edition, length, low, high, value, carried }, i) => {
    const when = label(x(i), HEIGHT + TOP + 20, edition, { 'text-anchor': 'middle', 'font-size': 12, fill: PALETTE.muted });
    if (length === null) return when + label(x(i), y(most / 2), withheld, { 'text-anchor': 'middle', 'font-size': 12, fill: PALETTE.muted });
    const spread = intervals && low !== null && high !== null
      ? element('path', { d: `M${x(i)} ${y(low)}V${y(high)}`, stroke: PALETTE.stages[1], 'stroke-width': 8 })
      : '';
    const top = y(Math.max(length, (intervals && high) || 0)) - 8;
    return when + spread + element('circle', { cx: x(i), cy: y(length), r: 4.5, ...(carried === null ? { fill: PALETTE.ink } : { fill: PALETTE.surface, stroke: PALETTE.ink, 'stroke-width': 1.5 }) }) +
      label(x(i), top, value, { 'text-anchor': 'middle', 'font-size': 12, fill: PALETTE.ink });
  }); // prettier-ignore
  return { height: HEIGHT + TOP + 28, body: [...lines, ...runs, ...dots].join('') };
}
