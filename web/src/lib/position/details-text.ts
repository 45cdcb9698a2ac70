import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

/** What the page shows further down, fetched with it. */
export const text = texts<Catalogue['positionDetails']>({
  en: async () => (await import('#lib/i18n/en/position-details.ts')).positionDetails,
  de: async () => (await import('#lib/i18n/de/position-details.ts')).positionDetails,
});
