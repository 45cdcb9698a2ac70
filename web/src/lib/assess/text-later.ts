import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['assessLater']>({
  en: async () => (await import('#lib/i18n/en/assess-later.ts')).assessLater,
  de: async () => (await import('#lib/i18n/de/assess-later.ts')).assessLater,
});
