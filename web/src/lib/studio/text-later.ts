import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['studioLater']>({
  en: async () => (await import('#lib/i18n/en/studio-later.ts')).studioLater,
  de: async () => (await import('#lib/i18n/de/studio-later.ts')).studioLater,
});
