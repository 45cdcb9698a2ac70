import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['people']>({
  en: async () => (await import('#lib/i18n/en/people.ts')).people,
  de: async () => (await import('#lib/i18n/de/people.ts')).people,
});
