import type { Instrument, NumberIndicator } from '../instrument/definition.ts';
import { LEFT_OUT, type Readings } from '../instrument/scoring/readings.ts';
import { scorerOf } from '../instrument/scoring/scorer.ts';
import { REGIONS, SIZES } from '../kernel/codes.ts';
import { unpackContribution } from './contribution.ts';
import {
  answerTable, ASSESSOR_TABLE, kpiTable, layoutOf, SCORE_BINS, scoreTable, specialValue, stageTable, type Column, type Layout,
} from './layout.ts'; // prettier-ignore
import { packRow } from './row.ts';
import type { SnapshotRow } from './snapshot-row.ts';

/** The value of one column for one contribution. */
type Reader = (readings: Readings, assessor: number) => number;

/** Contributions as rows that `fold` can count, one after the other: results are computed here. */
export function expand(
  instrument: Instrument,
  contributions: readonly Pick<SnapshotRow, 'contribution'>[],
): Uint8Array {
  const layout = layoutOf(instrument);
  const readers = readersOf(instrument, layout);
  const rows = new Uint8Array(contributions.length * layout.stride);
  const nibbles = new Uint8Array(layout.columns.length);
  contributions.forEach(({ contribution }, at) => {
    const { key, cell, assessor, readings } = unpackContribution(instrument, contribution);
    for (let i = 0; i < readers.length; i++) nibbles[i] = (readers[i] as Reader)(readings, assessor);
    rows.set(packRow(layout, { key, ...positionsOf(cell), nibbles }), at * layout.stride);
  });
  return rows;
}

const positionsOf = (cell: number) => ({
  industry: Math.floor(cell / (SIZES.length * REGIONS.length)),
  size: Math.floor(cell / REGIONS.length) % SIZES.length,
  region: cell % REGIONS.length,
});

const readers = new WeakMap<Instrument, Reader[]>();

function readersOf(instrument: Instrument, layout: Layout): Reader[] {
  const made =
    readers.get(instrument) ??
    layout.columns.map((column) => {
      const make = makers(instrument).get(column.table);
      if (!make) throw new Error(`${column.table} is no table of ${instrument.id}`);
      return make(column);
    });
  readers.set(instrument, made);
  return made;
}

type Maker = (column: Column) => Reader;

function makers(instrument: Instrument): Map<string, Maker> {
  const { frameworks, dimensions } = scorerOf(instrument);
  return new Map<string, Maker>([
    [ASSESSOR_TABLE, () => (_, assessor) => assessor],
    ...frameworks.map(({ code, uses, stage }) => [stageTable(code), whenGiven(uses, () => stage)] as const),
    ...dimensions.map(({ code, uses, score }) => [scoreTable(code), whenGiven(uses, scoreReader(score))] as const),
    ...instrument.indicators.flatMap((indicator, at): (readonly [string, Maker])[] => {
      if (indicator.kind === 'multi')
        return indicator.options.map(({ code }, bit) => [answerTable(indicator.code, code), optionReader(at, bit)]);
      if (indicator.kind === 'number') return [[kpiTable(indicator.code), binReader(at, indicator)]];
      return [[answerTable(indicator.code), stepReader(at)]];
    }),
  ]);
}

/** A result that rests on a required answer nobody gave (an older version did not ask) is absent, not low. */
const whenGiven =
  (uses: readonly number[], of: (column: Column) => (readings: Readings) => number): Maker =>
  (column) => {
    const [value, absent] = [of(column), specialValue(column, 'absent')];
    return (readings) => (uses.some((at) => readings[at] === LEFT_OUT) ? absent : value(readings));
  };

/** Ten bins of ten points; 100 lies in the last. */
const scoreReader =
  (score: (readings: Readings) => number | undefined) =>
  (column: Column) =>
  (readings: Readings): number => {
    const value = score(readings);
    return value === undefined
      ? specialValue(column, 'absent')
      : Math.min(SCORE_BINS.length - 1, Math.floor(value / 10));
  };

/** Readings below 0 are the specials, in the order of the specials behind the categories. */
const special = (column: Column, reading: number): number => column.codes.length - reading - 1;

const stepReader =
  (at: number): Maker =>
  (column) =>
  (readings) => {
    const reading = readings[at] as number;
    return reading >= 0 ? reading : special(column, reading);
  };

const optionReader =
  (at: number, bit: number): Maker =>
  (column) =>
  (readings) => {
    const reading = readings[at] as number;
    return reading >= 0 ? (reading >>> bit) & 1 : special(column, reading);
  };

/** Readings count from the worst bin; the table from the lowest. */
const binReader =
  (at: number, { direction, edges }: NumberIndicator): Maker =>
  (column) =>
  (readings) => {
    const reading = readings[at] as number;
    if (reading < 0) return special(column, reading);
    return direction === 'higher-is-better' ? reading : edges.length - reading;
  };
