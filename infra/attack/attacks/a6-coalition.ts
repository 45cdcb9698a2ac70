import { sumKeys, type NoiseKeys } from '#shared/crossings/noise.ts';
import { must } from '#shared/kernel/result.ts';
import { measured, type Attack } from '../attack.ts';
import { servedEvidence } from '../joint/likelihood.ts';
import { countChances } from '../joint/count-chances.ts';
import { drawPopulation, priorOf, STAGES, type Organisation, type Population } from '../population.ts';
import { benchKeys, serve, snapshotOf, type Figure } from '../publish.ts';

/** Contributors of the wider cohorts around the cohort of ten; they share nobody else. */
const WIDER = [25, 40];

/**
 * A6: nine of a cohort of ten put their answers together and ask for the tenth's; they also see the wider cohorts around. The
 * posterior is exact: three hypotheses, each with the probability of the served bytes, in a wider cohort summed over whatever
 * the others there may have answered.
 */
export const attackCoalition: Attack = ({ quick, seed, say }) => {
  const trials = quick ? 400 : 4000;
  say(`A6 coalition, ${trials} cohorts of ten`);
  const population = drawPopulation(10, seed);
  const keys = benchKeys();
  const outcomes = Array.from({ length: trials }, () => attackTen(population, keys));
  const part = (of: keyof Outcome): number => outcomes.filter((one) => one[of]).length / trials;
  return {
    id: 'A6',
    title: 'nine of ten against the tenth',
    figures: [
      measured('accuracy', part('right'), { atMost: 0.7 }),
      measured('accuracy with the wider cohorts', part('rightWithWider'), { atMost: 0.7 }),
      measured('advantage', (part('right') - part('base')) / (1 - part('base'))),
      measured('advantage with the wider cohorts', (part('rightWithWider') - part('base')) / (1 - part('base'))),
    ],
  };
};

interface Outcome {
  readonly right: boolean;
  readonly rightWithWider: boolean;
  readonly base: boolean;
}

function attackTen({ next, prior }: Population, keys: NoiseKeys): Outcome {
  const drawn = (count: number): Organisation[] => Array.from({ length: count }, next);
  const ten = drawn(10);
  const [target, ...nine] = ten;
  const { cell, stage } = must(target, 'target');
  const own = priorOf(prior, cell);
  const before = Array.from(own, Math.log);
  const logs = add(before, evidenceOf(served(ten, keys), nine, [], prior));
  const wider = WIDER.map((size) => {
    const others = drawn(size - ten.length);
    return evidenceOf(served([...ten, ...others], keys), nine, others, prior);
  });
  const isRight = (all: readonly number[]): boolean => all.indexOf(Math.max(...all)) === stage;
  return { right: isRight(logs), rightWithWider: isRight(wider.reduce(add, logs)), base: isRight(before) };
}

const add = (a: readonly number[], b: readonly number[]): number[] => a.map((x, s) => x + (b[s] ?? 0));

function served(members: readonly Organisation[], keys: NoiseKeys): Figure {
  const { keyOf } = snapshotOf(members, keys);
  const stages = Array.from({ length: STAGES }, (_, stage) => members.filter((one) => one.stage === stage));
  return serve(
    0,
    0,
    { counts: stages.map((own) => own.length), keys: stages.map((own) => sumKeys(own.map(keyOf))) },
    keys,
  );
}

/** log P(what is served | the target's stage), by stage: of some members the answers are known, of others the prior. */
function evidenceOf(
  figure: Figure,
  known: readonly Organisation[],
  others: readonly Organisation[],
  prior: Float64Array,
): number[] {
  const evidence = servedEvidence(figure);
  if (!evidence) return new Array<number>(STAGES).fill(0);
  const chances = countChances(others.map(({ cell }) => priorOf(prior, cell)));
  const [first = 0, second = 0] = [0, 1].map((stage) => known.filter((one) => one.stage === stage).length);
  return Array.from({ length: STAGES }, (_, s) => {
    const [a, b] = [first + (s === 0 ? 1 : 0), second + (s === 1 ? 1 : 0)];
    let p = 0;
    chances.forEach((row, i) =>
      row.forEach((chance, j) => {
        if (chance > 1e-9) p += chance * Math.exp(evidence.logLikelihood(a + i, b + j));
      }),
    );
    return Math.log(p);
  });
}
