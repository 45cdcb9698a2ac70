import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

/** What the page shows where something is missing, fetched with that. */
export const text = texts<Catalogue['positionElse']>({
  en: async () => (await import('#lib/i18n/en/position-else.ts')).positionElse,
  de: async () => (await import('#lib/i18n/de/position-else.ts')).positionElse,
});
