import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['figure']>({
  en: async () => (await import('#lib/i18n/en/figure.ts')).figure,
  de: async () => (await import('#lib/i18n/de/figure.ts')).figure,
});
