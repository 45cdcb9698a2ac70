import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['adminHealth']>({
  en: async () => (await import('#lib/i18n/en/admin-health.ts')).adminHealth,
  de: async () => (await import('#lib/i18n/de/admin-health.ts')).adminHealth,
});
