import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { industries } from '#lib/i18n/en/industries.ts';
import { texts } from '#lib/i18n/language.svelte.ts';

export const industryTitles = texts<Catalogue['industries']>(
  industries,
  async () => (await import('#lib/i18n/de/industries.ts')).industries,
);
