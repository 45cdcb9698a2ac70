import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['reading']>({
  en: async () => (await import('#lib/i18n/en/reading.ts')).reading,
  de: async () => (await import('#lib/i18n/de/reading.ts')).reading,
});
