import { INDUSTRIES, REGIONS, SIZES } from '../kernel/codes.ts';
import { NIBBLES, type Layout } from './layout.ts';

/** Finest cells: industry × size × region. */
export const CELL_COUNT = INDUSTRIES.length * SIZES.length * REGIONS.length;

export const cellIndex = (industry: number, size: number, region: number): number =>
  (industry * SIZES.length + size) * REGIONS.length + region;

/**
 * Counts and sums of record keys (mod 2^64, as unsigned halves) per group and counter.
 * A group is a finest cell, or a cohort of the registry once rolled up; a counter is one nibble of one column.
 * Index: (group × columns + column) × 16 + nibble.
 */
export interface Tally {
  readonly layout: Layout;
  readonly groups: number;
  readonly counts: Uint32Array;
  readonly keyHigh: Uint32Array;
  readonly keyLow: Uint32Array;
}

/** The zero of `merge`. */
export function emptyTally(layout: Layout, groups: number = CELL_COUNT): Tally {
  const size = groups * layout.columns.length * NIBBLES;
  return {
    layout,
    groups,
    counts: new Uint32Array(size),
    keyHigh: new Uint32Array(size),
    keyLow: new Uint32Array(size),
  };
}

/** Adds two tallies counter by counter: commutative, associative, `emptyTally` is its zero. Refuses different layouts. */
export function merge(a: Tally, b: Tally): Tally {
  if (a.layout.id !== b.layout.id || a.groups !== b.groups) throw new Error('only tallies of one layout can be merged');
  const sum = emptyTally(a.layout, a.groups);
  for (let i = 0; i < sum.counts.length; i++) {
    sum.counts[i] = at(a.counts, i) + at(b.counts, i);
    addKey(sum, i, at(a.keyHigh, i), at(a.keyLow, i));
    addKey(sum, i, at(b.keyHigh, i), at(b.keyLow, i));
  }
  return sum;
}

/** Adds a 64-bit key to a counter, mod 2^64. */
export function addKey(tally: Tally, index: number, high: number, low: number): void {
  const sum = at(tally.keyLow, index) + low;
  tally.keyLow[index] = sum;
  tally.keyHigh[index] = at(tally.keyHigh, index) + high + (sum > 0xffffffff ? 1 : 0);
}

/** An element of a typed array whose index is in range by construction. */
export const at = (array: Uint32Array | Uint8Array | Float64Array, index: number): number => array[index] as number;
