import type { Answer } from '../instrument/answers.ts';
import type { Indicator } from '../instrument/definition.ts';
import { fail, ok } from '../kernel/result.ts';
import type { AnswerReader } from './answer-reader.ts';
import { dictionary } from './dictionary.ts';
import { fold } from './fold.ts';
import { CODES, NO, NO_ANSWER, YES } from './words.ts';

type Pairs = readonly (readonly [string, Answer])[];

/** A level by its number or its words in any language of the definition. */
export function levelReader({ levels }: Extract<Indicator, { kind: 'scale' }>): AnswerReader {
  const numbers = levels.map((_, level) => [String(level), level] as const);
  const texts = levels.flatMap(({ text }, level) => Object.values(text).map((words) => [words, level] as const));
  return reader(`must be a level from 0 to ${levels.length - 1} or its words`, numbers, texts);
}

/** Yes or no in English, German or as a spreadsheet writes them. */
export const yesNoReader = (): AnswerReader =>
  reader(
    'must be yes (1) or no (0)',
    YES.map((word) => [word, 1] as const),
    NO.map((word) => [word, 0] as const),
  );

function reader(expected: string, strongest: Pairs, ...weaker: readonly Pairs[]): AnswerReader {
  const known = dictionary<Answer>([...CODES, ...strongest], ...weaker, NO_ANSWER);
  return (cell) => {
    const folded = fold(cell);
    const answer = known.get(folded) ?? known.get(folded.replace(WHOLE, '$1'));
    return answer === undefined || answer === null ? fail(expected) : ok(answer);
  };
}

/** A whole number as a spreadsheet may write it: "2.0", "02". */
const WHOLE = /^0*(\d{1,2})(?:[.,]0+)?$/;
