import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['landing']>({
  en: async () => (await import('#lib/i18n/en/landing.ts')).landing,
  de: async () => (await import('#lib/i18n/de/landing.ts')).landing,
});
