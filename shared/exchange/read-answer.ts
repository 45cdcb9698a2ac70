import type { Answer } from '../instrument/answers.ts';
import type { Indicator } from '../instrument/definition.ts';
import { fail, type Result } from '../kernel/result.ts';
import type { AnswerReader } from './answer-reader.ts';
import { levelReader, yesNoReader } from './read-level.ts';
import { numberReader } from './read-number.ts';
import { selectionReader } from './read-selection.ts';

/** Reads cells as answers to one question; what it accepts, `answerFault` accepts. Not for empty cells. */
export function answerReader(indicator: Indicator): AnswerReader {
  const read = remembering(readerOf(indicator));
  return (cell) => refused(indicator, read(cell));
}

function readerOf(indicator: Indicator): AnswerReader {
  switch (indicator.kind) {
    case 'scale':
      return levelReader(indicator);
    case 'yes-no':
      return yesNoReader();
    case 'multi':
      return selectionReader(indicator);
    case 'number':
      return numberReader(indicator);
  }
}

function refused({ dontKnow, notApplicable }: Indicator, read: Result<Answer, string>): Result<Answer, string> {
  if (!read.ok) return read;
  if (read.value === 'dont-know' && dontKnow === 'refused') return fail('does not take "dont-know"');
  if (read.value === 'not-applicable' && notApplicable === 'refused') return fail('does not take "not-applicable"');
  return read;
}

const REMEMBERED = 1000;

/** The cells of a column are much the same: each spelling is worked out once. */
function remembering(read: AnswerReader): AnswerReader {
  const known = new Map<string, Result<Answer, string>>();
  return (cell) => {
    const before = known.get(cell);
    if (before) return before;
    const result = read(cell);
    if (known.size < REMEMBERED) known.set(cell, result);
    return result;
  };
}
