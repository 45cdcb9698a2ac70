import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['exploreNumbers']>({
  en: async () => (await import('#lib/i18n/en/explore-numbers.ts')).exploreNumbers,
  de: async () => (await import('#lib/i18n/de/explore-numbers.ts')).exploreNumbers,
});
