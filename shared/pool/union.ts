import { NIBBLES } from './layout.ts';
import { addKey, at, emptyTally, type Tally } from './tally.ts';

/** The finest cells of a union as a tally of one group. */
export function unionTally(finest: Tally, cells: Iterable<number>): Tally {
  const width = finest.layout.columns.length * NIBBLES;
  const union = emptyTally(finest.layout, 1);
  for (const cell of cells)
    for (let i = 0, from = cell * width; i < width; i++, from++) {
      union.counts[i] = at(union.counts, i) + at(finest.counts, from);
      addKey(union, i, at(finest.keyHigh, from), at(finest.keyLow, from));
    }
  return union;
}
