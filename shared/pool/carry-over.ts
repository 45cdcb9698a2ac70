import type { Instrument } from '../instrument/definition.ts';
import { mapReadings } from '../instrument/map-version.ts';
import { packContribution, unpackContribution } from './contribution.ts';

/**
 * A contribution to one version of an instrument as one to another, as far as that version says how answers map.
 * Undefined where it does not: then the organisation counts again once it has answered again. Its key stays: it said
 * nothing new.
 */
export function carryOver(from: Instrument | undefined, to: Instrument, packed: Uint8Array): Uint8Array | undefined {
  if (from?.version === to.version) return packed;
  if (!from) return undefined;
  const contribution = unpackContribution(from, packed);
  const readings = mapReadings(from, to, contribution.readings);
  return readings && packContribution(to, { ...contribution, readings });
}
