import type { Text } from '#shared/instrument/definition.ts';
import type { Catalogue } from './catalogue.ts';

const KEY = 'tidemark.language';
/** Languages of the catalogues; a definition may be written in others, too. */
export const LANGUAGES_OFFERED = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES_OFFERED)[number];
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

let language = $state<Language>('en');
const parts: ((next: Language) => Promise<() => void>)[] = [];

/**
 * One part of the catalogue, fetched in the language that is spoken and in no other. Reading `t` makes a component
 * follow the switch.
 */
export function texts<T>(fetched: Readonly<Record<Language, () => Promise<T>>>): { readonly t: T } {
  let current = $state.raw<T>();
  parts.push(async (next) => {
    const text = await fetched[next]();
    return () => {
      current = text;
    };
  });
  return {
    get t() {
      // Every page waits for its texts in its `load`.
      return current as T;
    },
  };
}

const shared = texts<Pick<Catalogue, 'common' | 'codes' | 'chart'>>({
  en: async () => (await import('./en/basics.ts')).basics,
  de: async () => (await import('./de/basics.ts')).basics,
});

/** The language in use and the texts every page needs. */
export const i18n = {
  get language() {
    return language;
  },
  get t() {
    return shared.t;
  },
};

/** A text of a definition in the reader's language, in English where that is missing. */
export const say = (text: Text | undefined): string => text?.[language] ?? text?.en ?? '';

/** What was chosen before, else what the browser asks for, else English. */
export function preferredLanguage(): Language {
  const wanted = readKept() ?? navigator.language.slice(0, 2);
  return wanted === 'de' ? 'de' : 'en';
}

/** Switches every part at once; parts registered meanwhile follow with the next call. */
export async function useLanguage(next: Language): Promise<void> {
  const swaps = await Promise.all(parts.map((fetchPart) => fetchPart(next)));
  for (const swap of swaps) swap();
  language = next;
}

export async function chooseLanguage(next: Language): Promise<void> {
  await useLanguage(next);
  document.documentElement.lang = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Refused storage only means that the choice ends with the visit.
  }
}

function readKept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
