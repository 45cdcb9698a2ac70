import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['withheld']>({
  en: async () => (await import('#lib/i18n/en/withheld.ts')).withheld,
  de: async () => (await import('#lib/i18n/de/withheld.ts')).withheld,
});
