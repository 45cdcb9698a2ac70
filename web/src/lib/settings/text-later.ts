import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['settingsLater']>({
  en: async () => (await import('#lib/i18n/en/settings-later.ts')).settingsLater,
  de: async () => (await import('#lib/i18n/de/settings-later.ts')).settingsLater,
});
