import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['assessQuestion']>({
  en: async () => (await import('#lib/i18n/en/assess-question.ts')).assessQuestion,
  de: async () => (await import('#lib/i18n/de/assess-question.ts')).assessQuestion,
});
