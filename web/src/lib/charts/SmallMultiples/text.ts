import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['smallMultiples']>({
  en: async () => (await import('#lib/i18n/en/small-multiples.ts')).smallMultiples,
  de: async () => (await import('#lib/i18n/de/small-multiples.ts')).smallMultiples,
});
