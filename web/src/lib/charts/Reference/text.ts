import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['reference']>({
  en: async () => (await import('#lib/i18n/en/reference.ts')).reference,
  de: async () => (await import('#lib/i18n/de/reference.ts')).reference,
});
