import { must } from '#shared/kernel/result.ts';
import { measured, type Attack } from '../attack.ts';
import { drawPopulation } from '../population.ts';
import { benchKeys, NEVER, publishEdition, snapshotOf, STANDARD } from '../publish.ts';
import { batches } from '../sizes.ts';

/** A7 and A8: a share outside the caps in anything served; the same edition computed again from shuffled contributors. */
export const attackCaps: Attack = (effort) => {
  const found = batches(effort, [[3, 20], [1, 10], [0, 2]]).flatMap(({ size, seeds }) =>
    seeds.map((seed) => {
      effort.say(`A7 caps and A8 repetition, ${size} organisations, population ${seed}`);
      return lookAt(size, seed);
    }),
  ); // prettier-ignore
  const sum = (part: 'outside' | 'different' | 'shares'): number => found.reduce((total, one) => total + one[part], 0);
  return {
    id: 'A7',
    title: 'shares outside the caps; editions that do not repeat (A8)',
    figures: [
      measured('shares outside the caps', sum('outside'), { atMost: 0 }),
      measured('figures that differ when computed again', sum('different'), { atMost: 0 }),
      measured('shares looked at', sum('shares')),
    ],
  };
};

function lookAt(size: number, seed: number): { outside: number; different: number; shares: number } {
  const { organisations } = drawPopulation(size, seed);
  const served = [organisations, organisations.toReversed()].map((order) => {
    const keys = benchKeys();
    return publishEdition([snapshotOf(order, keys)], NEVER, keys).figures.map(({ table }) => JSON.stringify(table));
  });
  const [first, again] = [must(served[0], 'edition'), must(served[1], 'edition')];
  const shares = first.flatMap((text) => [...text.matchAll(/"share":(\d+)/g)].map(([, share]) => Number(share)));
  const { below, above } = STANDARD.caps;
  return {
    outside: shares.filter((share) => share < below || share > above).length,
    different: first.filter((text, i) => text !== again[i]).length + Math.abs(first.length - again.length),
    shares: shares.length,
  };
}
