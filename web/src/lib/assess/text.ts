import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { assess } from '#lib/i18n/en/assess.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['assess']>(assess, async () => (await import('#lib/i18n/de/assess.ts')).assess);
