import type { Scorecard } from '#shared/instrument/scoring/score.ts';
import type { QuantileTable, WithheldReason, WithheldTable } from '#shared/release/cell.ts';
import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { number } from '#lib/i18n/format.ts';
import { quantileText } from '../Quantiles/row.ts';
import { quantileTableOf } from '../Quantiles/table.ts';
import type { Named } from './differences.ts';

/** One cohort in a dimension; undefined where nothing is published. */
export interface MedianMark {
  readonly cohort: string;
  readonly name: string;
  readonly table: QuantileTable | WithheldTable | undefined;
}

/** One dimension: the medians of several cohorts, and the reader's own score. */
export interface MedianRow {
  readonly code: string;
  readonly title: string;
  readonly own: number | null;
  readonly marks: readonly MedianMark[];
}

/** Scores of several cohorts, a row per dimension, a mark per cohort. */
export const medianRows = (
  cells: readonly Named[],
  dimensions: readonly { readonly code: string; readonly title: string }[],
  own: Scorecard['dimensions'],
): MedianRow[] =>
  dimensions.map(({ code, title }) => ({
    code,
    title,
    own: own.find((one) => one.code === code)?.score ?? null,
    marks: cells.map(({ name, cell }) => ({
      cohort: cell.cohort,
      name,
      table: quantileTableOf(cell, `score:${code}`),
    })),
  }));

/** Cohorts of which no dimension is shown, with the reason: said once instead of hatched in every row. */
export function hiddenThroughout(
  rows: readonly MedianRow[],
): { readonly cohort: string; readonly name: string; readonly reason: WithheldReason }[] {
  return (rows[0]?.marks ?? []).flatMap(({ cohort, name, table }, at) =>
    table?.status === 'withheld' && rows.every(({ marks }) => marks[at]?.table?.status === 'withheld')
      ? [{ cohort, name, reason: table.reason }]
      : [],
  );
}

const mediansOf = ({ marks }: MedianRow): number[] =>
  marks.flatMap(({ table }) =>
    table?.status === 'shown' && typeof table.quantiles.p50 === 'number' ? [table.quantiles.p50] : [],
  );

type Words = Catalogue['exploreCompare']['medians'];

/** In which dimension the medians lie furthest apart, and that it may be chance. */
export function mediansFinding(t: Words, language: string, rows: readonly MedianRow[]): string {
  const spans = rows
    .map((row) => ({ row, of: mediansOf(row) }))
    .filter(({ of }) => of.length > 1)
    .map(({ row, of }) => ({ row, from: Math.min(...of), to: Math.max(...of) }));
  const [widest] = spans.toSorted((a, b) => b.to - b.from - (a.to - a.from));
  if (!widest) return t.none;
  if (widest.from === widest.to) return `${t.same} ${t.caution}`;
  const [from, to] = [number(language, widest.from), number(language, widest.to)];
  return `${t.furthest(widest.row.title, from, to)} ${t.caution}`;
}

/** A row in words, for who cannot see it and for who points at it. */
export function medianDetail(t: Words, you: string, language: string, { title, own, marks }: MedianRow): string {
  const parts = marks.map((mark) => `${mark.name} ${markText(t, language, mark)}`);
  return `${title}: ${[...parts, ...(own === null ? [] : [`${you} ${number(language, own)}`])].join('; ')}`;
}

/** `56 (middle half 46 to 72)`, or why there is nothing. */
export function markText(t: Words, language: string, { table }: MedianMark): string {
  if (!table) return t.unpublished;
  if (table.status === 'withheld') return t.withheld;
  const { p25, p50, p75 } = table.quantiles;
  const text = (value: typeof p50): string => quantileText((one) => number(language, one), value);
  const half = p25 === undefined || p75 === undefined ? '' : ` (${t.halfOf(text(p25), text(p75))})`;
  return text(p50) + half;
}
