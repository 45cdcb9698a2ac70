import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['stageRows']>({
  en: async () => (await import('#lib/i18n/en/stage-rows.ts')).stageRows,
  de: async () => (await import('#lib/i18n/de/stage-rows.ts')).stageRows,
});
