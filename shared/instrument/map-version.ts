import type { Answers } from './answers.ts';
import type { Instrument } from './definition.ts';
import { LEFT_OUT, type Readings } from './scoring/readings.ts';
import { transfersOf, type Transfer } from './versions/transfer.ts';

/**
 * Answers to an earlier version as answers to this one, as far as `to.maps` says how. What was dropped, does not fit or
 * is asked anew is left out. Undefined when there is no map from that version.
 */
export function mapAnswers(from: Instrument, to: Instrument, answers: Answers): Answers | undefined {
  const transfers = transfersBetween(from, to);
  return (
    transfers &&
    Object.fromEntries(
      transfers.flatMap(({ code, was, answer }) => {
        const given = was === undefined ? undefined : answers[was];
        const carried = given === undefined ? undefined : answer(given);
        return carried === undefined ? [] : [[code, carried]];
      }),
    )
  );
}

/** The same for readings, whose numbers are bins: they carry over only where the grid is the same. */
export function mapReadings(from: Instrument, to: Instrument, readings: Readings): Readings | undefined {
  const transfers = transfersBetween(from, to);
  return (
    transfers &&
    Int32Array.from(transfers, ({ at, reading }) => (at === undefined ? LEFT_OUT : reading(readings[at] ?? LEFT_OUT)))
  );
}

const made = new WeakMap<Instrument, WeakMap<Instrument, readonly Transfer[]>>();

/** Definitions never change, and the pool carries over many contributions at a time: each pair is worked out once. */
function transfersBetween(from: Instrument, to: Instrument): readonly Transfer[] | undefined {
  const known = made.get(from)?.get(to);
  if (known) return known;
  const transfers = transfersOf(from, to);
  if (!transfers) return undefined;
  made.set(from, (made.get(from) ?? new WeakMap<Instrument, readonly Transfer[]>()).set(to, transfers));
  return transfers;
}
