import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['trendsLater']>({
  en: async () => (await import('#lib/i18n/en/trends-later.ts')).trendsLater,
  de: async () => (await import('#lib/i18n/de/trends-later.ts')).trendsLater,
});
