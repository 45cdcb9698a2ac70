import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['publications']>({
  en: async () => (await import('#lib/i18n/en/publications.ts')).publications,
  de: async () => (await import('#lib/i18n/de/publications.ts')).publications,
});
