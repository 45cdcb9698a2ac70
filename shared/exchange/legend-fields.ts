import { INDUSTRIES, REGIONS, SIZES } from '../kernel/codes.ts';
import { INDUSTRY_SCHEMES, schemeName } from '../tenant/industry-scheme.ts';
import type { Field } from './columns.ts';
import type { LegendWords } from './legend-words.ts';
import type { Sheet } from './sheet.ts';

/** What a column about the organisation is, and a line per code of ours. */
export const fieldRows = (field: Field, words: LegendWords): Sheet => [
  [field, words.fields[field], '', ''],
  ...codesOf(field, words).map(([code, meaning]) => [field, '', code, meaning]),
];

function codesOf(field: Field, words: LegendWords): (readonly [string, string])[] {
  switch (field) {
    case 'industryScheme':
      return INDUSTRY_SCHEMES.map((scheme) => [scheme, schemeName(scheme)]);
    case 'industry':
      return INDUSTRIES.map((section) => [section, words.sections[section]]);
    case 'size':
      return SIZES.map((size) => [size, '']);
    case 'region':
      return REGIONS.map((region) => [region, words.regions[region]]);
    case 'assessor':
      return [
        ['self', words.self],
        ['third-party', words.thirdParty],
      ];
    default:
      return [];
  }
}
