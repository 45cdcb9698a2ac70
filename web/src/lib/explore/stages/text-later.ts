import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['exploreStagesLater']>({
  en: async () => (await import('#lib/i18n/en/explore-stages-later.ts')).exploreStagesLater,
  de: async () => (await import('#lib/i18n/de/explore-stages-later.ts')).exploreStagesLater,
});
