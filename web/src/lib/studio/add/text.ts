import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['studioAdd']>({
  en: async () => (await import('#lib/i18n/en/studio-add.ts')).studioAdd,
  de: async () => (await import('#lib/i18n/de/studio-add.ts')).studioAdd,
});
