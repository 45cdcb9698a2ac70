import fc from 'fast-check';
import type { Answer, Answers } from '#shared/instrument/answers.ts';
import type { Indicator, Instrument, NumberIndicator } from '#shared/instrument/definition.ts';
import { stepCount } from '#shared/instrument/scoring/steps.ts';
import { anyGivenAnswer } from './answers.ts';

/** The same answers with one of them better; unchanged where that one cannot be. */
export const anyRaised = (instrument: Instrument, answers: Answers): fc.Arbitrary<Answers> =>
  withOne(instrument, answers, (indicator, answer) => {
    if (countsAsLowest(indicator, answer)) return anyGivenAnswer(indicator);
    return answer === undefined || typeof answer === 'string' ? undefined : better(indicator, answer);
  });

/** The same answers with one given that was left out or not known. */
export const anyGiven = (instrument: Instrument, answers: Answers): fc.Arbitrary<Answers> =>
  withOne(instrument, answers, (indicator, answer) =>
    answer === undefined || answer === 'dont-know' ? anyGivenAnswer(indicator) : undefined,
  );

function withOne(
  { indicators }: Instrument,
  answers: Answers,
  change: (indicator: Indicator, answer: Answer | undefined) => fc.Arbitrary<Answer> | undefined,
): fc.Arbitrary<Answers> {
  return fc.constantFrom(...indicators).chain((indicator) => {
    const changed = change(indicator, answers[indicator.code]);
    return changed ? changed.map((answer) => ({ ...answers, [indicator.code]: answer })) : fc.constant(answers);
  });
}

/** Not "not applicable", and not what leaves means: there any answer may be below the mean of the others. */
const countsAsLowest = ({ dontKnow, optional }: Indicator, answer: Answer | undefined): boolean =>
  answer === undefined ? optional !== true : answer === 'dont-know' && dontKnow === 'lowest';

function better(indicator: Indicator, answer: Exclude<Answer, string>): fc.Arbitrary<Answer> {
  if (indicator.kind === 'multi') {
    const selected = Array.isArray(answer) ? answer : [];
    const options = indicator.options.map(({ code }) => code);
    return fc.subarray(options).map((more) => options.filter((code) => selected.includes(code) || more.includes(code)));
  }
  const from = typeof answer === 'number' ? answer : 0;
  return indicator.kind === 'number'
    ? betterNumber(indicator, from)
    : fc.integer({ min: from, max: stepCount(indicator) - 1 });
}

function betterNumber({ direction, range, decimals }: NumberIndicator, from: number): fc.Arbitrary<number> {
  const to = direction === 'higher-is-better' ? range.max : range.min;
  return fc.nat({ max: 10 }).map((tenths) => Number((from + ((to - from) * tenths) / 10).toFixed(decimals)));
}
