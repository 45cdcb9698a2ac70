import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

/** Only for a policy that was attacked. */
export const text = texts<Catalogue['attackRun']>({
  en: async () => (await import('#lib/i18n/en/attack-run.ts')).attackRun,
  de: async () => (await import('#lib/i18n/de/attack-run.ts')).attackRun,
});
