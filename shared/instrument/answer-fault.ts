import type { Answer } from './answers.ts';
import type { Indicator, MultiIndicator, NumberIndicator } from './definition.ts';

// Apart from the schemas, so that a page can check an answer without the schema library.

/** What is wrong with one answer; undefined when nothing is. */
export function answerFault(indicator: Indicator, answer: Answer): string | undefined {
  if (answer === 'dont-know') return indicator.dontKnow === 'refused' ? 'does not take "dont-know"' : undefined;
  if (answer === 'not-applicable')
    return indicator.notApplicable === 'refused' ? 'does not take "not-applicable"' : undefined;
  switch (indicator.kind) {
    case 'scale':
      return levelFault(indicator.levels.length - 1, answer);
    case 'yes-no':
      return levelFault(1, answer);
    case 'multi':
      return selectionFault(indicator, answer);
    case 'number':
      return numberFault(indicator, answer);
  }
}

const levelFault = (top: number, answer: Answer): string | undefined =>
  typeof answer === 'number' && Number.isInteger(answer) && answer >= 0 && answer <= top
    ? undefined
    : `must be a level from 0 to ${top}`;

function selectionFault(indicator: MultiIndicator, answer: Answer): string | undefined {
  const codes = indicator.options.map(({ code }) => code);
  if (!Array.isArray(answer)) return 'must be a list of selected codes';
  if (new Set(answer).size < answer.length) return 'selects a code twice';
  return answer.every((code) => codes.includes(code)) ? undefined : `may only select from ${codes.join(', ')}`;
}

function numberFault({ range, decimals }: NumberIndicator, answer: Answer): string | undefined {
  if (typeof answer !== 'number' || !(answer >= range.min && answer <= range.max))
    return `must be a number from ${range.min} to ${range.max}`;
  if (Number(answer.toFixed(decimals)) === answer) return undefined;
  return decimals === 0
    ? 'must be a whole number'
    : `may have ${decimals === 1 ? 'one decimal' : `${decimals} decimals`} at most`;
}
