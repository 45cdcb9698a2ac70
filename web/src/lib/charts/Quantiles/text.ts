import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['quantiles']>({
  en: async () => (await import('#lib/i18n/en/quantiles.ts')).quantiles,
  de: async () => (await import('#lib/i18n/de/quantiles.ts')).quantiles,
});
