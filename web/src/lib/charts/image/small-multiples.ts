import { percent, share } from '#lib/i18n/format.ts';
import { markOf, type GroupPoint, type Panel } from '../SmallMultiples/panels.ts';
import { PALETTE, stageColour } from './palette.ts';
import { DEFINITIONS, youMark } from './parts.ts';
import { WIDTH, type Drawing } from './picture.ts';
import { cut, element, label } from './svg.ts';

const NAME = 150;
const GAP = 12;
const VALUE = 34;
const TOP = 26;
const ROW = 20;

/** A chart per stage, side by side: names once, then dots on their intervals, on one scale. */
export function smallMultiples(language: string, panels: readonly Panel[], end: number): Drawing {
  const points = panels[0]?.points ?? [];
  const width = (WIDTH - NAME) / Math.max(1, panels.length) - GAP;
  const height = points.length * ROW;
  const names = points.map(({ name, own }, i) => label(own ? 14 : 0, TOP + i * ROW + 14, cut(name, NAME - 16, 12), { 'font-size': 12, fill: PALETTE.ink, ...(own && { 'font-weight': 650 }) }) + (own ? youMark(6, TOP + i * ROW + 14) : '')); // prettier-ignore
  const drawn = panels.map((panel, i) => panelAt(language, panel, end, NAME + i * (width + GAP), width));
  const scale = label(NAME, TOP + height + 16, `0–${percent(language, end)}`, { 'font-size': 12, fill: PALETTE.muted });
  return { height: TOP + height + 22, body: [DEFINITIONS, ...names, ...drawn, scale].join('') };
}

function panelAt(language: string, { title, tone, own, points }: Panel, end: number, x: number, width: number): string {
  const track = width - VALUE;
  const grid = [0, 0.5, 1].map((part) => element('path', { d: `M${round(x + part * track)} ${TOP}V${TOP + points.length * ROW}`, stroke: PALETTE.rule })); // prettier-ignore
  return [
    element('rect', { x, y: 2, width: 11, height: 11, rx: 2, fill: stageColour(tone) }),
    label(x + 16, 12, cut(title, width - 16, 12), { 'font-size': 12, 'font-weight': 600, fill: PALETTE.ink }),
    ...grid,
    ...points.map((point, i) => pointAt(language, { ...point, own: own && point.own }, end, x, TOP + i * ROW, track)),
  ].join('');
}

function pointAt(language: string, { row, own }: GroupPoint, end: number, x: number, y: number, track: number): string {
  const middle = y + ROW / 2;
  if (!row) return element('rect', { x, y: y + 4, width: track + VALUE, height: 12, fill: 'url(#withheld)', stroke: PALETTE.rule }); // prettier-ignore
  const { at, from, to } = markOf(row, end);
  const on = (position: number): number => x + (position * track) / 100;
  return [
    element('rect', { x: on(from), y: middle - 1.5, width: Math.max(2, on(to) - on(from)), height: 3, fill: PALETTE.stages[2] }),
    element('circle', { cx: on(at), cy: middle, r: 4.5, fill: own ? PALETTE.you : PALETTE.ink, stroke: PALETTE.surface, 'stroke-width': 1.5 }),
    label(x + track + VALUE, middle + 4, share(language, row), { 'text-anchor': 'end', 'font-size': 11, fill: PALETTE.ink }),
  ].join(''); // prettier-ignore
}

const round = (value: number): number => Math.round(value * 10) / 10;
