import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['positionExport']>({
  en: async () => (await import('#lib/i18n/en/position-export.ts')).positionExport,
  de: async () => (await import('#lib/i18n/de/position-export.ts')).positionExport,
});
