import type { en } from './en.ts';

/** The shape every language must fill completely: the keys of English, with any wording. */
export type Catalogue = Worded<typeof en>;

/** The same keys, with any wording. */
export type Worded<T> = {
  readonly [Key in keyof T]: T[Key] extends string
    ? string
    : T[Key] extends (...args: infer A) => string
      ? (...args: A) => string
      : Worded<T[Key]>;
};
