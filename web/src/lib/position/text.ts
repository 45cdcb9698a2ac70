import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { position } from '#lib/i18n/en/position.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const text = texts<Catalogue['position']>(
  position,
  async () => (await import('#lib/i18n/de/position.ts')).position,
);
