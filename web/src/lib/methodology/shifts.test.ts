import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chanceWithin, plainFrom, shiftChances, type Noise } from './shifts.ts';

interface StoredTable extends Noise {
  readonly id: string;
  readonly rows: readonly { readonly noise: readonly number[]; readonly thresholds: readonly number[] }[];
}

/** Read as a file: the browser must not know the module, but it may be held against what the product draws from. */
const tables = JSON.parse(
  readFileSync(new URL('../../../../shared/crossings/perturbation/tables.json', import.meta.url), 'utf8'),
) as StoredTable[];

describe.each(tables)('the shifts of $id', (table) => {
  const shifts = shiftChances(table);
  const row = table.rows[plainFrom(table)];

  it('are those of the stored table, for a count of ten too', () => {
    const stored = row?.thresholds.map((threshold, i) => (threshold - (row.thresholds[i - 1] ?? 0)) / 2 ** 32);
    expect(shifts.map(({ by }) => by)).toEqual(row?.noise);
    shifts.forEach(({ chance }, i) => expect(chance).toBeCloseTo(stored?.[i] ?? NaN, 7));
    expect(plainFrom(table)).toBeLessThanOrEqual(10);
    expect(row).toBe(table.rows.at(-1));
  });

  it('are certain together, cancel out and vary as much as the policy says', () => {
    const moment = (power: number) => shifts.reduce((sum, { by, chance }) => sum + by ** power * chance, 0);
    [1, 0, table.V].forEach((expected, power) => expect(moment(power)).toBeCloseTo(expected, 9));
    expect(chanceWithin(shifts, table.D)).toBeCloseTo(1);
  });
});

it('are even where more variance is allowed than there can be', () =>
  expect(shiftChances({ D: 1, V: 2, js: 0 })).toEqual([-1, 0, 1].map((by) => ({ by, chance: 1 / 3 }))));
