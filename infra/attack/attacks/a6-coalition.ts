import { must } from '#shared/kernel/result.ts';
import { measured, type Attack } from '../attack.ts';
import { servedEvidence } from '../joint/likelihood.ts';
import { drawPopulation, priorOf, STAGES, type Population } from '../population.ts';
import { benchKeys, serve, snapshotOf } from '../publish.ts';
import { sumKeys, type NoiseKeys } from '#shared/crossings/noise.ts';

/**
 * A6: nine of a cohort of ten put their answers together and ask for the tenth's. The posterior is exact: three hypotheses,
 * each with the probability of the served bytes.
 */
export const attackCoalition: Attack = ({ quick, seed, say }) => {
  const trials = quick ? 600 : 6000;
  say(`A6 coalition, ${trials} cohorts of ten`);
  const population = drawPopulation(10, seed);
  const outcomes = Array.from({ length: trials }, () => attackTen(population, benchKeys()));
  const part = (of: 'right' | 'base'): number => outcomes.filter((one) => one[of]).length / trials;
  return {
    id: 'A6',
    title: 'nine of ten against the tenth',
    figures: [
      measured('accuracy', part('right'), { atMost: 0.7 }),
      measured('advantage', (part('right') - part('base')) / (1 - part('base'))),
    ],
  };
};

function attackTen({ next, prior }: Population, keys: NoiseKeys): { right: boolean; base: boolean } {
  const { organisations, keyOf } = snapshotOf(Array.from({ length: 10 }, next), keys);
  const stages = Array.from({ length: STAGES }, (_, stage) => organisations.filter((one) => one.stage === stage));
  const figure = serve(0, 0, {
    counts: stages.map((own) => own.length),
    keys: stages.map((own) => sumKeys(own.map(keyOf))),
  }, keys); // prettier-ignore
  const target = must(organisations[0], 'target');
  const ownPrior = priorOf(prior, target.cell);
  const others = stages.map((own) => own.filter((one) => one !== target).length);
  const evidence = servedEvidence(figure);
  const logs = Array.from(ownPrior, (p, s) => {
    const [first = 0, second = 0] = others.map((count, i) => count + (i === s ? 1 : 0));
    return Math.log(p) + (evidence?.logLikelihood(first, second) ?? 0);
  });
  return {
    right: logs.indexOf(Math.max(...logs)) === target.stage,
    base: ownPrior.indexOf(Math.max(...ownPrior)) === target.stage,
  };
}
