import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['joining']>({
  en: async () => (await import('#lib/i18n/en/joining.ts')).joining,
  de: async () => (await import('#lib/i18n/de/joining.ts')).joining,
});
