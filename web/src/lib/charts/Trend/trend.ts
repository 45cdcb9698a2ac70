import type { Cell, NBand, ShareRow, WithheldReason } from '#shared/release/cell.ts';
import { shareTableOf } from '#shared/release/cell.ts';
import type { Edition } from '#shared/release/edition.ts';
import { shareExtent } from '#shared/release/place.ts';
import type { Quantiles } from '#shared/release/quantile-value.ts';
import { tableWithheld } from '../stage.ts';

/** What one edition says about a figure: shown (`value`), or withheld (`reason`). */
export interface TrendPoint<V = ShareRow> {
  /** `2026-Q4`. */
  readonly period: string;
  readonly value: V | null;
  readonly reason: WithheldReason | null;
  /** The period the figure was made in, when it is an earlier one: it was carried forward. */
  readonly carriedFrom: string | null;
  /** The questionnaire changed with this edition: the line does not go on across it. */
  readonly breakBefore: boolean;
  readonly policy: string;
  readonly nBand: NBand | null;
}

/** An edition and its cell of one cohort; undefined where the edition has none of it. */
export interface EditionCell {
  readonly edition: Edition;
  readonly cell: Cell | undefined;
}

/**
 * The share of one category through the editions, oldest first. Editions without a cell are left out: there is nothing
 * to tell of them.
 */
export const trendOf = (editions: readonly EditionCell[], table: string, code: string): TrendPoint[] =>
  pointsOf(editions, table, (cell) => shareTableOf(cell, table)?.rows.find((row) => row.code === code));

/** The quantiles of one score through the editions, oldest first. */
export const scoreTrendOf = (editions: readonly EditionCell[], table: string): TrendPoint<Quantiles>[] =>
  pointsOf(editions, table, (cell) => {
    const own = cell.status === 'shown' ? cell.tables.find(({ id }) => id === table) : undefined;
    return own && 'quantiles' in own ? own.quantiles : undefined;
  });

function pointsOf<V>(
  editions: readonly EditionCell[],
  table: string,
  read: (cell: Cell) => V | undefined,
): TrendPoint<V>[] {
  const known = editions.flatMap(({ edition, cell }) => (cell ? [{ edition, cell }] : []));
  return known.map(({ edition, cell }, i) => {
    const value = read(cell) ?? null;
    const before = known[i - 1]?.edition;
    return {
      period: edition.period,
      value,
      reason: value === null ? tableWithheld(cell, table) : null,
      carriedFrom: cell.asOf === edition.id ? null : cell.asOf.slice(cell.asOf.lastIndexOf('.') + 1),
      breakBefore: before !== undefined && before.instrument !== edition.instrument,
      policy: cell.policy,
      nBand: cell.status === 'shown' ? cell.nBand : null,
    };
  });
}

/** Percent of a share in the drawing: a capped one lies in the middle of what its cap leaves open. */
export function heightOf(row: ShareRow): number {
  const { from, to } = shareExtent(row);
  return (from + to) / 2;
}

/** A change between two figures of their own editions that answer the same questionnaire. */
export interface Movement {
  readonly from: TrendPoint & { readonly value: ShareRow };
  readonly to: TrendPoint & { readonly value: ShareRow };
  /** Points of percent, as displayed. */
  readonly by: number;
  /** The intervals do not overlap: more than chance and noise would explain. */
  readonly clear: boolean;
}

/** From the first to the last figure since the questionnaire last changed; undefined where there are no two. */
export function movementOf(points: readonly TrendPoint[]): Movement | undefined {
  const start = Math.max(
    0,
    points.findLastIndex(({ breakBefore }) => breakBefore),
  );
  const fresh = points.slice(start).filter(isFresh);
  const [from, to] = [fresh[0], fresh.at(-1)];
  if (!from || !to || from === to) return undefined;
  const clear = to.value.low > from.value.high || to.value.high < from.value.low;
  return { from, to, by: heightOf(to.value) - heightOf(from.value), clear };
}

/** Shown, and made in its own edition: what was carried forward cannot have moved. */
const isFresh = (point: TrendPoint): point is Movement['from'] => point.value !== null && point.carriedFrom === null;

/** Stretches of a line: they end where a figure is withheld or the questionnaire changes. Positions in `points`. */
export function stretchesOf(points: readonly { readonly value: unknown; readonly breakBefore: boolean }[]): number[][] {
  const stretches: number[][] = [];
  points.forEach(({ value, breakBefore }, i) => {
    if (value === null) return;
    const current = stretches.at(-1);
    if (current && !breakBefore && current.at(-1) === i - 1) current.push(i);
    else stretches.push([i]);
  });
  return stretches;
}
