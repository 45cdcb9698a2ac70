import { COHORT_COUNT, latticeIndex } from '#shared/release/cohort-registry.ts';
import { INDUSTRIES, REGIONS, SIZES } from '#shared/kernel/codes.ts';
import { NIBBLES } from '#shared/pool/layout.ts';
import { CELL_COUNT, cellIndex } from '#shared/pool/tally.ts';
import type { Population } from './population.ts';

export type Rows = Pick<Population, 'cells' | 'values' | 'count'>;

/** A contribution as most programs would hold it. */
interface PlainContribution {
  readonly cell: number;
  readonly values: readonly number[];
}

export const plainContributions = ({ cells, values, count }: Rows): PlainContribution[] =>
  Array.from({ length: count }, (_, row) => ({
    cell: cells[row] as number,
    values: values.map((column) => column[row] as number),
  }));

/** Counters of one group: per column an array by value. */
type Counters = number[][];

const noCounters = (columns: number): Counters =>
  Array.from({ length: columns }, () => new Array<number>(NIBBLES).fill(0));

/** The same counts with objects and arrays, written with care: no text keys, nothing allocated per row, margins at the end. */
export function countObjects(contributions: readonly PlainContribution[], columns: number): Counters[] {
  const finest = Array.from({ length: CELL_COUNT }, () => noCounters(columns));
  for (const { cell, values } of contributions) {
    const counters = finest[cell] as Counters;
    for (let column = 0; column < columns; column++) {
      const counter = counters[column] as number[];
      const value = values[column] as number;
      counter[value] = (counter[value] as number) + 1;
    }
  }
  return margins(finest, columns);
}

/** Adds every finest cell to the cohorts it is in: itself and those that leave out one to three dimensions. */
function margins(finest: readonly Counters[], columns: number): Counters[] {
  const cohorts = Array.from({ length: COHORT_COUNT }, () => noCounters(columns));
  for (let industry = 0; industry < INDUSTRIES.length; industry++)
    for (let size = 0; size < SIZES.length; size++)
      for (let region = 0; region < REGIONS.length; region++) {
        const from = finest[cellIndex(industry, size, region)] as Counters;
        for (const i of [0, industry + 1])
          for (const s of [0, size + 1])
            for (const r of [0, region + 1]) addCounters(cohorts[latticeIndex(i, s, r)] as Counters, from);
      }
  return cohorts;
}

function addCounters(to: Counters, from: Counters): void {
  for (let column = 0; column < from.length; column++) {
    const source = from[column] as number[];
    const target = to[column] as number[];
    for (let value = 0; value < NIBBLES; value++) target[value] = (target[value] as number) + (source[value] as number);
  }
}

/** In the order of a tally, for comparing with the other engines. */
export const asCounts = (cohorts: readonly Counters[]): Uint32Array => Uint32Array.from(cohorts.flat(2));
