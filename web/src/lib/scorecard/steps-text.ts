import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['steps']>({
  en: async () => (await import('#lib/i18n/en/steps.ts')).steps,
  de: async () => (await import('#lib/i18n/de/steps.ts')).steps,
});
