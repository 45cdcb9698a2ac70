import { expect, test } from 'vitest';
import { PERTURBATION_TABLES } from '#shared/crossings/perturbation/stored-tables.ts';
import { solvePerturbationTable } from '#shared/crossings/perturbation/solve-table.ts';
import { must } from '#shared/kernel/result.ts';
import vectors from '#test/vectors/perturbation-D5V2.json' with { type: 'json' };
import { distance, tablesToStore } from './solve-tables.ts';

const find = (id: string) => must(PERTURBATION_TABLES.find((table) => table.id === id), id); // prettier-ignore

test('what is stored is what the script would store', () => {
  expect(tablesToStore(PERTURBATION_TABLES)).toEqual(PERTURBATION_TABLES);
});

test('D5V2 is the reference table, threshold by threshold', () => {
  const { source: _source, ...reference } = vectors;
  expect(find('D5V2')).toEqual(reference);
});

test('the solver agrees with the reference table to 46 in 2^32 (1.1e-8), as near as the reference keeps its own moments', () => {
  const solved = solvePerturbationTable({ D: 5, V: 2, js: 0, mono: true });
  expect(distance(find('D5V2'), solved)).toBe(46);
  expect(46 / 2 ** 32).toBeLessThan(1.1e-8);
  const missed = find('D5V2').rows.slice(2).map(({ noise, thresholds }) => Math.abs(varianceOf(noise, thresholds) - 2)); // prettier-ignore
  expect(Math.max(...missed)).toBeGreaterThan(5e-8);
  const own = solved.rows.slice(2).map(({ noise, thresholds }) => Math.abs(varianceOf(noise, thresholds) - 2));
  expect(Math.max(...own)).toBeLessThan(1e-8);
});

const varianceOf = (noise: readonly number[], thresholds: readonly number[]): number =>
  noise.reduce((sum, v, i) => sum + (v * v * (must(thresholds[i], 'T') - (thresholds[i - 1] ?? 0))) / 2 ** 32, 0);

test('D5V3js2 is what the solver finds on this machine to 1e-9', () => {
  const solved = solvePerturbationTable({ D: 5, V: 3, js: 2, mono: true });
  expect(distance(find('D5V3js2'), solved) / 2 ** 32).toBeLessThan(1e-9);
});

test('a stored table that is not the solution is refused, one that is missing is solved', () => {
  const [first, ...rest] = PERTURBATION_TABLES;
  const bent = { ...must(first, 'table'), rows: must(first, 'table').rows.map(({ noise, thresholds }) => ({ noise, thresholds: thresholds.map((t) => t - 100) })) }; // prettier-ignore
  expect(() => tablesToStore([bent, ...rest])).toThrow('needs a new policy');
  expect(tablesToStore([]).map(({ id }) => id)).toEqual(['D5V2', 'D5V3js2']);
});
