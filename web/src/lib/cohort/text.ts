import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['cohort']>({
  en: async () => (await import('#lib/i18n/en/cohort.ts')).cohort,
  de: async () => (await import('#lib/i18n/de/cohort.ts')).cohort,
});
