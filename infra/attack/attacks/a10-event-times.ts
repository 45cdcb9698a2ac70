import { measured, type Attack } from '../attack.ts';
import { drawPopulation, type Organisation } from '../population.ts';
import { benchKeys, NEVER, publishEdition, snapshots, type Figure } from '../publish.ts';

const SIZE = 500;

/**
 * A10: somebody who watches the served bytes while organisations join, one after the other. In between, the pool is counted and the
 * next edition planned and computed as a dry run does it; what is served must stay as it was published. At the next publication
 * bytes do change: otherwise there was nothing to watch.
 */
export const attackEventTimes: Attack = ({ quick, seed, say }) => {
  const events = quick ? 10 : 60;
  say(`A10 event times, ${events} events`);
  const population = drawPopulation(SIZE, seed);
  const keys = benchKeys();
  const snapshotOf = snapshots(keys);
  const before = snapshotOf(population.organisations);
  const published = publishEdition([before], NEVER, keys);
  const asPublished = bytesOf(published.figures);
  const pool: Organisation[] = [...population.organisations];
  const changedBetween = Array.from({ length: events }, () => {
    pool.push(population.next());
    publishEdition([before, snapshotOf(pool)], published.plan.behind, keys);
    return differences(asPublished, bytesOf(published.figures));
  });
  const next = publishEdition([before, snapshotOf(pool)], published.plan.behind, keys);
  return {
    id: 'A10',
    title: 'event times against served bytes',
    figures: [
      measured('figures that change between publications', sum(changedBetween), { atMost: 0 }),
      measured('figures that change at the next publication', differences(asPublished, bytesOf(next.figures)), { atLeast: 1 }), // prettier-ignore
    ],
  };
};

const bytesOf = (figures: readonly Figure[]): ReadonlyMap<number, string> =>
  new Map(figures.map(({ cohort, table, band }) => [cohort, JSON.stringify([band, table])]));

const differences = (a: ReadonlyMap<number, string>, b: ReadonlyMap<number, string>): number =>
  [...new Set([...a.keys(), ...b.keys()])].filter((cohort) => a.get(cohort) !== b.get(cohort)).length;

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
