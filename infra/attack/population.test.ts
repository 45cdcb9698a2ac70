import { expect, test } from 'vitest';
import { CALIBRATION_LATTICE, drawPopulation, priorOf, STAGES } from './population.ts';
import { benchKeys, NEVER, publishEdition, snapshotOf } from './publish.ts';

test('the calibration lattice has 870 cohorts over 400 base cells, cut by up to three dimensions', () => {
  expect([CALIBRATION_LATTICE.cohortCount, CALIBRATION_LATTICE.cellCount]).toEqual([870, 400]);
  expect(Math.max(...CALIBRATION_LATTICE.depth)).toBe(3);
});

test('the same seed makes the same population, another seed another', () => {
  expect(drawPopulation(200, 5).organisations).toEqual(drawPopulation(200, 5).organisations);
  expect(drawPopulation(200, 6).organisations).not.toEqual(drawPopulation(200, 5).organisations);
});

test('cells are Zipf-like: most are small, few hold many', () => {
  const sizes = new Array<number>(CALIBRATION_LATTICE.cellCount).fill(0);
  for (const { cell } of drawPopulation(5000, 1).organisations) sizes[cell]!++;
  sizes.sort((a, b) => b - a);
  expect(sizes.slice(0, 40).reduce((sum, size) => sum + size, 0)).toBeGreaterThan(1800);
  expect(sizes.filter((size) => size > 0 && size < 5).length).toBeGreaterThan(60);
});

test('stages follow the prior the attacker knows', () => {
  const { organisations, prior } = drawPopulation(20_000, 2);
  const expected = new Float64Array(STAGES);
  for (const { cell } of organisations) priorOf(prior, cell).forEach((p, s) => (expected[s]! += p));
  expected.forEach((sum, stage) => {
    const found = organisations.filter((one) => one.stage === stage).length;
    expect(Math.abs(found - sum)).toBeLessThan(4 * Math.sqrt(sum));
  });
});

test('the same snapshot is served the same, in whatever order contributors come', () => {
  const { organisations } = drawPopulation(300, 3);
  const serve = (order: typeof organisations) => publishEdition([snapshotOf(order, benchKeys())], NEVER, benchKeys());
  expect(serve([...organisations].reverse())).toEqual(serve(organisations));
});
