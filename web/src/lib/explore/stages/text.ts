import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['exploreStages']>({
  en: async () => (await import('#lib/i18n/en/explore-stages.ts')).exploreStages,
  de: async () => (await import('#lib/i18n/de/explore-stages.ts')).exploreStages,
});
