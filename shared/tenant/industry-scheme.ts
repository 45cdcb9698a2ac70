import type { Industry } from '../kernel/codes.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { dotted, isicCode, naicsCode, type SchemeCode } from './industry-scheme-code.ts';
import {
  ISIC4_PLACES,
  NACE2_PLACES,
  NEW_DIVISIONS,
  NEW_PLACES,
  OLD_DIVISIONS,
  type Place,
} from './industry-scheme-isic.ts';
import { NAICS_PLACES } from './industry-scheme-naics.ts';
import { SECTION_TITLES } from './industry-scheme-titles.ts';

/** Classifications an industry code may be given in. Letters differ between them: K is finance in Rev. 2, IT in Rev. 2.1. */
export const INDUSTRY_SCHEMES = ['isic5', 'nace2.1', 'isic4', 'nace2', 'naics2022'] as const;
export type IndustryScheme = (typeof INDUSTRY_SCHEMES)[number];

interface Scheme {
  readonly name: string;
  readonly places: readonly Place[];
  readonly read: (spelling: string) => Result<SchemeCode, string>;
  readonly show: (digits: string) => string;
}

const asIs = (digits: string): string => digits;

const SCHEMES: Readonly<Record<IndustryScheme, Scheme>> = {
  isic5: isic('ISIC Rev. 5', NEW_DIVISIONS, NEW_PLACES, asIs),
  'nace2.1': isic('NACE Rev. 2.1', NEW_DIVISIONS, NEW_PLACES, dotted),
  isic4: isic('ISIC Rev. 4', OLD_DIVISIONS, ISIC4_PLACES, asIs),
  nace2: isic('NACE Rev. 2', OLD_DIVISIONS, NACE2_PLACES, dotted),
  naics2022: { name: 'NAICS 2022', places: NAICS_PLACES, read: naicsCode, show: asIs },
};

function isic(name: string, divisions: typeof OLD_DIVISIONS, places: readonly Place[], show: Scheme['show']): Scheme {
  return { name, places, read: (spelling) => isicCode(name, divisions, show, spelling), show };
}

/** How a scheme is called. */
export const schemeName = (scheme: IndustryScheme): string => SCHEMES[scheme].name;

/** Other ways to name a scheme, as only its letters and digits; WZ is the German edition of NACE. */
const ALIASES: ReadonlyMap<string, IndustryScheme> = new Map([
  ...INDUSTRY_SCHEMES.map((scheme) => [plain(scheme), scheme] as const),
  ['wz2008', 'nace2'],
  ['wz2025', 'nace2.1'],
]);

function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('rev', '')
    .replace(/[^a-z0-9]/g, '');
}

/** "NACE Rev. 2", "nace2", "NAICS 2022", …; undefined for anything that does not say which revision is meant. */
export const schemeOf = (name: string): IndustryScheme | undefined => ALIASES.get(plain(name));

/** What a foreign code became. */
export interface Sectioned {
  readonly section: Industry;
  /** Whether all of the code lies in that section. */
  readonly exact: boolean;
  /** What was done, in words. */
  readonly says: string;
}

/** The section of ISIC Rev. 5 most of a code lies in; refused, with what to give instead, where that cannot be told. */
export function sectionOf(scheme: IndustryScheme, spelling: string): Result<Sectioned, string> {
  const { name, places, read, show } = SCHEMES[scheme];
  const code = read(spelling);
  if (!code.ok) return code;
  const found = code.value.digits.map((digits) => placeOf(places, digits));
  const sections = new Set(found.map((place) => place?.section));
  const [section] = sections;
  const unclear = found.find((place) => place?.section === null);
  if (unclear) return fail(`is split between sections at this level: give ${unclear.what}`);
  if (!section) return fail(`must be a code of ${name}`);
  if (sections.size > 1)
    return fail(`is split between ${[...sections].join(' and ')}: give ${between(code.value.digits)}`);
  const parts = code.value.digits.flatMap((digits) => elsewhere(places, digits, section, show));
  return ok({ section, exact: parts.length === 0, says: sentence(`${name} ${code.value.shown}`, section, parts) });
}

/** The longest code that is the beginning of this one decides. */
const placeOf = (places: readonly Place[], digits: string): Place | undefined =>
  places
    .filter(({ code }) => digits.startsWith(code))
    .reduce<Place | undefined>((best, one) => (one.code.length > (best?.code.length ?? 0) ? one : best), undefined);

const between = (digits: readonly string[]): string => `the division (${digits[0]}–${digits.at(-1)})`;

/** What of a code lies in other sections. */
function elsewhere(places: readonly Place[], digits: string, section: Industry, show: Scheme['show']): string[] {
  const own = placeOf(places, digits);
  const beneath = places.filter((place) => place !== own && place.code.startsWith(digits));
  return [
    ...(own?.part ? [own.part] : []),
    ...beneath.flatMap(({ code, section: other, what, part }) => [
      ...(other === section ? [] : [`${show(code)} ${what} → ${other}`]),
      ...(part ? [part] : []),
    ]),
  ];
}

const sentence = (from: string, section: Industry, parts: readonly string[]): string =>
  `${from} → ${section}, ${SECTION_TITLES.en[section]}` +
  (parts.length > 0 ? `; a part of it lies elsewhere: ${parts.join(', ')}` : '');
