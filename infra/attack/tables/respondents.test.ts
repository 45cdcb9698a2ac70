import { expect, test } from 'vitest';
import { findInstrument } from '#shared/instrument/registry.ts';
import { must } from '#shared/kernel/result.ts';
import { CALIBRATION_LATTICE, drawPopulation, priorOf } from '../population.ts';
import { questionnaireOf } from './questionnaire.ts';
import { answersAt, drawRespondents, MATURITY, resultsOf } from './respondents.ts';

const QUESTIONNAIRE = questionnaireOf(must(findInstrument('social-business@1.0'), 'instrument'));
const PRIORS = 60;
const DRAWS = 200;

const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;
const entropy = (chances: ArrayLike<number>): number =>
  Array.from(chances).reduce((sum, p) => sum - (p > 0 ? p * Math.log2(p) : 0), 0);

/** Mutual information of base cell and stage in bits, base cells alike: entropy of the mean less mean entropy. */
const information = (cells: readonly ArrayLike<number>[]): number =>
  entropy(Array.from(must(cells[0], 'cell'), (_, s) => mean(cells.map((own) => own[s] as number)))) -
  mean(cells.map(entropy));

const seeds = (count: number): number[] => Array.from({ length: count }, (_, k) => k + 1);

/** P(stage | maturity), `[framework][point][stage]`. */
function stagesByMaturity(): Float64Array[][] {
  const { prior, random } = drawRespondents(QUESTIONNAIRE, 1, 1);
  const found = QUESTIONNAIRE.results
    .slice(0, QUESTIONNAIRE.stages)
    .map(({ categories }) => MATURITY.map(() => new Float64Array(categories)));
  MATURITY.forEach((_, point) => {
    for (let draw = 0; draw < DRAWS; draw++) {
      const results = resultsOf(QUESTIONNAIRE, answersAt(prior, point, random));
      found.forEach((byPoint, framework) => {
        const chances = must(byPoint[point], 'point');
        const stage = must(results[framework], 'stage');
        chances[stage] = (chances[stage] as number) + 1 / DRAWS;
      });
    }
  });
  return found;
}

/** P(stage) where each point of maturity has this chance. */
const stagesOf = (byPoint: readonly Float64Array[], maturity: Float64Array): number[] =>
  Array.from(must(byPoint[0], 'point'), (_, stage) =>
    byPoint.reduce((sum, chances, point) => sum + (maturity[point] as number) * (chances[stage] as number), 0),
  );

test('base cells say as much about a stage beforehand as those of the calibration lattice', () => {
  const lattice = mean(
    seeds(PRIORS).map((seed) => {
      const { prior } = drawPopulation(0, seed);
      return information(Array.from({ length: CALIBRATION_LATTICE.cellCount }, (_, cell) => priorOf(prior, cell)));
    }),
  );
  const frameworks = stagesByMaturity();
  const registry = mean(
    seeds(PRIORS).flatMap((seed) => {
      const { maturity } = drawRespondents(QUESTIONNAIRE, 0, seed).prior;
      return frameworks.map((byPoint) => information(maturity.map((own) => stagesOf(byPoint, own))));
    }),
  );
  expect(lattice).toBeCloseTo(0.14, 2);
  expect(Math.abs(registry / lattice - 1)).toBeLessThan(0.1);
});
