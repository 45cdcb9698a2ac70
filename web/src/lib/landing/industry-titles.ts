import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const industryTitles = texts<Catalogue['industries']>({
  en: async () => (await import('#lib/i18n/en/industries.ts')).industries,
  de: async () => (await import('#lib/i18n/de/industries.ts')).industries,
});
