import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['adminAdd']>({
  en: async () => (await import('#lib/i18n/en/admin-add.ts')).adminAdd,
  de: async () => (await import('#lib/i18n/de/admin-add.ts')).adminAdd,
});
