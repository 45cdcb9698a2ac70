import { expect, test } from 'vitest';
import { seededRandom } from '#infra/local/demo/random.ts';
import { lookup } from '#shared/crossings/perturbation/lookup.ts';
import { nBand } from '#shared/crossings/n-band.ts';
import { shareTable } from '#shared/crossings/share-table.ts';
import type { Evidence, Unknowns } from '../figure.ts';
import { NOISE_TABLE, STANDARD, type Figure } from '../publish.ts';
import { groupsBehind } from './behind.ts';
import { countEvidence, servedEvidence } from './likelihood.ts';
import { samplePosterior } from './sample.ts';
import { solveJointly } from './solve.ts';

const group = (size: number, prior: readonly number[], behind: readonly number[]): Unknowns => ({
  size,
  prior,
  behind,
  truth: [size, 0, 0],
  cell: 0,
  members: [],
});

/** Served bytes of these protected counts. */
function figureOf(perturbed: readonly number[], contributors: number): Figure {
  const band = nBand(contributors, STANDARD.bands);
  const table = shareTable('stage:bench', ['a', 'b', 'c'], perturbed, band, STANDARD);
  return { cohort: 0, snapshot: 0, contributors, whole: perturbed.join(), band, table, exact: perturbed, perturbed };
}

/** Exact posterior of a member of each group, by going through all stages of everybody. */
function enumerate(groups: readonly Unknowns[], figures: readonly Evidence[]): number[][] {
  const people = groups.flatMap(({ size, ...own }, g) => Array.from({ length: size }, () => ({ ...own, g })));
  const sums = groups.map(() => [0, 0, 0]);
  let all = 0;
  for (let code = 0; code < 3 ** people.length; code++) {
    const stages = people.map((_, i) => Math.floor(code / 3 ** i) % 3);
    const counts = figures.map((_, f) => [0, 1].map((s) => people.filter((one, i) => one.behind.includes(f) && stages[i] === s).length)); // prettier-ignore
    const weight =
      people.reduce((p, { prior }, i) => p * prior[stages[i]!]!, 1) *
      figures.reduce((p, figure, f) => p * Math.exp(figure.logLikelihood(counts[f]![0]!, counts[f]![1]!)), 1);
    all += weight;
    people.forEach(({ g }, i) => (sums[g]![stages[i]!]! += weight / groups[g]!.size));
  }
  return sums.map((row) => row.map((p) => p / all));
}

test('the sampler reaches the exact posterior of a small case', () => {
  const groups = [group(2, [0.5, 0.3, 0.2], [0, 1]), group(3, [0.3, 0.3, 0.4], [0]), group(2, [0.2, 0.5, 0.3], [1])];
  const figures = [countEvidence(figureOf([4, 1, 0], 5)), countEvidence(figureOf([1, 4, 0], 4))];
  const exact = enumerate(groups, figures);
  const sampled = samplePosterior(groups, figures, { burnIn: 100, sweeps: 4000 }, seededRandom(1));
  sampled.forEach((own, g) => own.forEach((p, s) => expect(Math.abs(p - exact[g]![s]!)).toBeLessThan(0.02)));
});

test('the joint solver knows what exact counts determine, through several figures', () => {
  // Groups of 1, 30 and 20: all three together, the first two, and so on; the single one is what is left.
  const groups = [
    group(1, [0.4, 0.3, 0.3], [0]),
    group(30, [0.4, 0.3, 0.3], [0, 1]),
    group(20, [0.4, 0.3, 0.3], [0, 2]),
  ];
  const behind = groupsBehind(groups, 3);
  const counts = [[20, 16, 15], [12, 10, 8], [8, 5, 7]]; // prettier-ignore
  const figures = counts.map((own, f) => ({ groups: behind[f]!, counts: own, variance: 0 }));
  expect([...solveJointly(groups, figures)[0]!].map((p) => Math.round(100 * p))).toEqual([0, 100, 0]);
});

test('without figures both attackers are left with the prior', () => {
  const prior = [0.5, 0.3, 0.2];
  const groups = [group(3, prior, [])];
  const sampled = samplePosterior(groups, [], { burnIn: 10, sweeps: 500 }, seededRandom(2))[0]!;
  const solved = solveJointly(groups, [])[0]!;
  prior.forEach((p, s) => {
    expect(Math.abs(sampled[s]! - p)).toBeLessThan(1e-9);
    expect(Math.abs(solved[s]! - p)).toBeLessThan(1e-3);
  });
});

test('the likelihood of served bytes is how often the product serves them', () => {
  const random = seededRandom(3);
  const counts = [6, 4, 2];
  const served = new Map<string, { figure: Figure; times: number }>();
  const draws = 40_000;
  for (let i = 0; i < draws; i++) {
    const noisy = counts.map((count) => count + lookup(NOISE_TABLE, count, random.int(2 ** 32)));
    const figure = figureOf(noisy, 12);
    const name = JSON.stringify(figure.table);
    served.set(name, { figure, times: (served.get(name)?.times ?? 0) + 1 });
  }
  const often = [...served.values()].filter(({ times }) => times > 400);
  expect(often.length).toBeGreaterThan(10);
  for (const { figure, times } of often) {
    const p = Math.exp(servedEvidence(figure)!.logLikelihood(6, 4));
    expect(Math.abs(p - times / draws)).toBeLessThan(4 * Math.sqrt(p / draws));
  }
});

test('what cannot have been served has no weight', () => {
  const evidence = servedEvidence(figureOf([12, 0, 0], 12))!;
  expect(evidence.logLikelihood(0, 12)).toBeLessThan(evidence.logLikelihood(12, 0) - 50);
});
