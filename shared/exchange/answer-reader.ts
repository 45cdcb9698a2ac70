import type { Answer } from '../instrument/answers.ts';
import type { Result } from '../kernel/result.ts';

/** What reads the cells of one column: an answer, or what would be right. */
export type AnswerReader = (cell: string) => Result<Answer, string>;
