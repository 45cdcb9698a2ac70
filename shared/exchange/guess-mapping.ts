import type { Indicator, Instrument } from '../instrument/definition.ts';
import { columnNames, FIELDS, noteColumn, optionColumn } from './columns.ts';
import { dictionary } from './dictionary.ts';
import { foldHeading } from './fold.ts';
import { HEADINGS } from './headings.ts';
import type { Mapping } from './sheet.ts';

type Pairs = readonly (readonly [heading: string, name: string])[];

/**
 * What the columns of a sheet hold, told from their headings: names of the template in any case, questions and options
 * by their words, `C1.networks` or `C1[networks]` for an option, "C1 What …". No name is given twice.
 */
export function guessMapping(instrument: Instrument, header: readonly string[]): Mapping {
  const exact = new Set(columnNames(instrument));
  const taken = new Set<string>();
  const claim = (name: string | null | undefined): string | null =>
    !name || taken.has(name) || !taken.add(name) ? null : name;
  const same = header.map((heading) => claim(exact.has(heading.trim()) ? heading.trim() : null));
  if (!same.includes(null)) return same;
  const names = dictionary(...tiersOf(instrument));
  return header.map((heading, at) => same[at] ?? claim(names.get(foldHeading(heading))));
}

/** Headings by what they are known from: the template's names, then words. */
function tiersOf(instrument: Instrument): Pairs[] {
  const { indicators } = instrument;
  return [
    columnNames(instrument).map((name) => folded(name, name)),
    FIELDS.flatMap((field) => HEADINGS[field].map((heading) => folded(heading, field))),
    indicators.flatMap((indicator) => questions(indicator).map((heading) => folded(heading, indicator.code))),
    indicators.flatMap(optionHeadings),
    indicators.flatMap(({ code }) =>
      ['note', 'notes', 'Notiz', 'evidence', 'comment'].map((word) => folded(`${code} ${word}`, noteColumn(code))),
    ),
  ];
}

const folded = (heading: string, name: string) => [foldHeading(heading), name] as const;

const questions = ({ code, question }: Indicator): string[] =>
  Object.values(question).flatMap((words) => [words, `${code} ${words}`]);

/** Survey tools head an option's column with the question's code or words and the option's. */
const optionHeadings = (indicator: Indicator): Pairs =>
  indicator.kind !== 'multi'
    ? []
    : indicator.options.flatMap(({ code, text }) =>
        [indicator.code, ...questions(indicator)].flatMap((question) =>
          [code, ...Object.values(text)].map((words) =>
            folded(`${question} ${words}`, optionColumn(indicator.code, code)),
          ),
        ),
      );
