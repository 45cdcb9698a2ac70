import type { Locale } from '../../contracts/tenant-schemas.ts';
import { CODES_DE } from './codes-de.ts';
import { CODES_EN } from './codes-en.ts';

type Labels = Readonly<Record<string, string>>;

/** What numbers and names in a text are made with: all a reader of bindings loads. */
export interface Basics {
  readonly codes: {
    readonly industry: Labels;
    readonly size: Labels;
    readonly region: Labels;
    readonly everybody: string;
  };
  readonly under: (value: string) => string;
  readonly over: (value: string) => string;
  readonly orMore: (value: string) => string;
  readonly quarter: (number: string, year: string) => string;
}

export const BASICS: Readonly<Record<Locale, Basics>> = {
  en: {
    codes: CODES_EN,
    under: (value) => `under ${value}`,
    over: (value) => `over ${value}`,
    orMore: (value) => `${value} or more`,
    quarter: (number, year) => `Q${number} ${year}`,
  },
  de: {
    codes: CODES_DE,
    under: (value) => `unter ${value}`,
    over: (value) => `über ${value}`,
    orMore: (value) => `${value} oder mehr`,
    quarter: (number, year) => `${number}. Quartal ${year}`,
  },
};
