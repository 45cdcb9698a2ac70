import { measured, type Attack } from '../attack.ts';
import { drawPopulation } from '../population.ts';
import { benchKeys, NEVER, publishEdition, snapshotOf, type Figure } from '../publish.ts';
import { batches } from '../sizes.ts';
import { toldShare } from '../told-share.ts';

/** Largest mean absolute error of a share in points, by contributors from … on (DISCLOSURE §7). */
const BOUNDS = [[10, 8.5], [15, 5.5], [30, 3.0], [60, 1.6], [120, 0.7]] as const; // prettier-ignore

/** What protection costs: served shares against the cohort's own, over every figure of an edition. */
export const measureAccuracy: Attack = (effort) => {
  const figures = batches(effort, [[6, 30], [3, 15], [0, 5]]).flatMap(({ size, seeds }) =>
    seeds.flatMap((seed) => {
      effort.say(`accuracy, ${size} organisations, population ${seed}`);
      const keys = benchKeys();
      return publishEdition([snapshotOf(drawPopulation(size, seed).organisations, keys)], NEVER, keys).figures;
    }),
  ); // prettier-ignore
  return {
    id: 'accuracy',
    title: 'mean absolute error of a share, in points',
    figures: BOUNDS.map(([from, bound], i) => {
      const to = BOUNDS[i + 1]?.[0] ?? Infinity;
      const errors = figures.filter(({ contributors: n }) => n >= from && n < to).flatMap(errorsOf);
      const name = to === Infinity ? `${from}+ contributors` : `${from}–${to - 1} contributors`;
      return measured(name, errors.reduce((sum, error) => sum + error, 0) / errors.length, { atMost: bound });
    }),
  };
};

function errorsOf({ table, exact, contributors }: Figure): number[] {
  if (table.status !== 'shown') return [];
  return table.rows.map((row, i) => Math.abs(toldShare(row) - (100 * (exact[i] ?? 0)) / contributors));
}
