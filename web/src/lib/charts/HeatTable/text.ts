import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['heat']>({
  en: async () => (await import('#lib/i18n/en/heat.ts')).heat,
  de: async () => (await import('#lib/i18n/de/heat.ts')).heat,
});
