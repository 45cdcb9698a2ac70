import type { FigureContent, FileWords } from '#lib/charts/Figure/figure-file.ts';
import { PALETTE } from '#lib/charts/image/palette.ts';
import { axis } from '#lib/charts/image/parts.ts';
import { WIDTH, type Drawing } from '#lib/charts/image/picture.ts';
import { cut, element, label } from '#lib/charts/image/svg.ts';
import { shareCell } from '#lib/charts/stage.ts';
import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { middleOf, scaleEnd, type PairRow } from './pair.ts';
import { movementOf, rowWords, tickTexts, type PairNames } from './words.ts';

export interface PairFile {
  readonly subject: string;
  readonly framework: string;
  readonly finding: string;
  readonly rows: readonly PairRow[];
  readonly names: PairNames;
}

const NAME = 260;
const VALUE = 100;
const TALL = 36;
const LEGEND = 28;

/** Two editions side by side as a file; rows name both editions themselves. */
export function pairFile(
  { language, figure }: FileWords,
  t: Catalogue['trendsCompare'],
  { subject, framework, finding, rows, names }: PairFile,
): FigureContent {
  const { column } = figure;
  return {
    subject,
    finding,
    drawing: pairDrawing(t, language, rows, names),
    description: rows.map((row) => rowWords(t, language, names, row)).join('; ') || finding,
    sheet: [
      [column.cohort, column.table, column.code, column.name, ...[names.earlier, names.later].flatMap((name) => [column.share, column.low, column.high].map((one) => `${name}: ${one}`)), t.difference, t.clear],
      ...rows.map(({ cohort, code, title, before, after, by, clear }) => [cohort, `stage:${framework}`, code, title, ...[before, after].flatMap((row) => [shareCell(row), String(row.low), String(row.high)]), String(by), clear ? '1' : '0']),
    ],
  }; // prettier-ignore
}

/** Two lanes for each row: the earlier edition hollow, the later one filled, each with its interval. */
function pairDrawing(t: Catalogue['trendsCompare'], language: string, rows: readonly PairRow[], names: PairNames): Drawing {
  const end = scaleEnd(rows);
  const width = WIDTH - NAME - VALUE;
  const x = (value: number): number => NAME + (value * width) / end;
  const lane = (row: PairRow['before'], y: number, later: boolean): string =>
    element('path', { d: `M${x(row.low)} ${y}H${x(row.high)}`, stroke: later ? PALETTE.ink : PALETTE.stages[2], 'stroke-width': 2 }) +
    dot(x(middleOf(row)), y, later);
  const body = rows.map((row, i) => {
    const y = i * TALL;
    return [
      label(0, y + TALL / 2 + 4, cut(row.title, NAME - 16, 13), { fill: PALETTE.ink, ...(row.clear && { 'font-weight': 650 }) }),
      lane(row.before, y + 12, false),
      lane(row.after, y + 24, true),
      label(WIDTH, y + TALL / 2 + 4, movementOf(t, language, row), { 'text-anchor': 'end', 'font-size': 12, fill: PALETTE.muted }),
    ].join('');
  });
  const height = rows.length * TALL;
  const chart = element('g', { transform: `translate(0 ${LEGEND})` }, axis(NAME, width, height, tickTexts(language, end)) + body.join(''));
  return { height: LEGEND + height + 24, body: legend(names) + chart };
} // prettier-ignore

const dot = (cx: number, cy: number, filled: boolean): string =>
  element('circle', { cx, cy, r: 4, fill: filled ? PALETTE.ink : PALETTE.surface, stroke: PALETTE.ink, 'stroke-width': 1.5 }); // prettier-ignore

const legend = ({ earlier, later }: PairNames): string =>
  [earlier, later]
    .map(
      (name, i) => dot(6 + i * 120, 7, i === 1) + label(18 + i * 120, 11, name, { 'font-size': 12, fill: PALETTE.ink }),
    ) // prettier-ignore
    .join('');
