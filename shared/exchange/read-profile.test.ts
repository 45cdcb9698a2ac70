import fc from 'fast-check';
import { expect, test } from 'vitest';
import { REGIONS, SIZES } from '../kernel/codes.ts';
import { readProfile } from './read-profile.ts';
import { readRegion } from './read-region.ts';
import { readSize } from './read-size.ts';

const value = (read: ReturnType<typeof readSize> | ReturnType<typeof readRegion>) =>
  read.ok ? read.value.value : read.error;

const NO_SIZE = 'must be a number of persons employed or one of 1-9, 10-49, 50-249, 250-999, 1000-9999, 10000plus';
const NO_REGION = 'must be an ISO 3166 country code, an M49 number or one of 002, 021, 419, 142, 150, 009';

test.each([
  ['1', '1-9'], ['9', '1-9'], ['10', '10-49'], ['49', '10-49'], ['50', '50-249'], ['249', '50-249'], ['250', '250-999'],
  ['320', '250-999'], ['999', '250-999'], ['1000', '1000-9999'], ['1,200', '1000-9999'], ['1.200', '1000-9999'],
  ['1 200', '1000-9999'], ['1’200', '1000-9999'], ['9999', '1000-9999'], ['10000', '10000plus'], ['1,234,567', '10000plus'],
  ['1–9', '1-9'], ['0-9', '1-9'], ['1 to 9', '1-9'], ['10-19', '10-49'], ['1,000–9,999', '1000-9999'],
  ['10000+', '10000plus'], ['10,000 and more', '10000plus'], ['10.000 oder mehr', '10000plus'],
  ['0', NO_SIZE], ['', NO_SIZE], ['250+', NO_SIZE], ['10-99', NO_SIZE], ['49-10', NO_SIZE], ['1.5', NO_SIZE],
  ['-5', NO_SIZE], ['09. Jan', NO_SIZE], ['small', NO_SIZE], ['12,00', NO_SIZE],
])('of “%s” employees the class is %s', (cell, size) => {
  expect(value(readSize(cell))).toBe(size);
}); // prettier-ignore

test.each([
  ['DE', '150'], ['de', '150'], ['DEU', '150'], ['276', '150'], ['155', '150'], ['US', '021'], ['CAN', '021'], ['MX', '419'],
  ['076', '419'], ['76', '419'], ['013', '419'], ['ZA', '002'], ['NA', '002'], ['JP', '142'], ['TW', '142'], ['AU', '009'],
  ['9', '009'], ['2', '002'], ['UK', '150'], ['EL', '150'],
  ['019', 'is two regions: 021 (Northern America) or 419 (Latin America and the Caribbean)'],
  ['003', 'is two regions: 021 (Northern America) or 419 (Latin America and the Caribbean)'],
  ['001', NO_REGION], ['AQ', NO_REGION], ['ZZ', NO_REGION], ['', NO_REGION], ['Germany', NO_REGION], ['constructor', NO_REGION],
])('“%s” lies in %s', (cell, region) => {
  expect(value(readRegion(cell))).toBe(region);
}); // prettier-ignore

test('our own codes stay what they are, without a word', () => {
  for (const size of SIZES) expect(readSize(size)).toEqual({ ok: true, value: { value: size, says: null } });
  for (const region of REGIONS) expect(readRegion(region)).toEqual({ ok: true, value: { value: region, says: null } });
});

test('nothing that is written makes them throw', () => {
  fc.assert(
    fc.property(fc.string(), (cell) => {
      for (const read of [readSize(cell), readRegion(cell)]) expect(value(read)).toBeTypeOf('string');
    }),
  );
});

const CELLS = { industryScheme: '', industry: 'C', size: '10-49', region: '150' };

test('a profile in our codes is taken as it is', () => {
  expect(readProfile(CELLS)).toEqual({
    profile: { industry: 'C', size: '10-49', region: '150' },
    mapped: [],
    faults: [],
  });
});

test('a profile in foreign codes says what was made of each', () => {
  expect(readProfile({ industryScheme: 'NACE Rev. 2', industry: '62', size: '320', region: 'AT' })).toEqual({
    profile: { industry: 'K', size: '250-999', region: '150' },
    mapped: [
      'NACE Rev. 2 J62 → K, Telecommunications, computer programming and information services',
      'size 320 → 250-999',
      'region AT → 150, Europe',
    ],
    faults: [],
  });
});

test.each([
  ['K', '', undefined, 'K'],
  ['K', '', 'nace2', 'L'],
  ['K', 'isic4', undefined, 'L'],
  ['K', 'NACE 2.1', 'nace2', 'K'],
  ['k', '', undefined, 'K'],
  ['K62', 'isic5', undefined, 'K'],
] as const)('industry %s with the scheme “%s” (else %s) is %s', (industry, industryScheme, scheme, section) => {
  expect(readProfile({ ...CELLS, industry, industryScheme }, scheme).profile.industry).toBe(section);
});

const SCHEMES = 'isic5, nace2.1, isic4, nace2, naics2022';

test.each([
  ['62', '', 'industry', `must be a section of ISIC Rev. 5, A to V, or come with its scheme: ${SCHEMES}`],
  ['K', 'NACE', 'industryScheme', `must be one of ${SCHEMES}`],
  ['J', 'nace2', 'industry', 'is split between J and K: give the division (58–63)'],
])('industry %s with the scheme “%s” is a fault of %s', (industry, industryScheme, field, detail) => {
  expect(readProfile({ ...CELLS, industry, industryScheme }).faults).toEqual([{ field, detail }]);
});

test('what is empty is left out', () => {
  expect(readProfile({ industryScheme: 'nace2', industry: '', size: '', region: '' })).toEqual({
    profile: {},
    mapped: [],
    faults: [],
  });
});
