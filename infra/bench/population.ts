import { seededRandom, type Random } from '#infra/local/demo/random.ts';
import { INDUSTRIES, REGIONS, SIZES } from '#shared/kernel/codes.ts';
import {
  answerTable, ASSESSOR_TABLE, makeLayout, ROW_COHORT, ROW_NIBBLES, SCORE_BINS, scoreTable, stageTable, type Column, type Layout,
} from '#shared/pool/layout.ts'; // prettier-ignore
import type { Indicator, Instrument } from '#shared/instrument/definition.ts';
import { DONT_KNOW, LEFT_OUT } from '#shared/instrument/scoring/readings.ts';
import { stepCount } from '#shared/instrument/scoring/steps.ts';
import { packContribution } from '#shared/pool/contribution.ts';
import { CELL_COUNT, cellIndex } from '#shared/pool/tally.ts';

const codes = (count: number): string[] => Array.from({ length: count }, (_, i) => String(i));
const many = (count: number, column: (i: number) => Column): Column[] =>
  Array.from({ length: count }, (_, i) => column(i));

/** 68 columns in the shape of the full instrument: scores, stages, scales of five levels, yes/no options. */
export const fullLayout = (): Layout =>
  makeLayout('synthetic-full@1.0', [
    { table: ASSESSOR_TABLE, codes: codes(2) },
    ...many(5, (i) => ({ table: stageTable(`framework-${i}`), codes: codes(i < 2 ? 4 : 5) })),
    ...many(11, (i) => ({ table: scoreTable(`dimension-${i}`), codes: SCORE_BINS })),
    ...many(41, (i) => ({ table: answerTable(`scale-${i}`), codes: codes(5) })),
    ...many(10, (i) => ({ table: answerTable('options', String(i)), codes: codes(2) })),
  ]);

/** One synthetic population in every form an engine wants it in. */
export interface Population {
  readonly layout: Layout;
  readonly count: number;
  /** Packed rows, as an edition reads them. */
  readonly segments: readonly Uint8Array[];
  /** Finest cell of every row. */
  readonly cells: Uint16Array;
  /** Values of every row, column by column. */
  readonly values: readonly Uint8Array[];
}

const SEGMENT_BYTES = 300_000;

/** Zipf-like industries × sizes × regions over every finest cell; values lean on one level, specials are rare. */
export function population(layout: Layout, count: number, seed = 2026): Population {
  const random = seededRandom(seed);
  const drawCell = drawer(cellWeights(), random);
  const drawValue = layout.columns.map((column) => drawer(valueWeights(column, random), random));
  const cells = new Uint16Array(count);
  const values = layout.columns.map(() => new Uint8Array(count));
  const rowsPerSegment = Math.floor(SEGMENT_BYTES / layout.stride);
  const bytes = new Uint8Array(count * layout.stride);
  const view = new DataView(bytes.buffer);
  for (let row = 0, at = 0; row < count; row++, at += layout.stride) {
    const cell = drawCell();
    cells[row] = cell;
    view.setUint32(at, random.next() * 2 ** 32);
    view.setUint32(at + 4, random.next() * 2 ** 32);
    bytes[at + ROW_COHORT] = Math.floor(cell / (SIZES.length * REGIONS.length));
    bytes[at + ROW_COHORT + 1] = Math.floor(cell / REGIONS.length) % SIZES.length;
    bytes[at + ROW_COHORT + 2] = cell % REGIONS.length;
    for (let column = 0; column < values.length; column++) {
      const value = (drawValue[column] as () => number)();
      (values[column] as Uint8Array)[row] = value;
      const byte = at + ROW_NIBBLES + (column >> 1);
      bytes[byte] = (bytes[byte] as number) | (value << (column % 2 === 0 ? 0 : 4));
    }
  }
  const segmentBytes = rowsPerSegment * layout.stride;
  const segments = Array.from({ length: Math.ceil(bytes.length / segmentBytes) }, (_, i) =>
    bytes.slice(i * segmentBytes, (i + 1) * segmentBytes),
  );
  return { layout, count, segments, cells, values };
}

/** Packed contributions to an instrument, spread over the cells as in `population`. */
export function* packedContributions(instrument: Instrument, count: number, seed = 2026): Generator<Uint8Array> {
  const random = seededRandom(seed);
  const drawCell = drawer(cellWeights(), random);
  for (let i = 0; i < count; i++) {
    const readings = Int32Array.from(instrument.indicators, (one) => drawReading(one, random));
    const key = { high: random.int(2 ** 32), low: random.int(2 ** 32) };
    yield packContribution(instrument, { key, cell: drawCell(), assessor: random.int(2), readings });
  }
}

function drawReading(indicator: Indicator, random: Random): number {
  if (random.chance(0.04)) return indicator.optional ? LEFT_OUT : DONT_KNOW;
  return indicator.kind === 'multi' ? random.int(2 ** indicator.options.length) : random.int(stepCount(indicator));
}

function cellWeights(): number[] {
  const weights = new Array<number>(CELL_COUNT);
  INDUSTRIES.forEach((_, industry) =>
    SIZES.forEach((_, size) =>
      REGIONS.forEach(
        (_, region) => (weights[cellIndex(industry, size, region)] = 1 / ((industry + 1) * (size + 1) * (region + 1))),
      ),
    ),
  );
  return weights;
}

const valueWeights = ({ codes }: Column, random: Random): number[] => {
  const centre = random.int(codes.length);
  return [...codes.map((_, code) => 1 / (1 + Math.abs(code - centre))), 0.04, 0.04, 0.02];
};

/** Draws an index by weight from a table of 4,096 places: millions of draws. Every index gets at least one place. */
function drawer(weights: readonly number[], random: Random): () => number {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const places = Uint16Array.from(
    weights.flatMap((weight, i) => new Array<number>(Math.max(1, Math.round((weight / sum) * 4096))).fill(i)),
  );
  return () => places[random.int(places.length)] as number;
}
