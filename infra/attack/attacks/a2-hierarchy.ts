import { measured, type Attack, type Effort, type Measured } from '../attack.ts';
import { drawPopulation } from '../population.ts';
import { benchKeys, NEVER, publishEdition, snapshotOf, STANDARD } from '../publish.ts';
import { countHits, scoreOf, type Hits } from '../score.ts';
import { batches } from '../sizes.ts';
import { believe, only } from '../static-attack.ts';
import { attackTables, FRAMEWORKS } from '../tables/attack-tables.ts';

const BOUNDS = { advantage: { atMost: 0.2 }, confident: { atMost: 0.045 }, determined: { atMost: 0 } };

/**
 * A2: the joint posterior of everybody's stage from all served figures of one edition. Targets are the organisations in base
 * cells of fewer than five. By size of population in the full run; all sizes together in the quick one. Beside the calibration
 * lattice, the product's own registry with the stages of its five frameworks, each attacked by its own tables.
 */
export const attackHierarchy: Attack = (effort) => {
  const bySize = batches(effort, [[6, 30], [3, 15], [0, 6]]).map(({ size, seeds }) => ({
    size,
    hits: seeds.map((seed) => {
      effort.say(`A2 hierarchy, ${size} organisations, population ${seed}`);
      return attackOne(size, seed);
    }),
  })); // prettier-ignore
  const all = bySize.flatMap(({ hits }) => hits);
  const figures = effort.quick
    ? [
        ...score('', all, true),
        ...bySize
          .filter(({ hits }) => hits.length > 0)
          .flatMap(({ size, hits }) => score(` at ${size}`, hits, false).slice(0, 1)),
      ]
    : bySize.flatMap(({ size, hits }) => score(` at ${size}`, hits, true));
  return {
    id: 'A2',
    title: 'hierarchy: all figures of one edition',
    figures: [...figures, ...registryFigures(effort)],
  };
};

/** The same bounds in the product's registry; in the quick run A12 measures it beside its own. */
const registryFigures = (effort: Effort): Measured[] =>
  batches(effort, [[0, 6], [0, 3], [0, 1]])
    .filter(({ seeds }) => seeds.length > 0)
    .flatMap(({ size, seeds }) => {
      effort.say(`A2 hierarchy in the registry, ${size} organisations`);
      return score(` in the registry at ${size}`, seeds.flatMap((seed) => attackRegistry(size, seed)), true);
    }); // prettier-ignore

const attackRegistry = (size: number, seed: number): readonly Hits[] =>
  attackTables(size, seed, STANDARD, { using: ['own-stage'], frameworks: FRAMEWORKS, answers: false })['own-stage'] ??
  [];

function attackOne(size: number, seed: number): Hits {
  const population = drawPopulation(size, seed);
  const keys = benchKeys();
  const { figures } = publishEdition([snapshotOf(population.organisations, keys)], NEVER, keys);
  const belief = believe(population, [new Set(population.organisations)], figures);
  const small = only(belief, (group) => group.size < 5);
  return countHits(small.groups, small.posterior);
}

function score(where: string, hits: readonly Hits[], bounded: boolean): Measured[] {
  const { advantage, confidentCorrect, determined } = scoreOf(hits);
  const bound = <T>(one: T): T | undefined => (bounded ? one : undefined);
  return [
    measured(`advantage${where}`, advantage, bound(BOUNDS.advantage)),
    measured(`confident and correct${where}`, confidentCorrect, bound(BOUNDS.confident)),
    measured(`groups under five known for sure${where}`, determined, bound(BOUNDS.determined)),
  ];
}
