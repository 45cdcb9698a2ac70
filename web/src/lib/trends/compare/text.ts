import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['trendsCompare']>({
  en: async () => (await import('#lib/i18n/en/trends-compare.ts')).trendsCompare,
  de: async () => (await import('#lib/i18n/de/trends-compare.ts')).trendsCompare,
});
