import type { Answer } from '../instrument/answers.ts';
import type { MultiIndicator } from '../instrument/definition.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { AnswerReader } from './answer-reader.ts';
import { dictionary, type Dictionary } from './dictionary.ts';
import { fold } from './fold.ts';
import { CODES, NO, NO_ANSWER, NOTHING, YES } from './words.ts';

/** What closes a selection of one option that would otherwise be a word of its own; alone it selects nothing. */
export const SEPARATOR = ';';

/** Options by code or words, separated by `;`. A list in the definition's order comes out. */
export function selectionReader({ options }: MultiIndicator): AnswerReader {
  const own = dictionary<string>(
    options.map(({ code }) => [code, code] as const),
    options.flatMap(({ code, text }) => Object.values(text).map((words) => [words, code] as const)),
  );
  const words = wordsBut(own);
  const expected = `may only select from ${options.map(({ code }) => code).join(', ')}, separated by ${SEPARATOR}`;
  return (cell) => {
    const known = words.get(fold(cell));
    if (known) return ok(known);
    const selected = selectedIn(cell, own);
    if (selected.includes(null)) return fail(expected);
    if (new Set(selected).size < selected.length) return fail('selects an option twice');
    return ok(options.map(({ code }) => code).filter((code) => selected.includes(code)));
  };
}

/** The codes that answers are written with always stand for themselves, other words only where no option is called so. */
function wordsBut(options: Dictionary<string>): ReadonlyMap<string, Answer | null> {
  const nothing: Answer = [];
  return dictionary<Answer>(
    [...CODES, ['none', nothing]],
    [...NO_ANSWER, ...NOTHING.map((word) => [word, nothing] as const)].filter(([word]) => !options.has(fold(word))),
  );
}

/** An option whose words hold the separator is taken whole. */
function selectedIn(cell: string, own: Dictionary<string>): (string | null)[] {
  const whole = own.get(fold(cell));
  if (whole) return [whole];
  return cell
    .split(/[;\n]/)
    .filter((part) => part.trim() !== '')
    .map((part) => own.get(fold(part)) ?? null);
}

/** The cells of an option's own column: yes, no, or the option itself. */
export function optionReader({
  code,
  text,
}: MultiIndicator['options'][number]): (cell: string) => Result<boolean, string> {
  const known = dictionary<boolean>(
    [...YES.map((word) => [word, true] as const), ...NO.map((word) => [word, false] as const)],
    [code, ...Object.values(text)].map((words) => [words, true] as const),
  );
  return (cell) => {
    const selected = known.get(fold(cell));
    return typeof selected === 'boolean' ? ok(selected) : fail('must be yes or no');
  };
}
