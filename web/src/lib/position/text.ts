import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['position']>({
  en: async () => (await import('#lib/i18n/en/position.ts')).position,
  de: async () => (await import('#lib/i18n/de/position.ts')).position,
});
