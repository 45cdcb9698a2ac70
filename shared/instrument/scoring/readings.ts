import type { Answer, Answers } from '../answers.ts';
import type { Indicator, Instrument } from '../definition.ts';
import { maskOf, stepCount, stepOfNumber } from './steps.ts';

/**
 * Answers as one integer per indicator, in the instrument's order: the step of a scale, yes/no or number, the options of
 * a selection as bits, or one of the three below. What rules, scores and the pool work on; a number's exact value is gone.
 */
export type Readings = Int32Array;

export const NOT_APPLICABLE = -1;
export const DONT_KNOW = -2;
export const LEFT_OUT = -3;

/** Reads any answers; what no answer to its indicator could be (`checkAnswers` tells it) reads as left out. */
export const read = (instrument: Instrument, answers: Answers): Readings =>
  Int32Array.from(instrument.indicators, (indicator) => readOne(indicator, answers[indicator.code]));

function readOne(indicator: Indicator, answer: Answer | undefined): number {
  if (answer === 'not-applicable') return indicator.notApplicable === 'waives' ? NOT_APPLICABLE : LEFT_OUT;
  if (answer === 'dont-know') return indicator.dontKnow === 'refused' ? LEFT_OUT : DONT_KNOW;
  if (Array.isArray(answer)) return indicator.kind === 'multi' ? maskOf(indicator, answer) : LEFT_OUT;
  if (answer === undefined || indicator.kind === 'multi') return LEFT_OUT;
  // The outer bins of a grid are open.
  if (indicator.kind === 'number') return Number.isFinite(answer) ? stepOfNumber(indicator, answer) : LEFT_OUT;
  return Number.isInteger(answer) && answer >= 0 && answer < stepCount(indicator) ? answer : LEFT_OUT;
}
