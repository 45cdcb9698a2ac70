import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['studio']>({
  en: async () => (await import('#lib/i18n/en/studio.ts')).studio,
  de: async () => (await import('#lib/i18n/de/studio.ts')).studio,
});
