import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['settings']>({
  en: async () => (await import('#lib/i18n/en/settings.ts')).settings,
  de: async () => (await import('#lib/i18n/de/settings.ts')).settings,
});
