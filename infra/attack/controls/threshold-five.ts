import { must } from '#shared/kernel/result.ts';
import { measured, type Attack } from '../attack.ts';
import { groupUnknowns } from '../figure.ts';
import { groupsBehind } from '../joint/behind.ts';
import { solveJointly } from '../joint/solve.ts';
import { drawPopulation } from '../population.ts';
import { benchKeys, snapshotOf, tallyOf } from '../publish.ts';
import { countHits, scoreOf, type Hits } from '../score.ts';
import { batches } from '../sizes.ts';
import { only } from '../static-attack.ts';

const THRESHOLD = 5;

/** Negative control: every cohort of five or more with its counts as they are, and no other rule. */
export const controlThresholdFive: Attack = (effort) => {
  const hits = batches(effort, [[3, 12], [1, 8], [0, 3]]).flatMap(({ size, seeds }) =>
    seeds.map((seed) => {
      effort.say(`control: threshold five, ${size} organisations, population ${seed}`);
      return attackOne(size, seed);
    }),
  ); // prettier-ignore
  const { advantage, determined } = scoreOf(hits);
  return {
    id: 'C1',
    title: 'negative control: threshold of five, exact counts',
    figures: [
      measured('advantage', advantage, { atLeast: 0.35 }),
      measured('groups under five known for sure', determined, { atLeast: 1 }),
    ],
  };
};

function attackOne(size: number, seed: number): Hits {
  const { organisations, prior } = drawPopulation(size, seed);
  const figures = tallyOf(snapshotOf(organisations, benchKeys()))
    .map(({ counts }, cohort) => ({ cohort, counts, has: () => true }))
    .filter(({ counts }) => counts.reduce((sum, count) => sum + count, 0) >= THRESHOLD);
  const groups = groupUnknowns(organisations, prior, figures);
  const behind = groupsBehind(groups, figures.length);
  const posterior = solveJointly(groups, figures.map(({ counts }, f) => ({ groups: must(behind[f], 'figure'), counts, variance: 0 }))); // prettier-ignore
  const small = only({ groups, posterior }, (group) => group.size < THRESHOLD);
  return countHits(small.groups, small.posterior);
}
