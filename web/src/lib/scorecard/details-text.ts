import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['scorecardDetails']>({
  en: async () => (await import('#lib/i18n/en/scorecard-details.ts')).scorecardDetails,
  de: async () => (await import('#lib/i18n/de/scorecard-details.ts')).scorecardDetails,
});
