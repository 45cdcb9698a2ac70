import fc from 'fast-check';
import { expect, test } from 'vitest';
import { must } from '../../kernel/result.ts';
import { lookup } from './lookup.ts';
import { findPerturbationTable, PERTURBATION_TABLES } from './stored-tables.ts';
import { UINT32_RANGE } from './table.ts';

const D5V2 = must(findPerturbationTable('D5V2'), 'table');
const TOP = UINT32_RANGE - 1;

test('at the ends of the uint32 and on both sides of every threshold the right noise is found', () => {
  for (const { rows, ...table } of PERTURBATION_TABLES)
    rows.forEach(({ noise, thresholds }, count) => {
      expect(lookup({ ...table, rows }, count, 0)).toBe(noise[0]);
      expect(lookup({ ...table, rows }, count, TOP)).toBe(noise.at(-1));
      thresholds.forEach((threshold, i) => {
        expect(lookup({ ...table, rows }, count, threshold - 1)).toBe(noise[i]);
        if (threshold < UINT32_RANGE) expect(lookup({ ...table, rows }, count, threshold)).toBe(noise[i + 1]);
      });
    });
});

test('nobody stays nobody', () => {
  for (const u of [0, 1, 2 ** 31, TOP]) expect(lookup(D5V2, 0, u)).toBe(0);
});

test('counts beyond the rows use the last row', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 1_000_000 }), fc.nat({ max: TOP }), (count, u) => {
      expect(lookup(D5V2, count, u)).toBe(lookup(D5V2, 5, u));
    }),
  );
});

test('a protected count is never negative, never further off than D, and never small where small is left out', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PERTURBATION_TABLES),
      fc.nat({ max: 40 }),
      fc.nat({ max: TOP }),
      (table, count, u) => {
        const protectedCount = count + lookup(table, count, u);
        expect(protectedCount).toBeGreaterThanOrEqual(0);
        expect(Math.abs(protectedCount - count)).toBeLessThanOrEqual(table.D);
        if (table.js > 0) expect(protectedCount === 0 || protectedCount > table.js).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

test.each([-1, UINT32_RANGE, NaN])('%s is no uint32 or lies beyond every threshold', (u) => {
  if (u === -1) expect(lookup(D5V2, 5, u)).toBe(-5);
  else expect(() => lookup(D5V2, 5, u)).toThrow('no uint32');
});
