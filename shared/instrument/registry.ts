import { DEFINITIONS } from './definitions/index.ts';
import type { Instrument } from './definition.ts';

/**
 * The definitions this code base ships, newest version of an instrument last.
 * They are checked by a test, not at start-up: parsing them would cost every cold start.
 */
export const INSTRUMENTS = DEFINITIONS as readonly Instrument[];

/** An instrument by `id` (newest version) or `id@version`; undefined when there is none. */
export function findInstrument(reference: string): Instrument | undefined {
  const [id, version] = reference.split('@');
  return INSTRUMENTS.findLast((one) => one.id === id && (version === undefined || one.version === version));
}
