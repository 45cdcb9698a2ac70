import fc from 'fast-check';
import type { Answer, Answers } from '#shared/instrument/answers.ts';
import type { Indicator, Instrument, NumberIndicator } from '#shared/instrument/definition.ts';
import { stepCount } from '#shared/instrument/scoring/steps.ts';

/** Any accepted answer; selections come in the definition's order, as the store gives them back. */
export function anyAnswer(indicator: Indicator): fc.Arbitrary<Answer> {
  const given = anyGivenAnswer(indicator);
  const ways: fc.Arbitrary<Answer>[] = [given, given, given];
  if (indicator.dontKnow !== 'refused') ways.push(fc.constant('dont-know'));
  if (indicator.notApplicable === 'waives') ways.push(fc.constant('not-applicable'));
  return fc.oneof(...ways);
}

/** Any answer that is one: a level, a number in range, a selection. */
export function anyGivenAnswer(indicator: Indicator): fc.Arbitrary<Answer> {
  if (indicator.kind === 'multi') return fc.subarray(indicator.options.map(({ code }) => code));
  return indicator.kind === 'number' ? anyNumber(indicator) : fc.nat({ max: stepCount(indicator) - 1 });
}

/** Numbers with exactly the decimals allowed. */
function anyNumber({ range, decimals }: NumberIndicator): fc.Arbitrary<number> {
  const unit = 10 ** decimals;
  return fc
    .integer({ min: Math.ceil(range.min * unit), max: Math.floor(range.max * unit) })
    .map((units) => Number((units / unit).toFixed(decimals)));
}

/** Answers to some of an instrument's questions. */
export const anyAnswers = (instrument: Instrument): fc.Arbitrary<Answers> =>
  fc.record(arbitraries(instrument), { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<Answers>;

/** Answers to all of them. */
export const anyCompleteAnswers = (instrument: Instrument): fc.Arbitrary<Answers> =>
  fc.record(arbitraries(instrument), { noNullPrototype: true });

const arbitraries = (instrument: Instrument): Record<string, fc.Arbitrary<Answer>> =>
  Object.fromEntries(instrument.indicators.map((indicator) => [indicator.code, anyAnswer(indicator)]));

/** The lowest answer to every question; of a number the worst one. */
export const lowestAnswers = (instrument: Instrument): Answers =>
  Object.fromEntries(instrument.indicators.map((one) => [one.code, extreme(one, 'lowest')]));

/** The highest answer to every question; of a number the best one. */
export const highestAnswers = (instrument: Instrument): Answers =>
  Object.fromEntries(instrument.indicators.map((one) => [one.code, extreme(one, 'highest')]));

function extreme(indicator: Indicator, end: 'lowest' | 'highest'): Answer {
  if (indicator.kind === 'multi') return end === 'lowest' ? [] : indicator.options.map(({ code }) => code);
  if (indicator.kind !== 'number') return end === 'lowest' ? 0 : stepCount(indicator) - 1;
  const isRising = indicator.direction === 'higher-is-better';
  return isRising === (end === 'highest') ? indicator.range.max : indicator.range.min;
}
