import { must } from '#shared/kernel/result.ts';
import { measured, type Attack } from '../attack.ts';
import { drawPopulation, priorOf, type Organisation, type Population } from '../population.ts';
import { benchKeys, NEVER, publishEdition, snapshots, type Figure } from '../publish.ts';
import { batches } from '../sizes.ts';
import { believe, type Belief } from '../static-attack.ts';

const EVENTS = ['join', 'leave', 'change'] as const;

/** One organisation joins, leaves or changes its answers between two editions. */
interface Event {
  readonly after: readonly Organisation[];
  /** Whose stage is guessed: of a changed one the new stage. */
  readonly target: Organisation;
}

/** Probabilities that the guess is right, by the attacker's own posterior, and whether it was. */
interface Outcome {
  readonly expected: number;
  readonly expectedBase: number;
  readonly right: number;
  readonly base: number;
  readonly redrawn: number;
}

/**
 * A4: what a single event between two editions tells of the one it happened to, beyond what was known before it. Where no
 * byte changes, the guess stays what it was. Figures that appear for the first time are attacked with all others. The attacker
 * knows the prior and the likelihood, so its posterior says how often it will be right; counting how often it was takes
 * thousands of events for the same precision.
 */
export const attackSingleEvent: Attack = (effort) => {
  const outcomes = batches(effort, [[8, 16], [1, 6], [0, 2]]).flatMap(({ size, seeds }) =>
    seeds.flatMap((seed) => {
      effort.say(`A4 single event, ${size} organisations, population ${seed}`);
      return attackPopulation(size, seed, effort.quick ? 8 : 12);
    }),
  ); // prettier-ignore
  const mean = (name: keyof Outcome): number => outcomes.reduce((sum, one) => sum + one[name], 0) / outcomes.length;
  const advantage = (accuracy: number, base: number): number => (accuracy - base) / (1 - base);
  return {
    id: 'A4',
    title: 'one join, leave or change between two editions',
    figures: [
      measured('advantage', advantage(mean('expected'), mean('expectedBase')), { atMost: 0.03 }),
      measured('advantage as it turned out', advantage(mean('right'), mean('base'))),
      measured('events after which any byte changed', mean('redrawn')),
    ],
  };
};

function attackPopulation(size: number, seed: number, rounds: number): Outcome[] {
  const population = drawPopulation(size, seed);
  const keys = benchKeys();
  const snapshotOf = snapshots(keys);
  const before = snapshotOf(population.organisations);
  const first = publishEdition([before], NEVER, keys);
  const belief = believe(population, [new Set(population.organisations)], first.figures);
  return Array.from({ length: rounds }).flatMap(() =>
    EVENTS.map((kind) => {
      const { after, target } = eventOf(kind, population);
      const second = publishEdition([before, snapshotOf(after)], first.plan.behind, keys);
      const fresh = second.figures.filter(({ snapshot }) => snapshot === 1);
      return guess(population, belief, { after, target }, [...first.figures, ...fresh], fresh.length > 0);
    }),
  );
}

function eventOf(kind: (typeof EVENTS)[number], { organisations, random, next, prior }: Population): Event {
  if (kind === 'join') {
    const joiner = next();
    return { after: [...organisations, joiner], target: joiner };
  }
  const target = must(organisations[random.int(organisations.length)], 'organisation');
  const others = organisations.filter((one) => one !== target);
  if (kind === 'leave') return { after: others, target };
  const stage = random.weighted(Array.from(priorOf(prior, target.cell)));
  const changed = { ...target, stage, version: target.version + 1 };
  return { after: [...others, changed], target: changed };
}

function guess(
  population: Population,
  belief: Belief,
  event: Event,
  figures: readonly Figure[],
  redrawn: boolean,
): Outcome {
  const { after, target } = event;
  const before = beliefOf(belief, target) ?? priorOf(population.prior, target.cell);
  const members = [new Set(population.organisations), new Set(after)];
  const own = redrawn ? must(beliefOf(believe(population, members, figures), target), 'belief') : before;
  const right = (of: Float64Array): number => (of.indexOf(Math.max(...of)) === target.stage ? 1 : 0);
  return {
    expected: Math.max(...own),
    expectedBase: Math.max(...before),
    right: right(own),
    base: right(before),
    redrawn: redrawn ? 1 : 0,
  };
}

const beliefOf = ({ groups, posterior }: Belief, target: Organisation): Float64Array | undefined =>
  posterior[groups.findIndex(({ members }) => members.includes(target))];
