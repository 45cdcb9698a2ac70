import type { Indicator, Mapping, NumberIndicator } from '../definition.ts';
import { stepCount } from '../scoring/steps.ts';
import { sameUnit } from './carrier.ts';

/** Why an answer to the earlier question is no answer to the later one, whatever a map says. Wording may change. */
export function differences(earlier: Indicator, later: Indicator): string[] {
  if (earlier.kind !== later.kind) return [`was a ${earlier.kind} and is a ${later.kind}`];
  return [...shapeDifferences(earlier, later), ...effectDifferences(earlier, later)];
}

function shapeDifferences(earlier: Indicator, later: Indicator): string[] {
  if (earlier.kind === 'number' && later.kind === 'number') return numberDifferences(earlier, later);
  if (earlier.kind === 'multi' && later.kind === 'multi') {
    const [before, after] = [optionCodes(earlier), optionCodes(later)];
    return before === after ? [] : [`had the options ${before} and has ${after}`];
  }
  const [before, after] = [stepCount(earlier), stepCount(later)];
  return before === after ? [] : [`had ${before} levels and has ${after}`];
}

const optionCodes = ({ options }: Extract<Indicator, { kind: 'multi' }>): string =>
  options
    .map(({ code }) => code)
    .sort()
    .join(', ');

function numberDifferences(earlier: NumberIndicator, later: NumberIndicator): string[] {
  return [
    ...(sameUnit(earlier, later) ? [] : ['is in another unit']),
    ...(earlier.direction === later.direction ? [] : [`was ${earlier.direction} and is ${later.direction}`]),
    ...(String(earlier.edges) === String(later.edges) ? [] : ['has another grid']),
    ...(later.range.min > earlier.range.min || later.range.max < earlier.range.max ? ['has a narrower range'] : []),
  ];
}

function effectDifferences(earlier: Indicator, later: Indicator): string[] {
  return [
    ...(earlier.notApplicable === 'waives' && later.notApplicable === 'refused'
      ? ['no longer takes "not-applicable"']
      : []),
    ...(earlier.dontKnow === 'refused' || earlier.dontKnow === later.dontKnow
      ? []
      : [later.dontKnow === 'refused' ? 'no longer takes "dont-know"' : `counts "dont-know" as ${later.dontKnow}`]),
  ];
}

/** Where a rescoring does not fit the question it is about: every old step and option must be told, and no other. */
export function misfits(earlier: Indicator, { levels, options }: Extract<Mapping, { how: 'rescored' }>): string[] {
  if (levels && levels.length !== stepCount(earlier))
    return [`has ${levels.length} levels for the ${stepCount(earlier)} steps of ${earlier.code}`];
  if (!options) return [];
  if (earlier.kind !== 'multi') return [`has options, and ${earlier.code} was a ${earlier.kind}`];
  const known = earlier.options.map(({ code }) => code);
  return [
    ...known.filter((code) => !Object.hasOwn(options, code)).map((code) => `says nothing about the option "${code}"`),
    ...Object.keys(options)
      .filter((code) => !known.includes(code))
      .map((code) => `"${code}" was not an option of ${earlier.code}`),
  ];
}
