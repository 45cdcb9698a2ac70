import type { Answer, Answers } from '#shared/instrument/answers.ts';
import type { Indicator, Instrument } from '#shared/instrument/definition.ts';

/** Only what the instrument still asks and takes: a draft may be older than its version. */
export const known = (instrument: Instrument, answers: Answers): Answers =>
  Object.fromEntries(
    instrument.indicators.flatMap((indicator) => {
      const answer = answers[indicator.code];
      return answer !== undefined && fits(indicator, answer) ? [[indicator.code, answer]] : [];
    }),
  );

/** Whether an answer is one of this question. (The service's own check comes with its schemas, too much for a page.) */
function fits(indicator: Indicator, answer: Answer): boolean {
  if (answer === 'dont-know') return indicator.dontKnow !== 'refused';
  if (answer === 'not-applicable') return indicator.notApplicable !== 'refused';
  switch (indicator.kind) {
    case 'multi':
      return Array.isArray(answer) && answer.every((one) => indicator.options.some(({ code }) => code === one));
    case 'number':
      return typeof answer === 'number' && answer >= indicator.range.min && answer <= indicator.range.max;
    default: {
      const top = indicator.kind === 'scale' ? indicator.levels.length - 1 : 1;
      return typeof answer === 'number' && answer >= 0 && answer <= top;
    }
  }
}
