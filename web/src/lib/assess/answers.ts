import type { Answers } from '#shared/instrument/answers.ts';
import { answerFault } from '#shared/instrument/answer-fault.ts';
import type { Instrument } from '#shared/instrument/definition.ts';

/** Only what the instrument still asks and takes: a draft may be older than its version. */
export const known = (instrument: Instrument, answers: Answers): Answers =>
  Object.fromEntries(
    instrument.indicators.flatMap((indicator) => {
      const answer = answers[indicator.code];
      return answer !== undefined && answerFault(indicator, answer) === undefined ? [[indicator.code, answer]] : [];
    }),
  );
