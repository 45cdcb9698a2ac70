import type { Policy } from '#shared/release/policy.ts';
import { measured, type Attack, type Measured } from '../attack.ts';
import { STANDARD } from '../publish.ts';
import { scoreOf, type Score } from '../score.ts';
import { batches } from '../sizes.ts';
import { attackTables, FRAMEWORKS, type Found } from '../tables/attack-tables.ts';
import type { Tables } from '../tables/believe.ts';

const BOUNDS = { advantage: { atMost: 0.2 }, confident: { atMost: 0.045 } };

const NAMES = {
  'own-stage': 'from its own table alone',
  'stages-and-answers': 'from stages and answers',
  all: 'from all tables',
} as const;

/**
 * A12: everybody's stage, in each framework, from all tables of one edition together: stages of all frameworks, answers, scores and
 * numbers of every cohort of the product's registry. Beside it the same attacker with fewer tables, and single answers. Targets
 * are the organisations in base cells of fewer than five; stages of all frameworks count alike. How much is confident and correct
 * hangs on the population (1 to 12 % at 500: on how even its stages are), so the full run takes twelve populations.
 */
export const attackJointTables: Attack = (effort) => {
  const everything: Tables[] = effort.quick ? ['own-stage', 'all'] : ['own-stage', 'stages-and-answers', 'all'];
  const bySize = batches(effort, [[2, 12], [0, 3], [0, 0]]).map(({ size, seeds }) => ({
    size,
    found: seeds.map((seed) => {
      effort.say(`A12 joint tables, ${size} organisations, population ${seed}`);
      return attackTables(size, seed, STANDARD, { using: everything, frameworks: FRAMEWORKS, answers: !effort.quick });
    }),
  })); // prettier-ignore
  return {
    id: 'A12',
    title: 'joint inference from all tables of one edition',
    figures: bySize.filter(({ found }) => found.length > 0).flatMap(({ size, found }) => figuresOf(size, found)),
  };
};

/** Negative control: the same attacker on every cohort of five or more with its counts as they are; two frameworks in the quick run. */
export const controlExactTables: Attack = (effort) => {
  effort.say('control: exact tables from five on');
  const using: Tables = effort.quick ? 'stages' : 'all';
  const found = attackTables(500, effort.seed * 1000, EXACT, {
    using: [using],
    frameworks: effort.quick ? [0, 3] : FRAMEWORKS,
    answers: false,
  });
  return {
    id: 'C5',
    title: 'negative control: all tables from five on, exact counts',
    figures: [measured('advantage', scoreOf(found[using] ?? []).advantage, { atLeast: 0.35 })],
  };
};

/** No noise, no minimum but five, no rule between figures, no caps and the finest rounding there is. */
const EXACT: Policy = {
  ...STANDARD,
  minimum: [5, 5, 5, 5],
  sibling: 1,
  noise: null,
  variance: 0,
  answerMinimum: 5,
  rounding: { coarse: 1, fine: 1, fineFrom: 0 },
  caps: { below: 0, above: 100 },
  bands: [5, ...STANDARD.bands],
};

function figuresOf(size: number, found: readonly Found[]): Measured[] {
  const score = (of: Tables | 'answers'): Score | undefined => {
    const hits = found.flatMap((own) => own[of] ?? []);
    return hits.length > 0 ? scoreOf(hits) : undefined;
  };
  const pair = (of: Tables | 'answers', name: string): Measured[] => {
    const own = score(of);
    if (!own) return [];
    return [
      measured(`advantage ${name} at ${size}`, own.advantage, BOUNDS.advantage),
      measured(`confident and correct ${name} at ${size}`, own.confidentCorrect, BOUNDS.confident),
    ];
  };
  const stages = (Object.keys(NAMES) as (keyof typeof NAMES)[]).flatMap((tables) => pair(tables, NAMES[tables]));
  const frameworks = found[0]?.all?.map((_, f) => scoreOf(found.flatMap((own) => own.all?.[f] ?? []))) ?? [];
  const best = (of: 'advantage' | 'confidentCorrect'): number => Math.max(...frameworks.map((own) => own[of]));
  return [
    ...stages,
    measured(`advantage in the framework it does best in at ${size}`, best('advantage')),
    measured(`confident and correct in the framework it does best in at ${size}`, best('confidentCorrect')),
    ...pair('answers', 'about single answers'),
  ];
}
