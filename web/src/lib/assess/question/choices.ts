import type { Answer } from '#shared/instrument/answers.ts';
import type { Indicator, MultiIndicator } from '#shared/instrument/definition.ts';

/** One thing to choose: a level, an option, "none of these", or a way not to answer. */
export interface Choosable {
  /** What it says by itself; of a selection only this option. */
  readonly answer: Answer;
  /** The key that chooses it. */
  readonly key: string | undefined;
  readonly chosen: boolean;
  /** The answer once it is chosen, or given up again. */
  readonly next: Answer | undefined;
}

/** The choices of a question in the order in which they are shown: a scale from its lowest level, yes before no. */
export function choicesOf(indicator: Indicator, answer: Answer | undefined): readonly Choosable[] {
  switch (indicator.kind) {
    case 'number':
      return [];
    case 'multi':
      return [...indicator.options.map(({ code }, at) => option(indicator, answer, code, at)), none(answer)];
    case 'yes-no':
      return [1, 0].map((level, at) => one(level, digit(at), answer));
    case 'scale':
      return indicator.levels.map((_, level) => one(level, digit(level), answer));
  }
}

/** The ways not to answer that a question allows. */
export const waysOf = ({ dontKnow, notApplicable }: Indicator, answer: Answer | undefined): readonly Choosable[] => [
  ...(dontKnow === 'refused' ? [] : [one('dont-know', 'd', answer)]),
  ...(notApplicable === 'refused' ? [] : [one('not-applicable', 'x', answer)]),
];

const digit = (at: number): string | undefined => (at < 9 ? String(at + 1) : undefined);

/** Excludes every other; chosen again it is given up. (A radio button that is chosen cannot be chosen again.) */
function one(of: Answer, key: string | undefined, answer: Answer | undefined): Choosable {
  const chosen = answer === of;
  return { answer: of, key, chosen, next: chosen && typeof of === 'string' ? undefined : of };
}

function option(indicator: MultiIndicator, answer: Answer | undefined, code: string, at: number): Choosable {
  const chosen = Array.isArray(answer) && answer.includes(code);
  return { answer: [code], key: digit(at), chosen, next: toggled(indicator, answer, code) };
}

/** "None of these" is an answer of its own: an empty selection that was chosen. */
function none(answer: Answer | undefined): Choosable {
  const chosen = Array.isArray(answer) && answer.length === 0;
  return { answer: [], key: '0', chosen, next: chosen ? undefined : [] };
}

/** A selection with one option more or less, in the definition's order; the last one gone is no answer yet. */
function toggled({ options }: MultiIndicator, answer: Answer | undefined, code: string): Answer | undefined {
  const selected = new Set(Array.isArray(answer) ? answer : []);
  if (!selected.delete(code)) selected.add(code);
  const codes = options.map((one) => one.code).filter((one) => selected.has(one));
  return codes.length === 0 ? undefined : codes;
}
