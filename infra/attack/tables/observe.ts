import { must } from '#shared/kernel/result.ts';
import type { Layout } from '#shared/pool/layout.ts';
import type { ShareRow } from '#shared/release/cell.ts';
import type { Grid } from '#shared/release/grid.ts';
import type { Policy } from '#shared/release/policy.ts';
import { toldShare } from '../told-share.ts';
import type { ServedCohort } from './edition.ts';
import type { Direction } from './factors.ts';
import { placesOf, type ServedQuantile } from './served-quantiles.ts';

/** A number read off a cohort's tables: the sum of its contributors' values in a direction, up to a variance. */
export interface Reading {
  readonly direction: Direction;
  readonly value: number;
  /** What noise, rounding and caps leave it off by. */
  readonly variance: number;
}

/** Counts of a table as a reader estimates them, each with its variance. */
interface Estimate {
  readonly counts: readonly number[];
  readonly variances: readonly number[];
}

/** How a cohort's tables are read. */
export interface Reader {
  /** A direction over tables of shares, or as much of it as is served; undefined where that is nothing. */
  inDirection(direction: Direction): Reading | undefined;
  /** Quantiles of scores and numbers. */
  quantiles(): Reading[];
}

/** `variance` is that of the noise of one count, 0 where there is none. */
export function readerOf(
  { tables, contributors }: ServedCohort,
  layout: Layout,
  grids: ReadonlyMap<string, Grid>,
  { rounding, variance }: Pick<Policy, 'rounding' | 'variance'>,
): Reader {
  const columnOf = new Map(layout.columns.map(({ table }, column) => [table, column]));
  const estimates = new Map<number, Estimate>();
  for (const table of tables)
    if (table.status === 'shown' && 'rows' in table)
      estimates.set(must(columnOf.get(table.id), table.id), estimate(table.rows, contributors, rounding, variance));
  return {
    inDirection: (direction) => readDirection(direction, estimates),
    quantiles: () =>
      tables.flatMap((table) => {
        const grid = grids.get(table.id);
        if (!grid || table.status !== 'shown' || !('quantiles' in table)) return [];
        const fine = table.quantiles.p10 !== undefined;
        return placesOf(table.quantiles, grid, fine).map((place) =>
          readQuantile(place, must(columnOf.get(table.id), table.id), layout, contributors, variance),
        );
      }),
  };
}

/** Keeps a count that is served as it is from being a division by zero; far below one organisation. */
const ROUGHLY = 1e-3;

function estimate(
  rows: readonly ShareRow[],
  contributors: number,
  { coarse, fine, fineFrom }: Policy['rounding'],
  variance: number,
): Estimate {
  const step = contributors < fineFrom ? coarse : fine;
  const shares = rows.map((row) => toldShare(row) / 100);
  const total = shares.reduce((sum, share) => sum + share, 0) || 1;
  return {
    counts: shares.map((share) => (contributors * share) / total),
    variances: rows.map((row) => {
      const width = 'share' in row ? step : 'below' in row ? row.below : 100 - row.above;
      return variance + ((width * contributors) / 100) ** 2 / 12 + ROUGHLY;
    }),
  };
}

function readDirection(direction: Direction, estimates: ReadonlyMap<number, Estimate>): Reading | undefined {
  const served = [...direction.weights].filter(([column]) => estimates.has(column));
  if (served.length === 0) return undefined;
  let [value, variance] = [0, 0];
  for (const [column, weights] of served) {
    const { counts, variances } = must(estimates.get(column), 'table');
    counts.forEach((count, c) => {
      const weight = weights[c] as number;
      value += weight * count;
      variance += weight ** 2 * (variances[c] as number);
    });
  }
  const whole = served.length === direction.weights.size;
  return { direction: whole ? direction : { weights: new Map(served) }, value, variance };
}

/** So many lie below a quantile: its part of all. As a direction: 1 below its bin, in it as much as lies below the quantile. */
function readQuantile(
  { part, bin, from, to }: ServedQuantile,
  column: number,
  layout: Layout,
  contributors: number,
  variance: number,
): Reading {
  const bins = must(layout.columns[column], 'column').codes.length;
  const inside = Math.min(1, Math.max(0, (from + to) / 2));
  const weights = Float64Array.from({ length: bins }, (_, b) => (b < bin ? 1 : b === bin ? inside : 0));
  const noise = variance * ((1 - part) ** 2 * bin + (inside - part) ** 2 + part ** 2 * (bins - bin - 1));
  // Rounded within its bin, which holds about this many.
  const held = ((to - from) * contributors) / 5;
  return {
    direction: { weights: new Map([[column, weights]]) },
    value: part * contributors,
    variance: noise + held ** 2 / 12,
  };
}
