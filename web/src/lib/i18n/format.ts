import type { Extent } from '#shared/release/place.ts';
import type { NBand, ShareRow } from '#shared/release/cell.ts';
import { LANGUAGES } from './languages.ts';

/** Made once a language: making takes far longer than using, and a page writes hundreds of shares. */
function kept<T>(make: (language: string) => T): (language: string) => T {
  const made = new Map<string, T>();
  return (language) => made.get(language) ?? made.set(language, make(language)).get(language)!;
}
const plain = (language: string) => new Intl.NumberFormat(language);
const fine = kept((language) => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }));

/** 31 as `31%`, in German `31 %`; a reference series keeps its decimal. */
export const percent = (language: string, value: number): string => fine(language).format(value / 100);

/** A share as published: where a cap hides it, only on which side it lies. */
export function share(language: string, row: ShareRow): string {
  if ('below' in row) return `<\u00a0${percent(language, row.below)}`;
  if ('above' in row) return `>\u00a0${percent(language, row.above)}`;
  return percent(language, row.share);
}

/** `27–36%`; a range of one value is that value. */
export const range = (language: string, from: number, to: number): string =>
  from === to ? percent(language, from) : `${plain(language).format(from)}–${percent(language, to)}`;

/** `30–49`, or `1,000+` for the open band at the top. */
export const band = (language: string, { from, to }: NBand): string =>
  to === null ? `${plain(language).format(from)}+` : plain(language).formatRange(from, to);

export const day = (language: string, moment: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(moment));

/** `2026-Q4` in words. */
export const quarter = (language: string, period: string): string =>
  (LANGUAGES[language] ?? LANGUAGES['en'])?.quarter(period.slice(6), period.slice(0, 4)) ?? period;

/** A number with at most so many decimals: `1,234.5`. */
export const number = (language: string, value: number, decimals = 1): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: decimals }).format(value);

/** `A, B and C`. */
export const list = (language: string, items: readonly string[]): string => new Intl.ListFormat(language).format(items);

/** Published caps are this small; wider bounds come from several questions. */
const WIDEST_CAP = 10;

/** A share of which only bounds may be known: `62%`, `30–60%`, or a cap as `< 5%`. */
export function bounds(language: string, { from, to }: Extent): string {
  if (from === 0 && to > 0 && to <= WIDEST_CAP) return `<\u00a0${percent(language, to)}`;
  if (to === 100 && from < 100 && from >= 100 - WIDEST_CAP) return `>\u00a0${percent(language, from)}`;
  return range(language, from, to);
}
