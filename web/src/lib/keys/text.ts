import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['keys']>({
  en: async () => (await import('#lib/i18n/en/keys.ts')).keys,
  de: async () => (await import('#lib/i18n/de/keys.ts')).keys,
});
