import { isEarlier } from '../check/maps.ts';
import { indicatorsByCode, placed } from '../check/parts.ts';
import { indicatorsOf } from '../check/use.ts';
import type { Framework, Indicator, Instrument, Mapping, VersionMap } from '../definition.ts';
import { stageCodes } from '../scoring/score.ts';
import { differences, misfits } from './differences.ts';
import { targetOf } from './transfer.ts';

/** Where the later version claims more about earlier answers than is true, or less than is needed. */
export interface Break {
  /** JSON pointer into the later definition. */
  readonly pointer: string;
  readonly detail: string;
}

/** What would go wrong with answers to `earlier` once `later` is in use. */
export function breaksOf(earlier: Instrument, later: Instrument): Break[] {
  if (earlier.id !== later.id) return [broken('/id', `"${later.id}" is another instrument than "${earlier.id}"`)];
  if (!isEarlier(earlier.version, later.version))
    return [broken('/version', `${later.version} is not later than ${earlier.version}`)];
  const at = later.maps.findIndex(({ from }) => from === earlier.version);
  const map = later.maps[at];
  if (!map) return [broken('/maps', `does not say how answers to ${earlier.version} map`)];
  return [
    ...unmentioned(earlier, map, `/maps/${at}/indicators`),
    ...placed(map.indicators, `/maps/${at}/indicators`).flatMap((one) =>
      mappingBreaks(earlier, later, one.item, one.at),
    ),
    ...map.comparable.flatMap((code, i) =>
      comparableBreaks(earlier, later, map, code).map((detail) => broken(`/maps/${at}/comparable/${i}`, detail)),
    ),
  ];
}

const broken = (pointer: string, detail: string): Break => ({ pointer, detail });

function unmentioned({ indicators, version }: Instrument, map: VersionMap, at: string): Break[] {
  const mentioned = new Set(map.indicators.map(({ from }) => from));
  return indicators
    .filter(({ code }) => !mentioned.has(code))
    .map(({ code }) =>
      broken(at, `${code} of ${version} is not mentioned: say "same", "renamed", "rescored" or "dropped"`),
    );
}

function mappingBreaks(earlier: Instrument, later: Instrument, mapping: Mapping, at: string): Break[] {
  const was = indicatorsByCode(earlier).get(mapping.from);
  if (!was) return [broken(`${at}/from`, `"${mapping.from}" is not an indicator of ${earlier.version}`)];
  const is = indicatorsByCode(later).get(targetOf(mapping) ?? '');
  if (!is) return [];
  return reasons(was, is, mapping).map((detail) => broken(at, detail));
}

function reasons(was: Indicator, is: Indicator, mapping: Mapping): string[] {
  if (mapping.how !== 'rescored') return differences(was, is).map((detail) => `${is.code} ${detail}`);
  if (mapping.levels || mapping.options) return misfits(was, mapping);
  return was.kind === 'number' ? [] : [`${was.code} was a ${was.kind}: its answers have no value to read anew`];
}

/** Results compare only when both versions know the framework, name its stages alike and ask it of the same answers. */
function comparableBreaks(earlier: Instrument, later: Instrument, map: VersionMap, code: string): string[] {
  const [was, is] = [earlier, later].map(({ frameworks }) => frameworks.find((one) => one.code === code));
  if (!was || !is) return is ? [`"${code}" is new: ${earlier.version} has no results to compare with`] : [];
  const [before, after] = [stageCodes(was), stageCodes(is)];
  return [
    ...(String(before) === String(after)
      ? []
      : [`"${code}" had the stages ${before.join(', ')} and has ${after.join(', ')}`]),
    ...lost(was, is, map),
  ];
}

function lost(was: Framework, is: Framework, map: VersionMap): string[] {
  const carried = new Map(map.indicators.map((mapping) => [mapping.from, targetOf(mapping)]));
  const told = new Set(carried.values());
  const isNew = unique(indicatorsOf(is)).filter((code) => !told.has(code));
  const isDropped = unique(indicatorsOf(was)).filter((code) => carried.has(code) && carried.get(code) === undefined);
  return [
    ...isNew.map((code) => `"${is.code}" rests on ${code}, which is new`),
    ...isDropped.map((code) => `"${is.code}" rested on ${code}, which is dropped`),
  ];
}

const unique = (codes: readonly string[]): string[] => [...new Set(codes)];
