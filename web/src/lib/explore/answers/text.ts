import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['exploreAnswers']>({
  en: async () => (await import('#lib/i18n/en/explore-answers.ts')).exploreAnswers,
  de: async () => (await import('#lib/i18n/de/explore-answers.ts')).exploreAnswers,
});
