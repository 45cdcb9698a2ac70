import { i18n } from '#lib/i18n/language.svelte.ts';
import { text as manage } from '#lib/manage/text.ts';
import type { Content, FieldName } from './content.ts';

/** What stands in a field, in words. */
export function valueName(content: Content, field: FieldName, none: string): string {
  const { codes } = i18n.t;
  const { name, locale, industry, size, region } = content;
  const names = {
    name,
    locale: manage.t.locale[locale],
    industry: industry && codes.industry[industry],
    size: size && codes.size[size],
    region: region && codes.region[region],
  };
  return names[field] || none;
}
