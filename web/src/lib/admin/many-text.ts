import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['adminMany']>({
  en: async () => (await import('#lib/i18n/en/admin-many.ts')).adminMany,
  de: async () => (await import('#lib/i18n/de/admin-many.ts')).adminMany,
});
