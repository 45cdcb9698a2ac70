import * as z from 'zod/mini';
import type { Indicator, Instrument } from './definition.ts';

/** A level (0 = lowest), the codes selected, or one of the two ways not to answer. */
export const answerSchema = z.union([
  z.int().check(z.gte(0), z.lte(11)),
  z.array(z.string().check(z.maxLength(40))).check(z.maxLength(24)),
  z.enum(['not-applicable', 'dont-know']),
]);
export type Answer = z.infer<typeof answerSchema>;

/** Answers by indicator code. A draft may leave any out; a submission must not. */
export const answersSchema = z.record(z.string().check(z.maxLength(8)), answerSchema).register(z.globalRegistry, {
  id: 'Answers',
  description: 'Indicator code → level, selected codes, "not-applicable" or "dont-know"',
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
  instrument.indicators.filter(({ code }) => !Object.hasOwn(answers, code)).map(({ code }) => code);

function answerFault(indicator: Indicator, answer: Answer): string | undefined {
  if (answer === 'dont-know') return undefined;
  if (answer === 'not-applicable')
    return indicator.notApplicable === 'refused' ? 'does not take "not-applicable"' : undefined;
  return indicator.kind === 'scale' ? levelFault(indicator.levels.length, answer) : selectionFault(indicator, answer);
}

const levelFault = (levels: number, answer: Answer): string | undefined =>
  typeof answer === 'number' && answer < levels ? undefined : `must be a level from 0 to ${levels - 1}`;

function selectionFault(indicator: Extract<Indicator, { kind: 'multi' }>, answer: Answer): string | undefined {
  const codes = indicator.options.map(({ code }) => code);
  if (!Array.isArray(answer)) return 'must be a list of selected codes';
  if (new Set(answer).size < answer.length) return 'selects a code twice';
  return answer.every((code) => codes.includes(code)) ? undefined : `may only select from ${codes.join(', ')}`;
}
