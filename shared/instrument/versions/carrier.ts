import type { Answer } from '../answers.ts';
import type { Indicator, Mapping, MultiIndicator, NumberIndicator } from '../definition.ts';
import { bitCount, maskOf, stepCount, stepOfNumber } from '../scoring/steps.ts';

/** Carries an answer that is one (not "don't know") over; undefined where nothing corresponds. */
export interface Carrier {
  answer(given: Exclude<Answer, string>): Answer | undefined;
  reading(given: number): number | undefined;
}

/** Undefined when no answer of the one can be read as an answer of the other. */
export function carrierOf(earlier: Indicator, later: Indicator, mapping: Mapping): Carrier | undefined {
  if (mapping.how === 'rescored') {
    if (mapping.levels) return byLevels(earlier, later, mapping.levels);
    if (mapping.options) return byOptions(earlier, later, mapping.options);
  }
  return asItIs(earlier, later);
}

/** Numbers on another grid need no more to be rescored than their value. */
function asItIs(earlier: Indicator, later: Indicator): Carrier | undefined {
  if (earlier.kind === 'multi') return byOptions(earlier, later, ownOptions(earlier));
  if (earlier.kind === 'number') return later.kind === 'number' ? byValue(earlier, later) : undefined;
  return earlier.kind === later.kind ? byLevels(earlier, later, ownSteps(earlier)) : undefined;
}

const ownSteps = (indicator: Indicator): number[] => Array.from({ length: stepCount(indicator) }, (_, step) => step);
const ownOptions = ({ options }: MultiIndicator) => Object.fromEntries(options.map(({ code }) => [code, code]));

/** Whatever can be counted in steps (options selected and bins of a grid too) becomes a level. */
function byLevels(earlier: Indicator, later: Indicator, levels: readonly (number | null)[]): Carrier | undefined {
  if (later.kind === 'multi' || later.kind === 'number') return undefined;
  const top = stepCount(later) - 1;
  const become = (step: number): number | undefined => {
    const level = levels[step] ?? undefined;
    return level === undefined || level > top ? undefined : level;
  };
  return {
    answer: (given) => become(stepOfAnswer(earlier, given)),
    reading: (given) => become(earlier.kind === 'multi' ? bitCount(given) : given),
  };
}

function stepOfAnswer(indicator: Indicator, given: Exclude<Answer, string>): number {
  if (typeof given !== 'number') return given.length;
  return indicator.kind === 'number' ? stepOfNumber(indicator, given) : given;
}

/** Options without a counterpart fall away; new ones count as not selected. */
function byOptions(
  earlier: Indicator,
  later: Indicator,
  options: Readonly<Record<string, string | null>>,
): Carrier | undefined {
  if (earlier.kind !== 'multi' || later.kind !== 'multi') return undefined;
  const become = (codes: readonly string[]): string[] => {
    const kept = new Set(codes.map((code) => options[code]));
    return later.options.map(({ code }) => code).filter((code) => kept.has(code));
  };
  const bits = earlier.options.map(({ code }) => maskOf(later, become([code])));
  return {
    answer: (given) => (Array.isArray(given) ? become(given) : undefined),
    reading: (given) => bits.reduce((mask, bit, i) => ((given >>> i) & 1 ? mask | bit : mask), 0),
  };
}

/** The exact number stays when it is still in range; of a bin only the same bin is known to be right. */
function byValue(earlier: NumberIndicator, later: NumberIndicator): Carrier | undefined {
  if (!sameUnit(earlier, later)) return undefined;
  const isSameGrid = earlier.direction === later.direction && String(earlier.edges) === String(later.edges);
  return {
    answer: (given) => (typeof given === 'number' ? Number(given.toFixed(later.decimals)) : undefined),
    reading: (given) => (isSameGrid ? given : undefined),
  };
}

/** A wording may be mended in one language; a unit that reads differently in all of them is another unit. */
export const sameUnit = (earlier: NumberIndicator, later: NumberIndicator): boolean =>
  Object.entries(earlier.unit).some(([language, words]) => later.unit[language] === words);
