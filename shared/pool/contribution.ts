import type { Indicator, Instrument } from '../instrument/definition.ts';
import { DONT_KNOW, LEFT_OUT, NOT_APPLICABLE, type Readings } from '../instrument/scoring/readings.ts';
import { stepCount } from '../instrument/scoring/steps.ts';
import { putBits, takeBits, type BitCursor } from './bits.ts';
import type { Key64 } from './row.ts';

/** What the pool holds of one organisation: answers in bins, no name, no result. Results are computed when counted. */
export interface Contribution {
  readonly key: Key64;
  /** `cellIndex` of its industry, size and region. */
  readonly cell: number;
  /** Position in ASSESSORS. */
  readonly assessor: number;
  readonly readings: Readings;
}

/** Key (8 bytes), cell and assessor (2), then the readings as bit fields. */
const HEADER = 10;
const ASSESSOR_SHIFT = 12;
const CELL_MASK = 0xfff;
const SPECIALS = [NOT_APPLICABLE, DONT_KNOW, LEFT_OUT];

interface Field {
  readonly width: number;
  encode(reading: number): number;
  decode(bits: number): number;
}

interface Packing {
  readonly fields: readonly Field[];
  readonly bytes: number;
}

const packings = new WeakMap<Instrument, Packing>();

function packingOf(instrument: Instrument): Packing {
  const made = packings.get(instrument) ?? newPacking(instrument);
  packings.set(instrument, made);
  return made;
}

function newPacking({ indicators }: Instrument): Packing {
  const fields = indicators.map((indicator) =>
    indicator.kind === 'multi' ? selectionField(indicator.options.length) : stepField(indicator),
  );
  const bits = fields.reduce((sum, { width }) => sum + width, 0);
  return { fields, bytes: HEADER + Math.ceil(bits / 8) };
}

/** A step, or one of the specials behind the last: a scale of five fits three bits. */
function stepField(indicator: Indicator): Field {
  const steps = stepCount(indicator);
  return {
    width: Math.ceil(Math.log2(steps + SPECIALS.length)),
    encode: (reading) => (reading >= 0 ? reading : steps + SPECIALS.indexOf(reading)),
    decode: (bits) => (bits < steps ? bits : (SPECIALS[bits - steps] ?? LEFT_OUT)),
  };
}

/** Two bits for answered or which special, then one bit per option. */
const selectionField = (options: number): Field => ({
  width: 2 + options,
  encode: (reading) => (reading >= 0 ? reading << 2 : SPECIALS.indexOf(reading) + 1),
  decode: (bits) => ((bits & 3) === 0 ? bits >>> 2 : (SPECIALS[(bits & 3) - 1] ?? LEFT_OUT)),
});

/** Bytes of one packed contribution. */
export const contributionBytes = (instrument: Instrument): number => packingOf(instrument).bytes;

export function packContribution(instrument: Instrument, contribution: Contribution): Uint8Array {
  const { fields, bytes } = packingOf(instrument);
  const { key, cell, assessor, readings } = contribution;
  const packed = new Uint8Array(bytes);
  const view = new DataView(packed.buffer);
  view.setUint32(0, key.high);
  view.setUint32(4, key.low);
  view.setUint16(8, cell | (assessor << ASSESSOR_SHIFT));
  const cursor: BitCursor = { bytes: packed, at: HEADER * 8 };
  fields.forEach(({ width, encode }, i) => putBits(cursor, width, encode(readings[i] ?? LEFT_OUT)));
  return packed;
}

/** Key and cell alone: what the publication ledger keeps. */
export function contributionHead(packed: Uint8Array): Pick<Contribution, 'key' | 'cell'> {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  return { key: { high: view.getUint32(0), low: view.getUint32(4) }, cell: view.getUint16(8) & CELL_MASK };
}

/** The inverse of `packContribution`. Throws when the length is not the instrument's: a bug, or bytes of another version. */
export function unpackContribution(instrument: Instrument, packed: Uint8Array): Contribution {
  const { fields, bytes } = packingOf(instrument);
  if (packed.length !== bytes) throw new Error(`a contribution to ${instrument.id} has ${bytes} bytes`);
  const cursor: BitCursor = { bytes: packed, at: HEADER * 8 };
  const readings = new Int32Array(fields.length);
  for (let i = 0; i < fields.length; i++) {
    const { width, decode } = fields[i] as Field;
    readings[i] = decode(takeBits(cursor, width));
  }
  const assessor = (packed[8] as number) >> (ASSESSOR_SHIFT - 8);
  return { ...contributionHead(packed), assessor, readings };
}
