import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['methodology']>({
  en: async () => (await import('#lib/i18n/en/methodology.ts')).methodology,
  de: async () => (await import('#lib/i18n/de/methodology.ts')).methodology,
});
