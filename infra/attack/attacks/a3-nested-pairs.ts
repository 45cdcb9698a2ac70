import { determinedUnions } from '#shared/crossings/row-space/determined-unions.ts';
import { must } from '#shared/kernel/result.ts';
import { measured, type Attack } from '../attack.ts';
import { CALIBRATION_LATTICE, drawPopulation, priorOf, type Organisation, type Population } from '../population.ts';
import { benchKeys, NEVER, publishEdition, snapshots, type Figure } from '../publish.ts';
import { batches } from '../sizes.ts';

const { ancestors, splits, holds, cellCount } = CALIBRATION_LATTICE;
const EDITIONS = 3;

/** What an edition shows that subtraction would use. */
interface Found {
  readonly pairs: number;
  readonly remainders: number;
  readonly combinations: number;
}

/**
 * A3: published pairs, one inside the other, that differ by one to four; likewise cohorts and their published parts, and any
 * sums and differences at all. Counted from sets of organisations, over three editions with 5 % joining, 3 % leaving and 5 %
 * changing in between.
 */
export const attackNestedPairs: Attack = (effort) => {
  const found = batches(effort, [[3, 20], [1, 10], [0, 2]]).flatMap(({ size, seeds }) =>
    seeds.flatMap((seed) => {
      effort.say(`A3 nested pairs, ${size} organisations, population ${seed}`);
      return editionsOf(size, seed);
    }),
  ); // prettier-ignore
  const sum = (part: keyof Found): number => found.reduce((total, one) => total + one[part], 0);
  return {
    id: 'A3',
    title: 'nested pairs that differ by one to four',
    figures: [
      measured('pairs', sum('pairs'), { atMost: 0 }),
      measured('cohorts minus their parts', sum('remainders'), { atMost: 0 }),
      measured('other sums and differences, up to three base cells', sum('combinations'), { atMost: 0 }),
      measured('editions looked at', found.length),
    ],
  };
};

function editionsOf(size: number, seed: number): Found[] {
  const population = drawPopulation(size, seed);
  const keys = benchKeys();
  const snapshotOf = snapshots(keys);
  const history: (readonly Organisation[])[] = [];
  let behind: readonly number[] = NEVER;
  return Array.from({ length: EDITIONS }, () => {
    history.push(history.length === 0 ? population.organisations : after(must(history.at(-1), 'edition'), population));
    const { plan, figures } = publishEdition(history.map(snapshotOf), behind, keys);
    behind = plan.behind;
    return lookAt(history.map((own) => new Set(own)), figures); // prettier-ignore
  });
}

function after(before: readonly Organisation[], { random, next, prior }: Population): Organisation[] {
  const stayed = before
    .filter(() => !random.chance(0.03))
    .map((one) => (random.chance(0.05) ? { ...one, stage: random.weighted(Array.from(priorOf(prior, one.cell))), version: one.version + 1 } : one)); // prettier-ignore
  return [...stayed, ...Array.from({ length: Math.round(before.length * 0.05) }, next)];
}

function lookAt(history: readonly ReadonlySet<Organisation>[], figures: readonly Figure[]): Found {
  const members = new Map(figures.map(({ cohort, snapshot }) => [cohort, membersOf(cohort, must(history[snapshot], 'snapshot'))])); // prettier-ignore
  const few = (count: number): boolean => count > 0 && count < 5;
  const ids = (own: ReadonlySet<Organisation>): Set<number> => new Set([...own].map(({ id }) => id));
  const beyond = (wide: ReadonlySet<Organisation>, narrow: ReadonlySet<Organisation>): number => {
    const inside = ids(narrow);
    return [...wide].filter(({ id }) => !inside.has(id)).length;
  };
  const pairs = figures.flatMap(({ cohort }) =>
    [...must(ancestors[cohort], 'cohort')].flatMap((wide) => {
      const [a, b] = [members.get(wide), members.get(cohort)];
      return a && b && few(beyond(a, b)) ? [cohort] : [];
    }),
  );
  const remainders = splits.filter(({ parent, children }) => {
    const whole = members.get(parent);
    if (!whole) return false;
    const hidden = [...children].filter((child) => !members.has(child));
    return few([...whole].filter(({ cell }) => hidden.some((child) => isIn(child, cell))).length);
  });
  return { pairs: pairs.length, remainders: remainders.length, combinations: combinations(history, members) };
}

const isIn = (cohort: number, cell: number): boolean => holds[cohort * cellCount + cell] === 1;
const membersOf = (cohort: number, all: ReadonlySet<Organisation>): ReadonlySet<Organisation> =>
  new Set([...all].filter(({ cell }) => isIn(cohort, cell)));

/** A column per organisation and version of its answers. */
function combinations(
  history: readonly ReadonlySet<Organisation>[],
  members: ReadonlyMap<number, ReadonlySet<Organisation>>,
): number {
  const columns = new Map([...new Set(history.flatMap((own) => [...own]))].map((one, i) => [one, i]));
  const column = (one: Organisation): number => must(columns.get(one), 'column');
  const groups = Array.from({ length: cellCount }, () => ({ columns: [] as number[], size: 0 }));
  for (const one of must(history.at(-1), 'edition')) {
    const group = must(groups[one.cell], 'cell');
    group.columns.push(column(one));
    group.size++;
  }
  const rows = [...members.values()].map((own) => [...own].map(column));
  return determinedUnions({ rows, columnCount: columns.size }, groups, 5).length;
}
