import type { Instrument } from '../instrument/definition.ts';
import type { Key64 } from '../pool/row.ts';
import { NIBBLES } from '../pool/layout.ts';
import { at, type Tally } from '../pool/tally.ts';
import { SCORE_GRID, type Grid } from '../release/grid.ts';
import { kpiTable, scoreTable } from '../pool/layout.ts';
import { protectCounts, sumKeys, type KeyedCount, type NoiseKeys } from './noise.ts';
import type { PerturbationTable } from './perturbation/table.ts';

/** How counts are protected; no table where a policy publishes them as they are. */
export interface Noise {
  readonly keys: NoiseKeys;
  readonly table: PerturbationTable | undefined;
}

/** The counts of one cohort as they may be looked at: every cell with its noise, bound to the whole cohort. */
export interface CohortCounts {
  /** Contributors, from the cohort's own cell. */
  readonly contributors: number;
  /** Per category of a column. */
  ofColumn(column: number): number[];
}

/** Reads one cohort of a rolled-up tally. Every contributor is in exactly one category of every column. */
export function cohortCounts(tally: Tally, group: number, { keys, table }: Noise): CohortCounts {
  const whole = everybody(cellsOf(tally, group, 0, NIBBLES));
  const protect = (cells: readonly KeyedCount[]): number[] =>
    table ? protectCounts(keys, table, whole.key, cells) : cells.map(({ count }) => count);
  return {
    contributors: protect([whole])[0] ?? 0,
    ofColumn: (column) => protect(cellsOf(tally, group, column, tally.layout.columns[column]?.codes.length ?? 0)),
  };
}

function cellsOf(
  { layout, counts, keyHigh, keyLow }: Tally,
  group: number,
  column: number,
  codes: number,
): KeyedCount[] {
  const from = (group * layout.columns.length + column) * NIBBLES;
  return Array.from({ length: codes }, (_, code) => ({
    count: at(counts, from + code),
    key: { high: at(keyHigh, from + code), low: at(keyLow, from + code) } satisfies Key64,
  }));
}

const everybody = (cells: readonly KeyedCount[]): KeyedCount => ({
  count: cells.reduce((sum, { count }) => sum + count, 0),
  key: sumKeys(cells.map(({ key }) => key)),
});

/** The fixed grids of an instrument's scores and numbers, by table. */
export const gridsOf = ({ dimensions, indicators }: Instrument): ReadonlyMap<string, Grid> =>
  new Map<string, Grid>([
    ...dimensions.map(({ code }) => [scoreTable(code), SCORE_GRID] as const),
    ...indicators.flatMap((one) =>
      one.kind === 'number' ? [[kpiTable(one.code), { edges: one.edges, open: true }] as const] : [],
    ),
  ]);
