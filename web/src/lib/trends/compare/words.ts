import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { list, number, percent, range, share } from '#lib/i18n/format.ts';
import type { PairRow } from './pair.ts';

type Texts = Catalogue['trendsCompare'];

/** The names of both editions: `Q2 2026`. */
export interface PairNames {
  readonly earlier: string;
  readonly later: string;
}

const moveOf = (t: Texts, language: string, { title, before, after, by }: PairRow): string =>
  t[by > 0 ? 'rose' : 'fell'](title, share(language, before), share(language, after));

/** What became of the stages of one group. */
export function stagesFinding(t: Texts, language: string, name: string, rows: readonly PairRow[], { earlier, later }: PairNames): string {
  const clear = rows.filter((row) => row.clear);
  if (clear.length === 0) return t.unclear(name, earlier, later);
  return t.clearly(name, list(language, clear.map((row) => moveOf(t, language, row))));
} // prettier-ignore

/** Which groups have moved; `rows` are clear movements, the largest first. */
export function movedFinding(t: Texts, language: string, rows: readonly PairRow[], { earlier, later }: PairNames): string {
  const [largest] = rows;
  if (!largest) return t.noneMoved(earlier, later);
  return t.movedFinding(rows.length, earlier, later, moveOf(t, language, largest));
} // prettier-ignore

/** `20% (15–25%)` */
export const valueOf = (language: string, row: PairRow['before']): string =>
  `${share(language, row)} (${range(language, row.low, row.high)})`;

/** `+18 points`, with a minus of its own width. */
export function movementOf(t: Texts, language: string, { by }: PairRow): string {
  const sign = by > 0 ? '+' : by < 0 ? '−' : '±';
  return t.points(`${sign}${number(language, Math.abs(by))}`);
}

/** A row as it is heard. */
export const rowWords = (t: Texts, language: string, names: PairNames, row: PairRow): string =>
  `${row.title}: ${names.earlier} ${valueOf(language, row.before)}, ${names.later} ${valueOf(language, row.after)}${row.clear ? `, ${t.clear}` : ''}`;

export const tickTexts = (language: string, end: number): { at: number; text: string }[] =>
  [0, 1, 2].map((step) => ({ at: step * 50, text: percent(language, (step * end) / 2) }));
