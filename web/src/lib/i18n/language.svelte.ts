import type { Text } from '#shared/instrument/definition.ts';
import type { Catalogue } from './catalogue.ts';

const KEY = 'tidemark.language';

let language = $state('en');
const parts: ((next: string) => Promise<() => void>)[] = [];

type Fetch<T> = () => Promise<T>;
/** A part of the catalogue: in both complete languages, and in those the build adds. */
type Fetches<T> = Readonly<Record<'en' | 'de', Fetch<T>>> & Readonly<Partial<Record<string, Fetch<T>>>>;

/**
 * One part of the catalogue, fetched in the language that is spoken and in no other. Reading `t` makes a component
 * follow the switch.
 */
export function texts<T>(fetched: Fetches<T>): { readonly t: T } {
  let current = $state.raw<T>();
  parts.push(async (next) => {
    const text = await (fetched[next] ?? fetched.en)();
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

/** What was chosen before, else what the browser asks for, else English: `boot.js` has found out which. */
export const preferredLanguage = (): string => document.documentElement.lang;

/** Switches every part at once; parts registered meanwhile follow with the next call. */
export async function useLanguage(next: string): Promise<void> {
  const swaps = await Promise.all(parts.map((fetchPart) => fetchPart(next)));
  for (const swap of swaps) swap();
  language = next;
}

export async function chooseLanguage(next: string): Promise<void> {
  await useLanguage(next);
  document.documentElement.lang = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Refused storage only means that the choice ends with the visit.
  }
}
