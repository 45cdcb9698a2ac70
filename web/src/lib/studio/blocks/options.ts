import type { Instrument, Text } from '#shared/instrument/definition.ts';
import { splitEditionId, type EditionId } from '#shared/kernel/ids.ts';
import { findIndicator } from '#shared/report/tables.ts';
import { quarter } from '#lib/i18n/format.ts';
import type { Grounds } from '../load-grounds.ts';
import { answersOf } from './spec.ts';

export interface Option<V extends string = string> {
  readonly value: V;
  readonly label: string;
}
type Say = (text: Text | undefined) => string;

/** Published editions, newest first; one that is not among them stays choosable as it is. */
export function editionOptions({ editions }: Pick<Grounds, 'editions'>, language: string, chosen: EditionId): Option<EditionId>[] {
  const published = editions.filter(({ state }) => state === 'published').map(({ id }) => id).reverse();
  const ids = published.includes(chosen) ? published : [chosen, ...published];
  return ids.map((value) => ({ value, label: quarter(language, splitEditionId(value).period) }));
} // prettier-ignore

/** The questionnaire an edition was made from; the newest where it is not known. */
export const instrumentAt = ({ editions, instruments }: Grounds, edition: EditionId): Instrument | undefined => {
  const reference = editions.find(({ id }) => id === edition)?.instrument;
  return instruments.find(({ id, version }) => `${id}@${version}` === reference) ?? instruments.at(-1);
};

const named = (items: readonly { readonly code: string; readonly title: Text }[], say: Say): Option[] =>
  items.map(({ code, title }) => ({ value: code, label: say(title) }));

export const frameworkOptions = ({ frameworks }: Instrument, say: Say): Option[] => named(frameworks, say);
export const dimensionOptions = ({ dimensions }: Instrument, say: Say): Option[] => named(dimensions, say);

export function stageOptions({ frameworks }: Instrument, framework: string, say: Say): Option[] {
  const own = frameworks.find(({ code }) => code === framework);
  if (!own) return [];
  return named(own.kind === 'ladder' ? own.stages : own.bands, say);
}

export const questionOptions = (questions: Instrument['indicators'], say: Say): Option[] =>
  questions.map(({ code, question }) => ({ value: code, label: `${code} ${say(question)}` }));

/** Answers in words: levels and options as the questionnaire says them. */
export function answerOptions(instrument: Instrument, question: string, say: Say, words: { yes: string; no: string }): Option[] {
  const indicator = findIndicator(instrument, question);
  return answersOf(instrument, question).map((value) => {
    if (indicator?.kind === 'scale') return { value, label: say(indicator.levels[Number(value)]?.text) };
    if (indicator?.kind === 'multi') return { value, label: say(indicator.options.find(({ code }) => code === value)?.text) };
    return { value, label: value === 'yes' ? words.yes : words.no };
  });
} // prettier-ignore
