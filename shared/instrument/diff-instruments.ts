import type { Instrument } from './definition.ts';
import { breaksOf, type Break } from './versions/breaks.ts';
import { frameworkChanges, type FrameworkChange } from './versions/framework-changes.ts';
import { targetOf } from './versions/transfer.ts';

interface Pair {
  readonly from: string;
  readonly to: string;
}

/** What a new version makes of the answers to an earlier one. */
export interface InstrumentDiff {
  readonly same: readonly string[];
  readonly renamed: readonly Pair[];
  readonly rescored: readonly Pair[];
  readonly dropped: readonly string[];
  /** Asked for the first time. */
  readonly added: readonly string[];
  readonly frameworks: readonly FrameworkChange[];
  /** Frameworks whose results the new version lets compare with earlier ones. */
  readonly comparable: readonly string[];
  /** Reasons not to publish the new version like this. */
  readonly breaks: readonly Break[];
}

/** Compares two definitions by what the later one says of the earlier: nothing is matched by looks. */
export function diffInstruments(earlier: Instrument, later: Instrument): InstrumentDiff {
  const map = later.maps.find(({ from }) => from === earlier.version);
  const mappings = map?.indicators ?? [];
  const reached = new Set(mappings.map(targetOf));
  const pairs = (how: 'renamed' | 'rescored'): Pair[] =>
    mappings.flatMap((one) => (one.how === how ? [{ from: one.from, to: one.to }] : []));
  const having = (how: 'same' | 'dropped'): string[] => mappings.flatMap((one) => (one.how === how ? [one.from] : []));
  return {
    same: having('same'),
    renamed: pairs('renamed'),
    rescored: pairs('rescored'),
    dropped: having('dropped'),
    added: later.indicators.flatMap(({ code }) => (reached.has(code) ? [] : [code])),
    frameworks: frameworkChanges(earlier, later, mappings),
    comparable: map?.comparable ?? [],
    breaks: breaksOf(earlier, later),
  };
}
