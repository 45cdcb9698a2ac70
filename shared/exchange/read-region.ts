import { REGIONS, type Region } from '../kernel/codes.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { COUNTRIES } from './countries.ts';
import type { Mapped } from './read-size.ts';

export const REGION_TITLES: Readonly<Record<'en' | 'de', Readonly<Record<Region, string>>>> = {
  en: {
    '002': 'Africa',
    '021': 'Northern America',
    '419': 'Latin America and the Caribbean',
    '142': 'Asia',
    '150': 'Europe',
    '009': 'Oceania',
  },
  de: {
    '002': 'Afrika',
    '021': 'Nordamerika',
    '419': 'Lateinamerika und Karibik',
    '142': 'Asien',
    '150': 'Europa',
    '009': 'Ozeanien',
  },
};

/** Areas of UN M49 within our regions. */
const AREAS: Readonly<Record<Region, string>> = {
  '002': '015 202 011 014 017 018',
  '021': '',
  '419': '005 013 029',
  '142': '030 034 035 143 145',
  '150': '039 151 154 155',
  '009': '053 054 057 061',
};

/** Codes in use that M49 has no region for: the United Kingdom and Greece by another code, Kosovo, Taiwan. */
const OTHERS: Partial<Record<Region, string>> = { '142': 'TW TWN 158', '150': 'UK EL XK XKX' };

/** Region by every code that means it or something in it. */
const BY_CODE: ReadonlyMap<string, Region> = new Map(
  REGIONS.flatMap((region) => {
    const codes = `${region} ${AREAS[region]} ${COUNTRIES[region]} ${OTHERS[region] ?? ''}`;
    return [...codes.matchAll(/\w+/g)].map(([code]) => [code, region] as const);
  }),
);

const ABSENT = `must be an ISO 3166 country code, an M49 number or one of ${REGIONS.join(', ')}`;

/** One of our regions, or the code of a country or area in one: "DE", "DEU", "276", "155". Dropped zeros are put back. */
export function readRegion(cell: string): Result<Mapped<Region>, string> {
  const code = /^\d{1,3}$/.test(cell.trim()) ? cell.trim().padStart(3, '0') : cell.trim().toUpperCase();
  const region = BY_CODE.get(code);
  if (code === '019' || code === '003')
    return fail('is two regions: 021 (Northern America) or 419 (Latin America and the Caribbean)');
  if (!region) return fail(ABSENT);
  return ok({
    value: region,
    says: code === region ? null : `region ${code} → ${region}, ${REGION_TITLES.en[region]}`,
  });
}
