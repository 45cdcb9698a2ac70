import fc from 'fast-check';
import type { Answer, Answers } from '#shared/instrument/answers.ts';
import type { Indicator, Instrument } from '#shared/instrument/definition.ts';

/** Any accepted answer; selections come in the definition's order, as the store gives them back. */
export function anyAnswer(indicator: Indicator): fc.Arbitrary<Answer> {
  const given: fc.Arbitrary<Answer> =
    indicator.kind === 'scale'
      ? fc.nat({ max: indicator.levels.length - 1 })
      : fc.subarray(indicator.options.map(({ code }) => code));
  const ways: fc.Arbitrary<Answer>[] = [given, given, given, fc.constant('dont-know')];
  return fc.oneof(...ways, ...(indicator.notApplicable === 'waives' ? [fc.constant<Answer>('not-applicable')] : []));
}

/** Answers to some of an instrument's questions. */
export const anyAnswers = (instrument: Instrument): fc.Arbitrary<Answers> =>
  fc.record(arbitraries(instrument), { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<Answers>;

/** Answers to all of them. */
export const anyCompleteAnswers = (instrument: Instrument): fc.Arbitrary<Answers> =>
  fc.record(arbitraries(instrument), { noNullPrototype: true });

const arbitraries = (instrument: Instrument): Record<string, fc.Arbitrary<Answer>> =>
  Object.fromEntries(instrument.indicators.map((indicator) => [indicator.code, anyAnswer(indicator)]));

/** The lowest answer to every question. */
export const lowestAnswers = (instrument: Instrument): Answers =>
  Object.fromEntries(instrument.indicators.map(({ code, kind }) => [code, kind === 'scale' ? 0 : []]));

/** The highest answer to every question. */
export const highestAnswers = (instrument: Instrument): Answers =>
  Object.fromEntries(
    instrument.indicators.map((one) => [
      one.code,
      one.kind === 'scale' ? one.levels.length - 1 : one.options.map(({ code }) => code),
    ]),
  );
