import type { Answer, Answers } from '#shared/instrument/answers.ts';
import type { Indicator, Instrument } from '#shared/instrument/definition.ts';

/** The answers with one replaced; undefined takes it back. */
export function withAnswer(answers: Answers, code: string, answer: Answer | undefined): Answers {
  const { [code]: _replaced, ...rest } = answers;
  return answer === undefined ? rest : { ...rest, [code]: answer };
}

/** A selection with one option more or less, in the definition's order; the last one gone is no answer yet. */
export function toggled(
  indicator: Extract<Indicator, { kind: 'multi' }>,
  answer: Answer | undefined,
  option: string,
): Answer | undefined {
  const selected = new Set(Array.isArray(answer) ? answer : []);
  if (!selected.delete(option)) selected.add(option);
  const codes = indicator.options.map(({ code }) => code).filter((code) => selected.has(code));
  return codes.length === 0 ? undefined : codes;
}

/** "None of these" is an answer of its own: an empty selection that was chosen. */
export const isNone = (answer: Answer | undefined): boolean => Array.isArray(answer) && answer.length === 0;

/** Indicators without an answer, in the definition's order. */
export const unanswered = (instrument: Instrument, answers: Answers): readonly Indicator[] =>
  instrument.indicators.filter(({ code }) => !Object.hasOwn(answers, code));

/** Only what the instrument still asks: a draft may be older than its version. */
export const known = (instrument: Instrument, answers: Answers): Answers =>
  Object.fromEntries(
    instrument.indicators.flatMap(({ code }) => {
      const answer = answers[code];
      return answer === undefined ? [] : [[code, answer]];
    }),
  );

/** Codes answered differently in two sets of answers. */
export const differing = (one: Answers, other: Answers): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((code) => JSON.stringify(one[code]) !== JSON.stringify(other[code]))
    .sort();
