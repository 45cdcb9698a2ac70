import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { cohortKeySchema } from '../contracts/cohort-key.ts';
import { INDUSTRIES, REGIONS, SIZES } from '../kernel/codes.ts';
import { cohortKey, parseCohortKey, widerCohorts, widerInOrder } from './cohort.ts';
import { COHORT_COUNT, latticeIndex, REGISTRY } from './cohort-registry.ts';

test('the registry is all 23 × 7 × 7 cohorts, each once', () => {
  expect([REGISTRY.length, new Set(REGISTRY.map(({ key }) => key)).size, COHORT_COUNT]).toEqual([1127, 1127, 1127]);
});

test('every key of the registry parses to its cohort and back', () => {
  for (const { key, cohort } of REGISTRY) {
    expect(parseCohortKey(key)).toEqual(cohort);
    expect(cohortKey(cohort)).toBe(key);
    expect(z.parse(cohortKeySchema, key)).toBe(key);
  }
});

test('the registry is in the order of its lattice', () => {
  const key = (i: number, s: number, r: number) => REGISTRY[latticeIndex(i, s, r)]?.key;
  expect([key(0, 0, 0), key(3, 0, 0), key(0, 4, 0), key(3, 4, 5)]).toEqual([
    'all',
    `industry.${INDUSTRIES[2]}`,
    `size.${SIZES[3]}`,
    `industry.C~size.${SIZES[3]}~region.${REGIONS[4]}`,
  ]);
});

test.each([
  '',
  'All',
  'all~industry.C',
  'industry.W',
  'industry.c',
  'industry.',
  'industry',
  'industryC',
  'size.250-999~industry.C',
  'region.150~size.250-999',
  'industry.C~industry.C',
  'industry.C~industry.D',
  'industry.C~',
  '~industry.C',
  'industry.C size.1-9',
  'size.1-10',
  'region.15',
  'country.DE',
  'industry.C\n',
  'constructor.C',
])('%o is no cohort', (text) => {
  expect(parseCohortKey(text)).toBeUndefined();
  expect(z.safeParse(cohortKeySchema, text).success).toBe(false);
});

const keysOf = (key: string) => widerInOrder(parseCohortKey(key) ?? {}).map(cohortKey);

test('wider cohorts come nearest first, and region is given up before size before industry', () => {
  expect(keysOf('industry.C~size.1-9~region.150')).toEqual([
    'industry.C~size.1-9',
    'industry.C~region.150',
    'size.1-9~region.150',
    'industry.C',
    'size.1-9',
    'region.150',
    'all',
  ]);
  expect(keysOf('size.1-9~region.150')).toEqual(['size.1-9', 'region.150', 'all']);
  expect(keysOf('industry.C')).toEqual(['all']);
  expect(keysOf('all')).toEqual([]);
});

test('one step wider is one dimension less', () => {
  for (const { cohort } of REGISTRY)
    expect(widerCohorts(cohort).map((wider) => Object.keys(wider).length)).toEqual(
      Object.keys(cohort).map(() => Object.keys(cohort).length - 1),
    );
});
