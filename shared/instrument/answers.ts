import * as z from 'zod/mini';
import { answerFault } from './answer-fault.ts';
import type { Instrument } from './definition.ts';

export { answerFault } from './answer-fault.ts';

/** A level (0 = lowest; yes is 1), a measured number, the codes selected, or one of the two ways not to answer. */
export const answerSchema = z.union([
  z.number(),
  z.array(z.string().check(z.maxLength(40))).check(z.maxLength(24)),
  z.enum(['not-applicable', 'dont-know']),
]);
export type Answer = z.infer<typeof answerSchema>;

/** Answers by indicator code. A draft may leave any out; a submission only optional ones. */
export const answersSchema = z.record(z.string().check(z.maxLength(8)), answerSchema).register(z.globalRegistry, {
  id: 'Answers',
  description: 'Indicator code → level (yes is 1), number, selected codes, "not-applicable" or "dont-know"',
});
export type Answers = z.infer<typeof answersSchema>;

/** A fault of one answer; it names the indicator and what would be right, never the answer given. */
export interface AnswerFault {
  readonly indicator: string;
  readonly detail: string;
}

/** The faults of a draft: unknown indicators and answers outside their scale. */
export function checkAnswers(instrument: Instrument, answers: Answers): AnswerFault[] {
  const byCode = new Map(instrument.indicators.map((indicator) => [indicator.code, indicator]));
  return Object.entries(answers).flatMap(([code, answer]) => {
    const indicator = byCode.get(code);
    const detail = indicator ? answerFault(indicator, answer) : 'is not an indicator of this instrument';
    return detail ? [{ indicator: code, detail }] : [];
  });
}

/** The indicators a submission still has to answer. */
export const missingAnswers = (instrument: Instrument, answers: Answers): string[] =>
  instrument.indicators
    .filter(({ code, optional }) => optional !== true && !Object.hasOwn(answers, code))
    .map(({ code }) => code);
