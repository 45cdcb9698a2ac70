import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['methodologyLater']>({
  en: async () => (await import('#lib/i18n/en/methodology-later.ts')).methodologyLater,
  de: async () => (await import('#lib/i18n/de/methodology-later.ts')).methodologyLater,
});
