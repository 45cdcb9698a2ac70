import type { Answer } from '../instrument/answers.ts';

/** The two ways not to answer as answers are written: in any column of answers they stand for themselves. */
export const CODES: readonly (readonly [string, Answer])[] = [
  ['not-applicable', 'not-applicable'],
  ['dont-know', 'dont-know'],
];

const NOT_APPLICABLE = ['n/a', 'na', 'n.a', 'not applicable', 'nicht anwendbar', 'nicht zutreffend', 'entfällt'];
const DONT_KNOW = ['dont know', 'do not know', 'weiss nicht', 'weiss ich nicht'];

export const YES = ['1', 'yes', 'y', 'true', 'x', 'ja', 'j', 'wahr'];
export const NO = ['0', 'no', 'n', 'false', 'nein', 'falsch'];

/** A selection of nothing. */
export const NOTHING = ['none', 'nothing', 'keine', 'keines', 'nichts', '-'];

/** Other words for them, where a definition does not use the same words for something else. */
export const NO_ANSWER: readonly (readonly [string, Answer])[] = [
  ...NOT_APPLICABLE.map((word) => [word, 'not-applicable'] as const),
  ...DONT_KNOW.map((word) => [word, 'dont-know'] as const),
];
