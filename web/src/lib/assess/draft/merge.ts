import type { Answers } from '#shared/instrument/answers.ts';

/** Everything a draft holds: answers, and notes only the organisation itself sees. Both by indicator code. */
export interface Content {
  readonly answers: Answers;
  readonly notes: Readonly<Record<string, string>>;
}

/** One thing two sides changed differently. */
export interface Clash {
  readonly part: 'answers' | 'notes';
  readonly code: string;
}

export interface Merged {
  /** Both sides’ changes; where they clash, ours for the time being. */
  readonly content: Content;
  readonly clashes: readonly Clash[];
  /** Codes of what came from the other side. */
  readonly taken: readonly string[];
}

type Values<T> = Readonly<Record<string, T>>;

export const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export const sameContent = (one: Content, other: Content): boolean =>
  differing(one.answers, other.answers).length === 0 && differing(one.notes, other.notes).length === 0;

/** Codes with different values on the two sides. */
export const differing = (one: Values<unknown>, other: Values<unknown>): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((code) => !same(one[code], other[code])).sort();

/**
 * Brings two sides together that both started from `base`. What one side alone changed is taken from that side; only
 * what both changed to different values is a clash.
 */
export function merge(base: Content, mine: Content, theirs: Content): Merged {
  const answers = mergeValues(base.answers, mine.answers, theirs.answers);
  const notes = mergeValues(base.notes, mine.notes, theirs.notes);
  const inPart = (part: Clash['part'], codes: readonly string[]) => codes.map((code): Clash => ({ part, code }));
  return {
    content: { answers: answers.values, notes: notes.values },
    clashes: [...inPart('answers', answers.clashes), ...inPart('notes', notes.clashes)],
    taken: [...new Set([...answers.taken, ...notes.taken])],
  };
}

function mergeValues<T>(base: Values<T>, mine: Values<T>, theirs: Values<T>) {
  const clashes: string[] = [];
  const taken: string[] = [];
  let values = mine;
  for (const code of differing(mine, theirs)) {
    if (same(theirs[code], base[code])) continue;
    if (same(mine[code], base[code])) {
      taken.push(code);
      values = withValue(values, code, theirs[code]);
    } else clashes.push(code);
  }
  return { values, clashes, taken };
}

/** The values with one replaced; undefined takes it out. */
export function withValue<T>(values: Values<T>, code: string, value: T | undefined): Record<string, T> {
  const { [code]: _replaced, ...rest } = values;
  return value === undefined ? rest : { ...rest, [code]: value };
}

/** Ours with their value at each of these places. */
export const withTheirs = (mine: Content, theirs: Content, places: readonly Clash[]): Content =>
  places.reduce(
    (content, { part, code }): Content =>
      part === 'answers'
        ? { ...content, answers: withValue(content.answers, code, theirs.answers[code]) }
        : { ...content, notes: withValue(content.notes, code, theirs.notes[code]) },
    mine,
  );

/** Takes back the step from `before` to `after`, except where something changed again since. */
export const withoutStep = (now: Content, before: Content, after: Content): Content =>
  merge(after, now, before).content;
