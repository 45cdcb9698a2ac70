import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INDUSTRIES } from '../kernel/codes.ts';
import { INDUSTRY_SCHEMES, schemeName, schemeOf, sectionOf, type IndustryScheme } from './industry-scheme.ts';

const sectionIn = (scheme: IndustryScheme, code: string) => {
  const read = sectionOf(scheme, code);
  return read.ok ? `${read.value.section}${read.value.exact ? '' : ' mostly'}` : read.error;
};

test.each(INDUSTRIES)('%s is itself in ISIC Rev. 5 and NACE Rev. 2.1', (section) => {
  expect([sectionIn('isic5', section), sectionIn('nace2.1', section)]).toEqual([section, section]);
});

/** Section of ISIC Rev. 4 and NACE Rev. 2, and what it is in Rev. 5. */
const SHIFTED = [
  ['A', 'A'], ['B', 'B'], ['C', 'C'], ['D', 'D'], ['E', 'E'], ['F', 'F mostly'], ['G', 'G mostly'], ['H', 'H'], ['I', 'I'],
  ['J', 'is split between J and K: give the division (58–63)'], ['K', 'L'], ['L', 'M'], ['M', 'N'], ['N', 'O'], ['O', 'P'],
  ['P', 'Q'], ['Q', 'R'], ['R', 'S'], ['S', 'T'], ['T', 'U'], ['U', 'V'],
] as const; // prettier-ignore

test.each(SHIFTED)('%s of Rev. 4 and Rev. 2 is %s', (old, now) => {
  expect([sectionIn('isic4', old), sectionIn('nace2', old)]).toEqual([now, now]);
});

const SECTORS = [
  ['11', 'A'], ['21', 'B'], ['22', 'D mostly'], ['23', 'F mostly'], ['31-33', 'C'], ['42', 'G'], ['44-45', 'G'],
  ['48-49', 'H mostly'], ['51', 'is split between sections at this level: give the subsector (512, 513, 516, 517, 518 or 519)'],
  ['52', 'L'], ['53', 'M mostly'], ['54', 'N mostly'], ['55', 'N mostly'], ['56', 'O mostly'], ['61', 'Q'],
  ['62', 'R mostly'], ['71', 'S mostly'], ['72', 'I'], ['81', 'T mostly'], ['92', 'P mostly'],
] as const; // prettier-ignore

test.each(SECTORS)('sector %s of NAICS 2022 is %s', (sector, now) => {
  expect(sectionIn('naics2022', sector)).toBe(now);
});

test.each([
  ['nace2', '58', 'J'],
  ['nace2', '60.10', 'J'],
  ['nace2', 'J61', 'K'],
  ['nace2', '62.01', 'K'],
  ['isic4', '6201', 'K'],
  ['isic4', '6391', 'J'],
  ['nace2', '63.9', 'K mostly'],
  ['nace2', '45', 'G mostly'],
  ['nace2', '45.11', 'G'],
  ['nace2', '45.20', 'T'],
  ['isic4', '4520', 'T'],
  ['isic4', '4540', 'G mostly'],
  ['nace2', '41.10', 'M'],
  ['nace2', '41.20', 'F'],
  ['isic4', '4100', 'F mostly'],
  ['nace2.1', '95.31', 'T'],
  ['isic5', '6812', 'M'],
  ['naics2022', '5415', 'K'],
  ['naics2022', '541511', 'K'],
  ['naics2022', '541110', 'N'],
  ['naics2022', '562', 'E'],
  ['naics2022', '5613', 'O'],
  ['naics2022', '532', 'O'],
  ['naics2022', '221', 'D mostly'],
  ['naics2022', '221310', 'E'],
  ['naics2022', '221330', 'D'],
  ['naics2022', '512', 'J'],
  ['naics2022', '513210', 'J'],
  ['naics2022', '516', 'J'],
  ['naics2022', '517', 'K'],
  ['naics2022', '518', 'K'],
  ['naics2022', '519', 'K mostly'],
  ['naics2022', '519210', 'S'],
  ['naics2022', '551112', 'L'],
  ['naics2022', '551114', 'N'],
  ['naics2022', '811111', 'T'],
  ['naics2022', '8113', 'C'],
] as const)('%s %s is %s', (scheme, code, section) => {
  expect(sectionIn(scheme, code)).toBe(section);
});

test.each([
  'J62',
  'j62',
  'J 62',
  ' 62 ',
  '62.01',
  '62,01',
  '6201',
  'J62.01',
  'J6201',
  '62.0',
  '62.01.1',
  '62012',
  '62.01Z',
])('“%s” is a way to write IT in NACE Rev. 2', (spelling) => {
  expect(sectionIn('nace2', spelling)).toBe('K');
});

test.each(['1', '01', '1.11', 'A1', '01.1'])('“%s” has lost at most a zero', (spelling) => {
  expect(sectionIn('nace2', spelling)).toBe('A');
});

test.each([
  ['nace2', 'J62', 'NACE Rev. 2 J62 → K, Telecommunications, computer programming and information services'],
  ['isic4', '6201', 'ISIC Rev. 4 J6201 → K, Telecommunications, computer programming and information services'],
  [
    'naics2022',
    '54',
    'NAICS 2022 54 → N, Professional, scientific and technical activities; a part of it lies elsewhere: 5415 computer systems design → K',
  ],
  [
    'nace2',
    'G',
    'NACE Rev. 2 G → G, Wholesale and retail trade; a part of it lies elsewhere: 45.2 repair of motor vehicles → T, repair of motorcycles → T',
  ],
] as const)('of %s %s is said what was done', (scheme, code, says) => {
  const read = sectionOf(scheme, code);
  expect(read.ok && read.value.says).toBe(says);
});

test.each([
  ['nace2', 'V', 'must have a section of NACE Rev. 2, ABCDEFGHIJKLMNOPQRSTU'],
  ['nace2', 'K62', 'is not consistent: division 62 of NACE Rev. 2 lies in J; perhaps another revision is meant'],
  ['nace2.1', 'J62', 'is not consistent: division 62 of NACE Rev. 2.1 lies in K; perhaps another revision is meant'],
  ['nace2.1', '45.2', 'must have a division of NACE Rev. 2.1; 45 is none'],
  ['isic4', '04', 'must have a division of ISIC Rev. 4; 04 is none'],
  ['isic4', 'retail', 'must be a code of ISIC Rev. 4, for example J, 62 or 6201'],
  ['nace2', '', 'must be a code of NACE Rev. 2, for example J, 62 or 62.01'],
  ['naics2022', '31-34', 'must be a code of NAICS 2022: two to six digits, or 31-33, 44-45, 48-49'],
  ['naics2022', '99', 'must be a code of NAICS 2022'],
  ['naics2022', '511', 'is split between sections at this level: give the subsector (512, 513, 516, 517, 518 or 519)'],
] as const)('%s “%s” is refused with what would be right', (scheme, code, error) => {
  expect(sectionIn(scheme, code)).toBe(error);
});

test.each([
  ['NACE Rev. 2', 'nace2'],
  ['NACE 2', 'nace2'],
  ['NACE Rev. 2.1', 'nace2.1'],
  ['ISIC Rev.4', 'isic4'],
  ['ISIC 5', 'isic5'],
  ['NAICS 2022', 'naics2022'],
  ['WZ 2008', 'nace2'],
  ['NACE', undefined],
  ['NAICS 2017', undefined],
  ['', undefined],
])('“%s” names %s', (name, scheme) => {
  expect(schemeOf(name)).toBe(scheme);
});

test('every scheme is known by its code and by its name', () => {
  for (const scheme of INDUSTRY_SCHEMES)
    expect([schemeOf(scheme), schemeOf(schemeName(scheme))]).toEqual([scheme, scheme]);
});

const anyScheme = fc.constantFrom(...INDUSTRY_SCHEMES);
const anyCode = fc.oneof(fc.string(), fc.stringMatching(/^[A-Z]?[0-9]{0,6}[.,]?[0-9]{0,3}$/));

test('whatever is written becomes one of our sections or a sentence', () => {
  fc.assert(
    fc.property(anyScheme, anyCode, (scheme, code) => {
      const read = sectionOf(scheme, code);
      if (!read.ok) expect(read.error.length).toBeGreaterThan(0);
      else expect(INDUSTRIES).toContain(read.value.section);
    }),
  );
});

test('mapping what was mapped changes nothing', () => {
  fc.assert(
    fc.property(anyScheme, anyCode, (scheme, code) => {
      const read = sectionOf(scheme, code);
      fc.pre(read.ok);
      expect(sectionIn('isic5', read.value.section)).toBe(read.value.section);
    }),
  );
});

test('a deeper code never lies where the code above it says nothing lies', () => {
  const digits = fc.stringMatching(/^[1-9][0-9]{1,4}$/);
  fc.assert(
    fc.property(
      fc.constantFrom('isic4', 'nace2', 'naics2022'),
      digits,
      fc.stringMatching(/^[0-9]$/),
      (scheme, code, more) => {
        const [above, below] = [sectionOf(scheme, code), sectionOf(scheme, code + more)];
        fc.pre(above.ok && below.ok && above.value.exact);
        expect(below.value.section).toBe(above.value.section);
      },
    ),
    { numRuns: 1000 },
  );
});
