import { parseCohortKey } from '../../release/cohort.ts';
import type { NBand } from '../../release/cell.ts';
import type { CohortKey, EditionId } from '../../kernel/ids.ts';
import { splitEditionId } from '../../kernel/ids.ts';
import type { Locale } from '../../contracts/tenant-schemas.ts';
import type { Text } from '../../instrument/definition/text.ts';
import type { Reading } from '../read-row.ts';
import { BASICS } from './basics.ts';

/** 31 as `31%`, in German `31 %`. */
export const percentText = (language: Locale, value: number): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(value / 100);

export const numberText = (language: Locale, value: number): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(value);

/** `27–36%`. */
export const intervalText = (language: Locale, low: number, high: number): string =>
  low === high
    ? percentText(language, low)
    : `${new Intl.NumberFormat(language).format(low)}–${percentText(language, high)}`;

/** `30–49`, or `1,000 or more` for the open band. */
export const bandText = (language: Locale, { from, to }: NBand): string => {
  const plain = new Intl.NumberFormat(language);
  return to === null ? BASICS[language].orMore(plain.format(from)) : plain.formatRange(from, to);
};

/** A value as published, behind a cap only that it lies beyond: `31%`, `under 5%`. */
export function readingText(language: Locale, { bound, value }: Extract<Reading, { status: 'shown' }>, unit: string): string {
  const words = BASICS[language];
  const text = unit === '%' ? percentText(language, value) : [numberText(language, value), unit].filter(Boolean).join('\u00a0');
  return bound === 'none' ? text : bound === 'below' ? words.under(text) : words.over(text);
} // prettier-ignore

/** `Q4 2026`, `4. Quartal 2026`. */
export function editionText(language: Locale, edition: EditionId): string {
  const { period } = splitEditionId(edition);
  return BASICS[language].quarter(period.slice(6), period.slice(0, 4));
}

/** `Manufacturing, 250–999 employees`; everybody has a name of its own. */
export function cohortText(language: Locale, key: CohortKey): string {
  const { codes } = BASICS[language];
  const cohort = parseCohortKey(key) ?? {};
  const parts = (['industry', 'size', 'region'] as const).flatMap((name) => {
    const code = cohort[name];
    return code === undefined ? [] : [codes[name][code] ?? code];
  });
  return parts.join(', ') || codes.everybody;
}

/** A text of a definition in a language, in English where it is not written in it. */
export const inLanguage = (language: Locale, text: Text): string =>
  text[language] ?? text['en'] ?? Object.values(text)[0] ?? '';

const DATES: Readonly<Record<Locale, string>> = { en: 'en-GB', de: 'de-DE' };

/** `22 November 2026`, by UTC. */
export const dayText = (language: Locale, moment: string): string =>
  new Intl.DateTimeFormat(DATES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(moment));
