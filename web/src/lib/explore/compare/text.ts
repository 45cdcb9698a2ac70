import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['exploreCompare']>({
  en: async () => (await import('#lib/i18n/en/explore-compare.ts')).exploreCompare,
  de: async () => (await import('#lib/i18n/de/explore-compare.ts')).exploreCompare,
});
