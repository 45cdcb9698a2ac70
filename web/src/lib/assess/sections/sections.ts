import type { Answers } from '#shared/instrument/answers.ts';
import type { Indicator, Instrument } from '#shared/instrument/definition.ts';

/** The questions of one dimension: what is on screen at a time. */
export interface Section {
  readonly code: string;
  readonly title: Instrument['dimensions'][number]['title'];
  readonly about: Instrument['dimensions'][number]['about'];
  readonly indicators: readonly Indicator[];
}

/** The dimensions that ask something, in the definition's order. */
export const sectionsOf = (instrument: Instrument): readonly Section[] =>
  instrument.dimensions
    .map((dimension) => ({
      ...dimension,
      indicators: instrument.indicators.filter((one) => one.dimension === dimension.code),
    }))
    .filter(({ indicators }) => indicators.length > 0);

/** All questions in the order in which they are shown. */
export const inOrder = (sections: readonly Section[]): readonly Indicator[] =>
  sections.flatMap(({ indicators }) => indicators);

export interface Progress {
  /** Of the questions that must be answered. */
  readonly answered: number;
  readonly total: number;
  /** Of those that may be left out. */
  readonly given: number;
  readonly optional: number;
}

export function progressOf(indicators: readonly Indicator[], answers: Answers): Progress {
  const needed = indicators.filter(({ optional }) => optional !== true);
  const has = ({ code }: Indicator) => Object.hasOwn(answers, code);
  const answered = needed.filter(has).length;
  const given = indicators.filter(has).length - answered;
  return { answered, total: needed.length, given, optional: indicators.length - needed.length };
}

/** Questions that still have to be answered, in order. */
export const openOf = (indicators: readonly Indicator[], answers: Answers): readonly Indicator[] =>
  indicators.filter(({ code, optional }) => optional !== true && !Object.hasOwn(answers, code));

/** The next open question after a given one, from the start again after the last; undefined when none is open. */
export function nextOpen(
  indicators: readonly Indicator[],
  answers: Answers,
  after: string | undefined,
): Indicator | undefined {
  const at = indicators.findIndex(({ code }) => code === after) + 1;
  return openOf([...indicators.slice(at), ...indicators.slice(0, at)], answers)[0];
}

/** What lies so many steps from an item; undefined beyond the ends, and the first for an item that is not there. */
export function beside<T>(items: readonly T[], item: T | undefined, by: 1 | -1): T | undefined {
  const at = item === undefined ? -1 : items.indexOf(item);
  return at < 0 ? items[0] : items[at + by];
}
