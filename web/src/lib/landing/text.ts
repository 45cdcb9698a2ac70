import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { landing } from '#lib/i18n/en/landing.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['landing']>(landing, async () => (await import('#lib/i18n/de/landing.ts')).landing);
