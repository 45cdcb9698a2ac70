import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

/** What dialogs, lists and fields say, and the codes of tenants, people and keys. */
export const text = texts<Catalogue['manage']>({
  en: async () => (await import('#lib/i18n/en/manage.ts')).manage,
  de: async () => (await import('#lib/i18n/de/manage.ts')).manage,
});
