import type { Answer } from '#shared/instrument/answers.ts';
import type { Indicator } from '#shared/instrument/definition.ts';
import { number } from '#lib/i18n/format.ts';
import { i18n, say } from '#lib/i18n/language.svelte.ts';
import { text } from './text.ts';

/** More than any definition asks for: a number is shown as it was given. */
export const DECIMALS = 10;

/** An answer in the reader’s words. */
export function answerText(indicator: Indicator, answer: Answer | undefined): string {
  const { t } = text;
  if (answer === undefined) return t.nothing;
  if (answer === 'dont-know') return t.dontKnow;
  if (answer === 'not-applicable') return t.notApplicable;
  switch (indicator.kind) {
    case 'scale':
      return levelText(indicator.levels[Number(answer)]?.text, answer);
    case 'yes-no':
      return answer === 1 ? t.yes : t.no;
    case 'number':
      return `${number(i18n.language, Number(answer), DECIMALS)} ${say(indicator.unit)}`;
    case 'multi':
      return Array.isArray(answer) && answer.length > 0 ? selectionText(indicator, answer) : t.none;
  }
}

const levelText = (words: Parameters<typeof say>[0], answer: Answer): string => say(words) || String(answer);

function selectionText({ options }: Extract<Indicator, { kind: 'multi' }>, answer: readonly string[]): string {
  const chosen = options.filter(({ code }) => answer.includes(code)).map(({ text }) => say(text));
  // Options have commas of their own.
  return chosen.join('; ');
}

/** What stands under a choice: an example of a level, or what a way not to answer does to the result. */
export function moreAbout(indicator: Indicator, answer: Answer): string | undefined {
  if (answer === 'dont-know') return dontKnowEffect(indicator);
  if (answer === 'not-applicable') return text.t.effect.waives;
  return indicator.kind === 'scale' ? say(indicator.levels[Number(answer)]?.example) || undefined : undefined;
}

function dontKnowEffect({ kind, dontKnow }: Indicator): string {
  const { effect } = text.t;
  if (dontKnow === 'left-out') return effect.leftOut;
  if (kind === 'yes-no') return effect.lowestYesNo;
  return kind === 'multi' ? effect.lowestMulti : effect.lowest;
}
