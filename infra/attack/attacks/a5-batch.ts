import { must } from '#shared/kernel/result.ts';
import { measured, type Attack, type Measured } from '../attack.ts';
import { groupUnknowns, type Unknowns } from '../figure.ts';
import { groupsBehind } from '../joint/behind.ts';
import { distinctFigures } from '../joint/distinct.ts';
import { solveJointly } from '../joint/solve.ts';
import { drawPopulation, type Organisation, type Population } from '../population.ts';
import { benchKeys, NEVER, publishEdition, snapshots, type Figure } from '../publish.ts';
import { countHits, scoreOf, type Hits } from '../score.ts';
import { batches } from '../sizes.ts';
import { believe, everybody, known, only } from '../static-attack.ts';

const JOIN = 0.05;

/** Two editions between which some joined, and all that either serves. */
interface TwoEditions {
  readonly population: Population;
  readonly members: readonly ReadonlySet<Organisation>[];
  readonly joiners: ReadonlySet<Organisation>;
  readonly figures: readonly Figure[];
}

/** A5: 5 % join between two editions; the joint posterior of the joiners' stages from both. */
export const attackBatch: Attack = (effort) => {
  const hits = batches(effort, [[4, 30], [2, 24], [0, 4]]).map(({ size, seeds }) => ({
    size,
    all: seeds.map((seed) => {
      effort.say(`A5 batch, ${size} organisations, population ${seed}`);
      return attackServed(publishTwo(size, seed));
    }),
  })); // prettier-ignore
  const figures = effort.quick
    ? scores('', hits.flatMap(({ all }) => all)) // prettier-ignore
    : hits.flatMap(({ size, all }) => scores(` at ${size}`, all));
  return { id: 'A5', title: '5 % join between two editions', figures };
};

const scores = (where: string, hits: readonly Hits[]): Measured[] => {
  const { advantage, confidentCorrect } = scoreOf(hits);
  return [
    measured(`advantage${where}`, advantage, { atMost: 0.25 }),
    measured(`confident and correct${where}`, confidentCorrect, { atMost: 0.06 }),
  ];
};

/** Negative control: the same gate, counts as they are. A joint solver must find the joiners. */
export const controlGateWithoutNoise: Attack = (effort) => {
  const hits = batches(effort, [[3, 12], [1, 6], [0, 2]]).flatMap(({ size, seeds }) =>
    seeds.map((seed) => {
      effort.say(`control: gate without noise, ${size} organisations, population ${seed}`);
      return attackExact(publishTwo(size, seed));
    }),
  ); // prettier-ignore
  const { advantage } = scoreOf(hits);
  return {
    id: 'C3',
    title: 'negative control: gate without noise',
    figures: [measured('advantage', advantage, { atLeast: 0.4 })],
  };
};

function publishTwo(size: number, seed: number): TwoEditions {
  const population = drawPopulation(size, seed);
  const keys = benchKeys();
  const joiners = Array.from({ length: Math.round(size * JOIN) }, () => population.next());
  const editions = [population.organisations, [...population.organisations, ...joiners]];
  const made = editions.map(snapshots(keys));
  const first = publishEdition(made.slice(0, 1), NEVER, keys);
  const second = publishEdition(made, first.plan.behind, keys);
  const fresh = second.figures.filter(({ snapshot }) => snapshot === 1);
  return {
    population,
    members: editions.map((organisations) => new Set(organisations)),
    joiners: new Set(joiners),
    figures: [...first.figures, ...fresh],
  };
}

const ofJoiners =
  ({ joiners }: TwoEditions) =>
  ({ members }: Unknowns): boolean =>
    members.every((one) => joiners.has(one));

function attackServed(editions: TwoEditions): Hits {
  const belief = only(believe(editions.population, editions.members, editions.figures), ofJoiners(editions));
  return countHits(belief.groups, belief.posterior);
}

function attackExact(editions: TwoEditions): Hits {
  const figures = distinctFigures(editions.figures);
  const groups = groupUnknowns(everybody(editions.members), editions.population.prior, known(figures, editions.members)); // prettier-ignore
  const behind = groupsBehind(groups, figures.length);
  const posterior = solveJointly(groups, figures.map(({ exact }, f) => ({ groups: must(behind[f], 'figure'), counts: exact, variance: 0 }))); // prettier-ignore
  const joined = only({ groups, posterior }, ofJoiners(editions));
  return countHits(joined.groups, joined.posterior);
}
