import type { Answer } from '#shared/instrument/answers.ts';
import type { Indicator, MultiIndicator, NumberIndicator, Text } from '#shared/instrument/definition.ts';
import { shareTableOf, type Cell, type ShareRow, type WithheldReason } from '#shared/release/cell.ts';
import { drawnLength } from '../StageBar/geometry.ts';
import { stageShares, type StageShare } from '../stage.ts';

/** Questions whose answers are shares: all but numbers. */
export type Question = Exclude<Indicator, NumberIndicator>;
export const isQuestion = (indicator: Indicator): indicator is Question => indicator.kind !== 'number';

/** One option of a multiple selection: who selected it, or why that is not shown. */
export interface OptionShare {
  readonly code: string;
  readonly title: string;
  /** The share that selected it; undefined where it is not published. */
  readonly row: ShareRow | undefined;
  readonly reason: WithheldReason | undefined;
  readonly own: boolean;
}

/** The published answers to one question, ready to be drawn. */
export type AnswerView =
  | { readonly kind: 'levels'; readonly rows: readonly StageShare[] }
  | { readonly kind: 'options'; readonly rows: readonly OptionShare[] }
  | { readonly kind: 'withheld'; readonly reason: WithheldReason }
  | { readonly kind: 'missing' };

/** What definitions leave to the reader's language. */
export interface AnswerWords {
  readonly yes: string;
  readonly no: string;
  readonly say: (text: Text) => string;
}

/** The answers of a cohort to a question, with the reader's own among them. */
export function answerView(words: AnswerWords, cell: Cell, question: Question, own: Answer | undefined): AnswerView {
  if (question.kind === 'multi') return optionView(words, cell, question, own);
  const levels = levelsOf(words, question);
  const rows = shareTableOf(cell, `answer:${question.code}`)?.rows;
  const ownCode = typeof own === 'number' ? levels[own]?.code : undefined;
  return rows ? { kind: 'levels', rows: stageShares(levels, rows, ownCode) } : hidden(cell, `answer:${question.code}`);
}

/** The levels of a question, lowest first, by the codes of their rows. */
export const levelsOf = (
  { yes, no, say }: AnswerWords,
  question: Exclude<Question, MultiIndicator>,
): { readonly code: string; readonly title: string }[] =>
  question.kind === 'scale'
    ? question.levels.map(({ text }, level) => ({ code: String(level), title: say(text) }))
    : [{ code: 'no', title: no }, { code: 'yes', title: yes }]; // prettier-ignore

/** Options come most frequent first; those without a figure keep their order at the end. */
function optionView({ say }: AnswerWords, cell: Cell, question: MultiIndicator, own: Answer | undefined): AnswerView {
  const rows = question.options.map(({ code, text }): OptionShare => {
    const id = `answer:${question.code}.${code}`;
    return {
      code,
      title: say(text),
      row: shareTableOf(cell, id)?.rows.find((row) => row.code === 'yes'),
      reason: reasonOf(cell, id),
      own: Array.isArray(own) && own.includes(code),
    };
  });
  const first = rows[0];
  if (first && rows.every(({ row }) => !row)) return hidden(cell, `answer:${question.code}.${first.code}`);
  return { kind: 'options', rows: rows.toSorted((a, b) => lengthOf(b) - lengthOf(a)) };
}

const lengthOf = ({ row }: OptionShare): number => (row ? drawnLength(row) : -1);

function hidden(cell: Cell, id: string): AnswerView {
  const reason = reasonOf(cell, id);
  return reason ? { kind: 'withheld', reason } : { kind: 'missing' };
}

function reasonOf(cell: Cell, id: string): WithheldReason | undefined {
  if (cell.status === 'withheld') return cell.reason;
  const table = cell.tables.find((one) => one.id === id);
  return table?.status === 'withheld' ? table.reason : undefined;
}
