import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['exploreScores']>({
  en: async () => (await import('#lib/i18n/en/explore-scores.ts')).exploreScores,
  de: async () => (await import('#lib/i18n/de/explore-scores.ts')).exploreScores,
});
