import type { Answer } from '../instrument/answers.ts';
import type { Indicator } from '../instrument/definition.ts';
import { fold } from './fold.ts';
import { SEPARATOR } from './read-selection.ts';
import { CODES } from './words.ts';

/** Words that a selection of one option must not be mistaken for. */
const WORDS = [...CODES.map(([code]) => code), 'none'];

/** An answer as a cell that `answerReader` reads back as the same answer; empty for none. */
export function writeAnswer(indicator: Indicator, answer: Answer | undefined): string {
  if (answer === undefined) return '';
  if (typeof answer === 'string') return answer;
  if (Array.isArray(answer)) return writeSelection(answer);
  if (indicator.kind === 'yes-no') return answer === 1 ? 'yes' : 'no';
  return indicator.kind === 'number' ? writeNumber(answer) : String(answer);
}

function writeSelection(codes: readonly string[]): string {
  const list = codes.join(SEPARATOR);
  if (list === '') return 'none';
  return WORDS.includes(fold(list)) ? `${list}${SEPARATOR}` : list;
}

/** With a decimal point; a fourth decimal where three could be taken for thousands. */
export const writeNumber = (value: number): string =>
  /^-?[1-9]\d{0,2}\.\d{3}$/.test(String(value)) ? `${value}0` : String(value);
