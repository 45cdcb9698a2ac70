import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['audit']>({
  en: async () => (await import('#lib/i18n/en/audit.ts')).audit,
  de: async () => (await import('#lib/i18n/de/audit.ts')).audit,
});
