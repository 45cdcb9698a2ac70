import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['assess']>({
  en: async () => (await import('#lib/i18n/en/assess.ts')).assess,
  de: async () => (await import('#lib/i18n/de/assess.ts')).assess,
});
