import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['exchange']>({
  en: async () => (await import('#lib/i18n/en/exchange.ts')).exchange,
  de: async () => (await import('#lib/i18n/de/exchange.ts')).exchange,
});
