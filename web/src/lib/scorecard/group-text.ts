import type { Catalogue } from '../i18n/catalogue.ts';
import { number } from '../i18n/format.ts';
import type { GroupView } from './framework-view.ts';

/** A group's value as people say it: `5 of 7`, `60%`, `2.3 of 4`. */
export function groupText(
  t: Catalogue['scorecardDetails']['detail'],
  language: string,
  { value, range, reading }: Pick<GroupView, 'value' | 'range' | 'reading'>,
): string {
  if (value === null) return t.nothing;
  if (reading === 'percent') return new Intl.NumberFormat(language, { style: 'percent' }).format(value);
  return t.of(number(language, value), number(language, range.max));
}
