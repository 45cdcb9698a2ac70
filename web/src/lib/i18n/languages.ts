import { language as en } from './languages/en.ts';

/** What a language is beside its texts. */
export interface Spoken {
  /** As its readers call it. */
  readonly name: string;
  /** `2026-Q4` in words: Intl knows no quarters. */
  readonly quarter: (number: string, year: string) => string;
}

const files = import.meta.glob<Spoken>('./languages/*.ts', { eager: true, import: 'language' });

/**
 * Every language the site speaks, by its code: a file in `languages/` each. English and German are complete, in folders of
 * their own; any other one brings its texts in that file (see `vite/languages.ts`).
 */
export const LANGUAGES: Readonly<Record<string, Spoken>> = {
  en,
  ...Object.fromEntries(
    Object.entries(files).map(([path, spoken]) => [path.slice('./languages/'.length, -'.ts'.length), spoken]),
  ),
};
